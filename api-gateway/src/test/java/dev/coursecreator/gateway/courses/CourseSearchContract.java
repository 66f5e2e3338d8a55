package dev.coursecreator.gateway.courses;

import static dev.coursecreator.rest.security.Caller.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.rest.conditional.RequestPreconditions;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.page.ListRequest;
import dev.coursecreator.rest.page.Page;
import dev.coursecreator.rest.security.Owner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Course search, on every database. */
interface CourseSearchContract {

    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    TestDatabase database();

    @AfterEach
    default void close() {
        database().close();
    }

    @Test
    default void titleRanksAboveDescriptionAndTagsWhichRankAboveLessons() {
        course("Cooking", "For beginners.", List.of("food"), "Kafka kafka kafka, and kafka once more: kafka.");
        course("Brokers", "On Kafka and others.", List.of("data"), "Something.");
        course("Tagged", "For all.", List.of("kafka"), "Something.");
        course("Kafka", "For all.", List.of("data"), "Something.");
        course("Rust", "For all.", List.of("data"), "Something.");

        var titles = titles("kafka");
        assertThat(titles).hasSize(4);
        assertThat(titles.getFirst()).isEqualTo("Kafka");
        assertThat(titles.subList(1, 3)).containsExactlyInAnyOrder("Brokers", "Tagged");
        assertThat(titles.getLast()).isEqualTo("Cooking");
    }

    @Test
    default void allWordsMustOccurAndTheLastMayBeAPrefix() {
        course("Kafka", "On brokers.", List.of("data"), "A consumer group rebalances.");

        assertThat(titles("rebalances kafka")).containsExactly("Kafka");
        assertThat(titles("kafka rebal")).containsExactly("Kafka");
        assertThat(titles("r")).containsExactly("Kafka");
        assertThat(titles("rebal kafka")).isEmpty();
        assertThat(titles("balances")).isEmpty();
        assertThat(titles("kafka pulsar")).isEmpty();
        assertThat(titles("lovelace")).containsExactly("Kafka");
    }

    @Test
    default void slidesLessonTitlesAndNarrationAreSearched() {
        var slide = new SlideScript(
                RichText.plain("Headed"),
                List.of(
                        new Passage(
                                new SlideBlock.Bullet(0, null, RichText.plain("bulleted")),
                                List.of(new Utterance.Sentence("Bulleted, and narrated."))),
                        new Passage(new SlideBlock.Code("java", "var coded = 1;"), List.of()),
                        new Passage(
                                new SlideBlock.Table(
                                        List.of(RichText.plain("columned")),
                                        List.of(SlideBlock.Table.Alignment.LEFT),
                                        List.of(List.of(RichText.plain("celled")))),
                                List.of()),
                        new Passage(
                                new SlideBlock.Question(
                                        RichText.plain("asked"),
                                        List.of(RichText.plain("chosen")),
                                        null,
                                        new SlideBlock.Question.Solution(List.of(0), RichText.plain("explained"))),
                                List.of())));
        var lesson = new LessonScript(1, "Lectured", List.of(slide), List.of());
        add(new CourseScript("Course", "", null, "en", List.of(), List.of(lesson)), NOW);

        for (var word :
                List.of("lectured headed bulleted narrated coded columned celled asked chosen explained".split(" "))) {
            assertThat(titles(word)).as(word).containsExactly("Course");
        }
    }

    @Test
    default void searchIgnoresCaseWidthAndAccentsInAnyScript() {
        course("Größe und Maß", "", List.of(), "Über den Äther.");
        course("Ελληνικά μαθήματα", "", List.of(), "Λόγος.");
        course("Ёлка", "", List.of(), "Всё.");
        course("数据库入门", "", List.of(), "我们学习数据。");
        course("カフカ入門", "", List.of(), "これはカフカです。");
        course("हिन्दी में", "", List.of(), "नमस्ते दुनिया");
        course("한국어 강의", "", List.of(), "안녕하세요 여러분");
        course("دورة عربية", "", List.of(), "مرحبا بالعالم");
        course("ＦＵＬＬ width", "", List.of(), "ﬁne");

        assertThat(titles("GROSSE mass uber ATHER")).containsExactly("Größe und Maß");
        assertThat(titles("grösse")).containsExactly("Größe und Maß");
        assertThat(titles("ΕΛΛΗΝΙΚΑ λογος")).containsExactly("Ελληνικά μαθήματα");
        assertThat(titles("елка все")).containsExactly("Ёлка");
        assertThat(titles("数据")).containsExactly("数据库入门");
        assertThat(titles("ｶﾌｶ")).containsExactly("カフカ入門");
        assertThat(titles("हिन्दी नमस्")).containsExactly("हिन्दी में");
        assertThat(titles("नमत")).isEmpty();
        assertThat(titles("한국어 안녕")).containsExactly("한국어 강의");
        assertThat(titles("مرحبا")).containsExactly("دورة عربية");
        assertThat(titles("full fine")).containsExactly("ＦＵＬＬ width");
    }

