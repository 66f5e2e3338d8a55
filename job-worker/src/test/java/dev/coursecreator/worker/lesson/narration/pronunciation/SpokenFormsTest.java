package dev.coursecreator.worker.lesson.narration.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything in {@code spoken-forms.tsv} is said as people say it. */
class SpokenFormsTest {

    private static final TextNormalizer NORMALIZER = new TextNormalizer();

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void isSaidAsInTheTable(String written, String said) {
        assertThat(words(String.join(" ", NORMALIZER.normalize(written)))).isEqualTo(words(said));
    }

    @Test
    void theTableHasRowsOfEveryKind() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(300);
        assertThat(lines().filter(line -> line.startsWith("## "))).hasSizeGreaterThan(20);
    }

    static List<Arguments> rows() throws IOException {
        return lines().filter(line -> !line.startsWith("## "))
                .map(line -> line.split("\t"))
                .map(row -> Arguments.of(row[0], row[1]))
                .toList();
    }

    private static Stream<String> lines() throws IOException {
        try (var table = SpokenFormsTest.class.getResourceAsStream("spoken-forms.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z']+", " ").strip();
    }
}
