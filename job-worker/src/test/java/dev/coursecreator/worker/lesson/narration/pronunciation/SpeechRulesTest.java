package dev.coursecreator.worker.lesson.narration.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule takes linear time, whatever the text. */
class SpeechRulesTest {

    private static final int LENGTH = 250_000;

    /** Repeated, each is the beginning of a match for some rule, and never its end. */
    private static final String[] SEEDS = {
        "a",
        "A",
        "9",
        " ",
        ".",
        "-",
        "a.",
        "a-",
        "1.",
        "1,",
        "1-",
        "1/",
        "1:",
        "1 ",
        "1'",
        "1_000",
        " 000",
        "-1",
        "- ",
        "--a",
        "#",
        "(",
        "f(a",
        "a(",
        "[a",
        "a[b",
        "<a ",
        "a<b",
        "</",
        "\"",
        "'9",
        "a@",
        "a.b@",
        "+1 ",
        "http://",
        "www.a",
        "a://",
        "0x1",
        "a0",
        "$1",
        "$1/",
        "$a/",
        "/a",
        "\\a",
        "*",
        "~",
        "^",
        "10^",
        "2^(",
        "1e",
        "v1.",
        "Java 8",
        "1x",
        "1 x ",
        "1 kB/",
        "1%",
        "\u00B2",
        "\u00B0",
        "\u2013",
        "\u00D7",
        "May 5-",
        "Mon-",
        "XVI ",
        "Louis X",
        "Part I ",
        "I-",
        "A.",
        "A. ",
        "St. ",
        "A St",
        "code is 1",
        "call 1",
        "a_",
        "__",
        "=",
        "!",
        "&&",
        "||",
        "\u00E9"
    };

    private static final String HOSTILE = Stream.of(SEEDS)
            .map(seed -> seed.repeat(LENGTH / SEEDS.length / seed.length()))
            .collect(Collectors.joining("\n"))
            .replace('\n', ' ');

    private static final WordRules RULES = new WordRules(new AliasLexicon());

    @ParameterizedTest(name = "{0}")
    @MethodSource("phraseRules")
    void hostileTextIsRewrittenInLinearTime(PhraseRule rule) {
        var start = System.nanoTime();

        assertThat(rule.apply(HOSTILE)).isNotEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    static Stream<PhraseRule> phraseRules() {
        return Stream.concat(RULES.phraseRules().stream(), CharacterNormalizer.rules());
    }

    @Test
    void hostileTextIsNormalized() {
        var words = new TextNormalizer().normalize(HOSTILE);

        assertThat(words).allMatch(word -> TextNormalizer.isWord(word) || word.matches("[,.?]"));
    }
}