    @Test
    default void noQueryIsASyntaxError() {
        course("Kafka", "not or and near", List.of(), "Something else, and 'quoted'.");
        for (var typed : List.of(
                "kafka AND",
                "NOT kafka",
                "kafka OR",
                "NEAR(kafka)",
                "\"kafka",
                "'kafka",
                "kafka*",
                "(kafka",
                "kafka:*",
                "title:kafka",
                "^kafka",
                "kafka & ",
                "kafka <-> !",
                "{kafka} : -+",
                "kafka\\",
                "k'a''f\"k\"\"a")) {
            titles(typed);
        }
        assertThat(titles("not kafka")).containsExactly("Kafka");
        assertThat(titles("kafka:*")).containsExactly("Kafka");
        assertThat(titles("%")).isEmpty();
        assertThat(titles("!?'\"")).isEmpty();
        var seed = 20261123L;
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var typed = new StringBuilder();
            for (int c = 0; c < 1 + random.nextInt(12); c++) {
                typed.append(
                        random.nextBoolean() ? "'\"*:()&|!<>-\\%_^{}+ ak1".charAt(random.nextInt(23)) : random(random));
            }
            assertThat(titles(typed.toString())).as("seed %d: %s", seed, typed).hasSizeLessThan(2);
        }
    }

    private static char random(Random random) {
        char c;
        do {
            c = (char) (1 + random.nextInt(0xFFFD));
        } while (Character.isSurrogate(c));
        return c;
    }

    @Test
    default void indexFollowsEditsAndRemovals() {
        var id = course("Kafka", "On brokers.", List.of("data"), "A consumer group.");
        courses(NOW).edit(id, new CourseFields("Pulsar", "On bookies.", "Grace", List.of("log")), LOCAL);

        assertThat(titles("kafka")).isEmpty();
        assertThat(titles("brokers")).isEmpty();
        assertThat(titles("pulsar consumer grace log")).containsExactly("Pulsar");
        courses(NOW).delete(id, RequestPreconditions.NONE, LOCAL);
        assertThat(titles("pulsar")).isEmpty();
        courses(NOW).restore(id, LOCAL);
        assertThat(titles("pulsar")).containsExactly("Pulsar");
        database().jdbc().sql("DELETE FROM courses").update();
        assertThat(titles("pulsar")).isEmpty();
        assertThat(database()
                        .jdbc()
                        .sql("SELECT COUNT(*) FROM course_words")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    default void hitHasAnExcerptOfTheLessons() {
        var long1 = "The quick brown fox ".repeat(20);
        course("Group", "", List.of(), "First line.\n" + long1 + "knows the Größe of a consumer " + long1);
        course("Title only: grösse", "", List.of(), "Nothing.");

        var items = list(filter("consumer grösse"), null, 10, null).items();
        assertThat(items)
                .singleElement()
                .satisfies(hit -> assertThat(hit.excerpt())
                        .startsWith("… ")
                        .endsWith(" …")
                        .contains("knows the Größe of a consumer")
                        .hasSizeLessThan(220));
        assertThat(list(filter("only"), null, 10, null).items())
                .singleElement()
                .satisfies(hit -> assertThat(hit.excerpt()).isNull());
    }

    @Test
    default void allTagsMustMatch() {
        course("Both", "", List.of("Data", "Köln"), "");
        course("One", "", List.of("data"), "");

        assertThat(titles(new CourseFilter(null, null, null, List.of("DATA"), null, false)))
                .containsExactly("One", "Both");
        assertThat(titles(new CourseFilter(null, null, null, List.of("data", "koln"), null, false)))
                .containsExactly("Both");
    }

    @Test
    default void authorMatchesByFullNameAndLanguageIncludesRegions() {
        add(script("Mine", "Émile Zola", "fr-CA"), NOW);
        add(script("Yours", "Emile", "fr"), NOW);
        add(script("Theirs", "Emile", "fry"), NOW);

        assertThat(titles(new CourseFilter(null, null, "emile zola", List.of(), null, false)))
                .containsExactly("Mine");
        assertThat(titles(new CourseFilter(null, null, "emile", List.of(), null, false)))
                .containsExactly("Theirs", "Yours");
        assertThat(titles(new CourseFilter(null, "FR", null, List.of(), null, false)))
                .containsExactly("Yours", "Mine");
        assertThat(titles(new CourseFilter(null, "fr-ca", null, List.of(), null, false)))
                .containsExactly("Mine");
        assertThat(titles(new CourseFilter(null, "%", null, List.of(), null, false)))
                .isEmpty();
    }

    @Test
    default void cursorWalksHitsFromMostToLeastRelevant() {
        for (int i = 0; i < 5; i++) {
            course("Course " + i, "", List.of(), "kafka");
        }
        course("Kafka", "", List.of(), "");
        var seen = new ArrayList<String>();
        var page = list(filter("kafka"), null, 4, null);
        assertThat(page.total()).isEqualTo(6);
        assertThat(page.prevCursor()).isNull();
        page.items().forEach(item -> seen.add(item.title()));
        page = list(filter("kafka"), null, 4, page.nextCursor());
        page.items().forEach(item -> seen.add(item.title()));
        assertThat(seen).containsExactly("Kafka", "Course 4", "Course 3", "Course 2", "Course 1", "Course 0");
        assertThat(page.nextCursor()).isNull();
        assertThat(list(filter("kafka"), null, 4, page.prevCursor()).items())
                .extracting(CourseSummary::title)
                .containsExactlyElementsOf(seen.subList(0, 4));
    }

    @Test
    default void cursorWalksCoursesInOrderOfCreation() {
        for (int i = 0; i < 5; i++) {
            add(script("Course " + i, "Ada", "en"), NOW.plus(Duration.ofSeconds(i / 2)));
        }
        var first = list(CourseFilter.ALL, "created_at", 2, null);
        var second = list(CourseFilter.ALL, "created_at", 2, first.nextCursor());
        var third = list(CourseFilter.ALL, "created_at", 2, second.nextCursor());
        assertThat(List.of(first, second, third))
                .flatMap(Page::items)
                .extracting(CourseSummary::title)
                .containsExactly("Course 0", "Course 1", "Course 2", "Course 3", "Course 4");
        assertThat(third.nextCursor()).isNull();
        assertThat(list(CourseFilter.ALL, "created_at", 2, third.prevCursor()).items())
                .isEqualTo(second.items());
    }

    @Test
    default void courseWithMoreWordsThanTheIndexTakesIsFoundByItsFirstWords() {
        var random = new Random(7);
        var text = new StringBuilder("beginning ");
        while (text.length() < 1_000_000) {
            random.ints(3, 0x400, 0x500).forEach(text::appendCodePoint);
            text.append(random.nextInt(1_000_000)).append(' ');
        }
        text.append("x".repeat(5_000));
        course("Huge", "", List.of(), text.toString());
        assertThat(titles("beginning")).containsExactly("Huge");
    }

    private CourseId course(String title, String description, List<String> tags, String text) {
        var passages = text.lines()
                .map(line -> new Passage(new SlideBlock.Statement(RichText.plain(line)), List.of()))
                .toList();
        var lesson =
                new LessonScript(1, "Lesson", List.of(new SlideScript(RichText.plain("Slide"), passages)), List.of());
        return add(new CourseScript(title, description, "Ada Lovelace", "en", tags, List.of(lesson)), NOW);
    }

    private static CourseScript script(String title, String author, String language) {
        return SampleCourse.titled(title).by(author).in(language).withLessons(1);
    }

    private CourseId add(CourseScript script, Instant at) {
        var id = new CourseId(IDS.generate());
        var settings = SampleCourse.titled(script.title()).in(script.language()).settings();
        courses(at).draft(id, Owner.LOCAL, script, settings);
        return id;
    }

    private List<String> titles(String text) {
        return titles(filter(text));
    }

    private List<String> titles(CourseFilter filter) {
        return list(filter, null, 100, null).items().stream()
                .map(CourseSummary::title)
                .toList();
    }

    private static CourseFilter filter(String text) {
        return new CourseFilter(text, null, null, List.of(), null, false);
    }

    private Page<CourseSummary> list(CourseFilter filter, @Nullable String sort, int limit, @Nullable String cursor) {
        var part = ListRequest.of(CourseOrder.sort(sort, filter.text() != null), null, limit, cursor);
        return new CourseSearch(database().jdbc(), database().kind(), database().reading())
                .list(filter, CourseOrder.of(part.sortedBy()), part, LOCAL);
    }

    private Courses courses(Instant at) {
        return new Courses(
                database().jdbc(),
                database().kind(),
                database().transactions(),
                Clock.fixed(at, ZoneOffset.UTC),
                IDS::generate);
    }
}
