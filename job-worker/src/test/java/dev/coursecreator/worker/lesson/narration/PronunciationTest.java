package dev.coursecreator.worker.lesson.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said for what is written. */
class PronunciationTest {

    private final Pronunciation pronunciation = new Pronunciation();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Hello, world!                       | hello , world .
            Does it scale?                      | does it scale ?
            "Quoted" (and bracketed) words.     | quoted , and bracketed , words .
            One thing – or another.             | one thing , or another .
            Wait 30 s.                          | wait thirty s .
            It takes 30s or 250ms.              | it takes thirty seconds or two hundred fifty milliseconds .
            1 GB and 1GB and 24GiB              | one gee bee and one gigabyte and twenty four gibibytes .
            16x faster at 4.5%                  | sixteen times faster at four point five percent .
            Kafka 4.2.1 or v0.9.0               | kafka four point two point one or zero point nine point zero .
            between 15-60 of 1,000 lessons      | between fifteen to sixty of one thousand lessons .
            the 3rd of 10,000                   | the third of ten thousand .
            since 1984 and 2026                 | since nineteen eighty four and twenty twenty six .
            on 2026-11-23 at 10:30              | on november twenty third twenty twenty six at ten thirty .
            costs $5 or $2.50                   | costs five dollars or two dollars fifty .
            an API, many APIs, HTTP             | an ay pee eye , many ay pee eyes , aitch tea tea pee .
            JSON and SQL and a CLI              | jason and sequel and a see el eye .
            e.g. PostgreSQL, i.e. a database    | for example post gress cue el , that is a database .
            getUserName and max_poll_records    | get user name and max poll records .
            call run() in pom.xml               | call run in pom dot ex em el .
            use --server or -v                  | use dash dash server or dash v .
            see https://kafka.apache.org/docs   | see kafka dot apache dot org .
            GET /api/v1/jobs                    | get slash ay pee eye slash v one slash jobs .
            a != b -> c                         | a not equal to b to c .
            state-of-the-art, don't             | state of the art , don't .
            café naïve Москва                   | cafe naive moskva .
            a & b @ c                           | a and b at c .
            """)
    void isGivenByTheRules(String written, String said) {
        assertThat(String.join(" ", pronunciation.of(written))).isEqualTo(said);
    }

    @Test
    void nothingIsSaidForSignsAlone() {
        assertThat(pronunciation.of("🎉 … !!")).isEmpty();
        assertThat(pronunciation.of("")).isEmpty();
    }

    @Test
    void anyTextAtAllBecomesPlainWordsAndPauses() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            var text = randomText(random);
            assertThat(pronunciation.of(text))
                    .as("seed %d, text '%s'", seed, text)
                    .allMatch(token -> token.matches("[a-z']+|[,.?]"));
        }
    }

    private static String randomText(Random random) {
        var text = new StringBuilder();
        var length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.appendCodePoint(32 + random.nextInt(95));
                case 1 -> text.append("0123456789.,:-/$%".charAt(random.nextInt(17)));
                case 2 -> text.appendCodePoint(random.nextInt(0x2FFF) + 1);
                default -> text.append("abcdefgXYZ 'st".charAt(random.nextInt(14)));
            }
        }
        return text.toString();
    }
}
