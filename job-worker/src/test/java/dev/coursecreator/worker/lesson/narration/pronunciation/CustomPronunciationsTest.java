package dev.coursecreator.worker.lesson.narration.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomPronunciationsTest {

    private final CustomPronunciations pronunciations = new CustomPronunciations(Map.of(
            "kubectl", "cube control",
            "GIF", "jif",
            "Spring", "season",
            "Spring Boot", "framework",
            "c++", "see plus plus",
            "cost", "$5 \\ more"));

    @ParameterizedTest
    @CsvSource({
        "Kubectl runs kubectl.,cube control runs cube control.",
        "A GIF is no gif.,A jif is no gif.",
        "Spring Boot is not Spring.,framework is not season.",
        "Springs and mykubectl stay.,Springs and mykubectl stay.",
        "Learn C++ now.,Learn see plus plus now.",
        "The cost is high.,The $5 \\ more is high."
    })
    void wordIsReplacedByWhatToSay(String sentence, String said) {
        assertThat(pronunciations.apply(sentence)).isEqualTo(said);
    }

    @Test
    void authorComesBeforeTheOperator() {
        var author = new CustomPronunciations(Map.of("sql", "sequel"));
        assertThat(author.before(Map.of("sql", "S Q L", "gif", "jif")).apply("SQL and gif"))
                .isEqualTo("sequel and jif");
    }

    @Test
    void withoutAnyTheSentenceStays() {
        assertThat(new CustomPronunciations(Map.of()).apply("As it is.")).isEqualTo("As it is.");
    }
}
