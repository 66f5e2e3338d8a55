package dev.coursecreator.worker.lesson.narration.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Written sentences and their spoken forms. */
class TextNormalizerTest {

    private final TextNormalizer normalizer = new TextNormalizer();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Hello, world!                       | hello , world .
            Does it scale?                      | does it scale ?
            "Quoted" (and bracketed) words.     | quoted , and bracketed , words .
            One thing – or another.             | one thing , or another .
            Is it lost? No.                     | is it lost , no .
            state-of-the-art, don't, I've       | state of the art , don't , I've .
            café naïve Москва                   | cafe naive moskva .
            hello🎉world 👨‍👩‍👧 ok             | hello world oh kay .
            e.g. a database, etc.               | for example a database , et cetera .
            approx. 5 vs. 6                     | approximately five versus six .
            """)
    void punctuationBecomesPauses(String written, String spoken) {
        assertThat(spoken(written)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1,000 lessons and 0.5               | one thousand lessons and zero point five .
            -5 or +3 or ±2                      | minus five or plus three or plus or minus two .
            the 3rd of 10,000 on the 21st       | the third of ten thousand on the twenty first .
            1984, the 1990s and 2026            | nineteen eighty four , the nineteen nineties and twenty twenty six .
            between 15-60, 10–20 MB             | between fifteen to sixty , ten to twenty megabytes .
            from 2020-2024                      | from twenty twenty to twenty twenty four .
            4.5% or 4.5 %                       | four point five percent or four point five percent .
            1/2, 3/4, 2½ and 24/7               | one half , three quarters , two and one half and twenty four seven .
            10², 2^10                           | ten squared , two to the power of ten .
            007 and 0x1F and 1_000_000          | zero zero seven and hex one eff and one million .
            $5, $2.50, €20 and 20 EUR           | five dollars , two dollars fifty , twenty euros and twenty euros .
            $1.5 million or $10-20              | one point five million dollars or ten to twenty dollars .
            Kafka 4.2.1, v2.1 or Java 3.x       | kafka four point two point one , version two point one or java three point ex .
            No. 5, issue #2, Fig. 3             | number five , issue number two , figure three .
            RFC 9457 and ISO 8601               | are eff see ninety four fifty seven and eye so eighty six oh one .
            Part II, Chapter IV                 | part two , chapter four .
            """)
    void numbersAreSpelledOut(String written, String spoken) {
        assertThat(spoken(written)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2026-11-23 at 10:30                 | november twenty third twenty twenty six at ten thirty .
            November 23, 2026 and Dec. 5        | november twenty third , twenty twenty six and december fifth .
            4 July 1776                         | fourth of july seventeen seventy six .
            9:05, 10:30:15, 14:00               | nine oh five , ten thirty and fifteen seconds , fourteen o'clock .
            10 a.m. to 5:30 PM                  | ten ay em to five thirty pee em .
            Wait 30 s, 30s or 250ms.            | wait thirty seconds , thirty seconds or two hundred fifty milliseconds .
            1 GB, 24 GiB, 16 kHz, 3 µs          | one gigabyte , twenty four gibibytes , sixteen kilohertz , three microseconds .
            100 MB/s, 16x faster, 20 °C         | one hundred megabytes per second , sixteen times faster , twenty degrees celsius .
            1920x1080, 720p, 1080p, 4K          | nineteen twenty by one thousand eighty , seven twenty pee , ten eighty pee , four kay .
            """)
    void datesTimesAndMeasuresAreSpelledOut(String written, String spoken) {
        assertThat(spoken(written)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an API, many APIs, HTTP             | an ay pee eye , many ay pee eyes , aitch tea tea pee .
            JSON and SQL and a CLI              | jason and sequel and a see el eye .
            you MUST NOT wait, IMPORTANT        | you must not wait , important .
            a C program, C++, C#, .NET          | a see program , see plus plus , see sharp , dot net .
            U.S. and KIP-932                    | you ess and kip nine hundred thirty two .
            UTF-8, SHA-256, HTTP/2, IPv4        | you tea eff eight , shah two fifty six , aitch tea tea pee two , eye pee vee four .
            md css js                           | em dee see ess ess jay ess .
            getUserName, max_poll_records       | get user name , max poll records .
            $HOME, ${JAVA_HOME}, MAX_POLL_RECORDS | home , java home , max poll records .
            call run() in pom.xml               | call run in pom dot ex em el .
            README.md, .gitignore, *.java       | readme dot em dee , dot git ignore , star dot java .
            ./course-creator, ~/.m2             | course creator , home slash dot em two .
            use --server, -v, --port=8080       | use dash dash server , dash vee , dash dash port eight thousand eighty .
            https://kafka.apache.org/docs?a=b   | kafka dot apache dot org .
            me@example.com, localhost:8080      | me at example dot com , localhost eight thousand eighty .
            GET /api/v1/jobs                    | get slash ay pee eye slash vee one slash jobs .
            and/or, client/server, I/O          | and or , client server , eye oh .
            List<String>, Map<String, Integer>  | list of string , map of string , integer .
            x != y -> z; x++ and y += 1         | ex not equal why to zee , ex plus plus and why plus equals one .
            x & y @ z # d + e = f               | ex and why at zee hash dee plus ee equals eff .
            OAuth2, iPhone, GitHub, PostgreSQL  | oh auth two , eye phone , git hub , postgres cue el .
            """)
    void codeIsReadAsProgrammersDo(String written, String spoken) {
        assertThat(spoken(written)).isEqualTo(spoken);
    }

    private String spoken(String written) {
        return String.join(" ", normalizer.normalize(written));
    }

    @Test
    void symbolsAloneAreSilent() {
        assertThat(normalizer.normalize("🎉 … !!")).isEmpty();
        assertThat(normalizer.normalize("")).isEmpty();
    }

    @Test
    void randomTextBecomesWordsAndPauses() {
        var seed = Long.getLong("random.seed", 1);
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var text = randomText(random);
            assertThat(normalizer.normalize(text))
                    .as("seed %d, text '%s'", seed, text)
                    .allMatch(token -> TextNormalizer.isWord(token) || token.matches("[,.?]"));
        }
    }

    @Test
    void longTextWithoutSpacesIsReadInReasonableTime() {
        for (var sign :
                new String[] {"1.", "#", "a", "(", "A_", "\"", "-", "x<", "$1", "\u00b2", " ", "9", "é", "/a"}) {
            assertThat(normalizer.normalize(sign.repeat(50_000 / sign.length())))
                    .as(sign)
                    .isNotNull();
        }
    }

    private static String randomText(Random random) {
        var text = new StringBuilder();
        var length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(5)) {
                case 0 -> text.appendCodePoint(32 + random.nextInt(95));
                case 1 -> text.append("0123456789.,:-/$%^_".charAt(random.nextInt(19)));
                case 2 -> text.appendCodePoint(random.nextInt(0x2FFF) + 1);
                case 3 -> text.append((char) random.nextInt(0x10000));
                default -> text.append("abcdefgXYZ 'st".charAt(random.nextInt(14)));
            }
        }
        return text.toString();
    }
}
