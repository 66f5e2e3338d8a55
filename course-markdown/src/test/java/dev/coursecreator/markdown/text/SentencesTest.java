package dev.coursecreator.markdown.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    /** {@code ||} stands for the space between two sentences. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The answer is no.||We go on.",
                "Set it to max.||Then run.",
                "It takes 5 min.||After that, rest.",
                "We met at 5 p.m.||Then we left.",
                "We met at 5 p.m. Monday.",
                "J. R. R. Tolkien wrote it.",
                "C. S. Lewis knew him.",
                "J. A. Smith and I. Newton",
                "See Fig. 3.||The U.S. economy grew.",
                "We live in the U.S.||They do not.",
                "The U.S. Senate voted.",
                "Use e.g. Bread or butter.",
                "That is, i.e. Kafka and SQL.",
                "It is version 3.||Next comes 4.",
                "He said \"Stop.\"||Then he left.",
                "Really?!||Yes...||No.||npm is small.||iPhone too.",
                "Call it.||getName() returns a name.||my_var is set.||kubectl prints it.",
                "Dr. Smith met Mrs. Ruiz and Prof. Kim near Mt. Etna.",
                "Dr. No is a film.",
                "St. Paul's is old.",
                "He lives on Elm St. in town.",
                "He lives on Elm St.||She does not.",
                "No. 5 and no. 6, fig. 3, figs. 3 and 4, vol. 2, pp. 5-6.",
                "The max. 10 and min. 2 apply.",
                "She holds a Ph.D.||He has none.",
                "She holds a Ph.D. and an M.Sc. in physics.",
                "Acme Inc.||It sells anvils.",
                "Acme Inc. and Bell Ltd. sell anvils.",
                "Smith et al. (2020) agree.",
                "Plan A failed, so we need plan B.||Then came C.||It worked.",
                "So did I.||We left.",
                "Cats, dogs, etc.||Birds too.",
                "Cats etc. are fine.",
                "It costs $3.50 today.||Edit pom.xml.||Maven reads it.",
                "Is it?||(Yes.)||Good!",
                "It was Jan. 5.||On Sept. 6 it ended.||It began in Aug.||We know.",
                "Built c. 1850 by the Romans vs. Gauls.",
                "Wait… what?||Go.",
                "\"Really?\" he asked.||\"Yes.\"",
                "✓"
            })
    void endWhereTheReaderPauses(String text) {
        assertThat(Sentences.of(text.replace("||", " "))).containsExactly(text.split("\\|\\|"));
    }

    @Test
    void hostileTextIsSplitInLinearTime() {
        Stream.of("A. ", "a.b", ". ", "No. 1", "e.g. ", "?!", "\" ", "x. y", "a", "U.S.", "npm. ", ".\"")
                .map(seed -> seed.repeat(250_000 / seed.length()))
                .forEach(text -> assertThat(Sentences.of(text)).isNotNull());
    }
}
