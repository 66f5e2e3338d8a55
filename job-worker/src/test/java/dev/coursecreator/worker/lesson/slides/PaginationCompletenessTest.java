package dev.coursecreator.worker.lesson.slides;

import static dev.coursecreator.worker.lesson.slides.SlideFixtures.paginated;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.standard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.fonts.FontFace;
import dev.coursecreator.fonts.Fonts;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pagination loses and repeats nothing, checked with random lessons. The seed is the argument of each test. */
class PaginationCompletenessTest {

    private static final int MISSING = 0xFFFD;

    /** Paginated once for all tests. */
    private record Paginated(LessonScript lesson, List<SlidePage> pages) {

        static Paginated of(long seed) {
            return BY_SEED.computeIfAbsent(seed, key -> {
                var lesson = new RandomLesson(key).lesson();
                return new Paginated(lesson, paginated(lesson, standard()));
            });
        }
    }

    private static final Map<Long, Paginated> BY_SEED = new ConcurrentHashMap<>();

    @AfterAll
    static void forget() {
        BY_SEED.clear();
    }

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWordIsShownOnceAndInOrder(long seed) {
        var lesson = Paginated.of(seed).lesson();
        var pages = Paginated.of(seed).pages();

        for (int i = 0; i < lesson.slides().size(); i++) {
            int slide = i;
            var written = lesson.slides().get(i).passages().stream()
                    .map(Passage::shows)
                    .filter(Objects::nonNull)
                    .toList();
            var shown = pages.stream()
                    .filter(page -> page.slideIndex() == slide)
                    .flatMap(page -> page.drawing().parts().stream())
                    .toList();
            if (written.isEmpty() && lesson.slides().get(i).heading().runs().isEmpty()) {
                assertThat(words(shown.stream())).isIn("", words(RichText.plain(lesson.title())));
                continue;
            }
            assertThat(words(shown.stream()))
                    .isEqualTo(heading(lesson.slides().get(i), shown)
                            + words(written.stream().map(BlockPart::whole)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySentenceIsSpokenOnceAndInOrder(long seed) {
        var lesson = Paginated.of(seed).lesson();

        var said = Paginated.of(seed).pages().stream()
                .flatMap(page -> page.says().stream())
                .toList();

        assertThat(said)
                .isEqualTo(lesson.slides().stream()
                        .flatMap(slide -> slide.passages().stream())
                        .<Utterance>flatMap(passage -> passage.says().stream())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPageHasContentThatDoesNotReachTheFooter(long seed) {
        for (var page : Paginated.of(seed).pages()) {
            var drawing = page.drawing();
            assertThat(drawing.opening() || !drawing.parts().isEmpty()).isTrue();
            double height = 0;
            for (int i = 0; i < drawing.parts().size(); i++) {
                var part = drawing.parts().get(i);
                var layout = BlockLayout.of(part, drawing.density(), PageLayout.WIDTH);
                height += layout.height();
                if (i > 0) {
                    var above = drawing.parts().get(i - 1).block();
                    height += PageLayout.gap(above, part.block(), drawing.density());
                }
            }
            assertThat(height)
                    .as("page %d", drawing.page())
                    .isLessThanOrEqualTo(PageLayout.availableHeight(drawing) + 0.001);
        }
    }

    /** The words of the heading if it had to be shown as a statement. */
    private static String heading(SlideScript slide, List<BlockPart> shown) {
        var heading = words(DisplayableText.ofProse(slide.heading()));
        boolean written = slide.passages().stream()
                .map(Passage::shows)
                .filter(Objects::nonNull)
                .findFirst()
                .map(block -> words(Stream.of(BlockPart.whole(block))).startsWith(heading))
                .orElse(false);
        return !heading.isEmpty() && !written && words(shown.stream()).startsWith(heading) ? heading : "";
    }

    /** Text outside of tables in order, then the sorted characters of all tables, because high rows are split cell by cell. */
    private static String words(Stream<BlockPart> parts) {
        var words = new ArrayList<String>();
        var cells = new StringBuilder();
        parts.forEach(part -> {
            if (part.block() instanceof SlideBlock.Callout callout) {
                words.add(words(RichText.plain(callout.label())));
            }
            var block = part.block() instanceof SlideBlock.Callout callout ? callout.content() : part.block();
            switch (block) {
                case SlideBlock.Subheading subheading -> words.add(words(subheading.text()));
                case SlideBlock.Title title -> words.add(words(title.text()));
                case SlideBlock.Statement statement -> words.add(words(statement.text()));
                case SlideBlock.Prose prose -> words.add(words(prose.text()));
                case SlideBlock.Quote quote -> words.add(words(quote.text()));
                case SlideBlock.Bullet bullet -> words.add(words(bullet.text()));
                case SlideBlock.ItemText item -> words.add(words(item.text()));
                case SlideBlock.Code code -> words.add(words(RichText.plain(DisplayableText.ofCode(code.text()))));
                case SlideBlock.Question question -> {
                    words.add(words(question.prompt()));
                    question.choices().forEach(choice -> words.add(words(choice)));
                    if (question.solution() != null) {
                        words.add(words(question.solution().explanation()));
                    }
                }
                case SlideBlock.Callout callout -> throw new AssertionError("a callout in a callout");
                case SlideBlock.Footnote footnote -> words.add(words(footnote.text()));
                case SlideBlock.Picture picture ->
                    words.add("<" + picture.image().key() + ">");
                case SlideBlock.Formula formula -> words.add(words(RichText.plain(formula.latex())));
                case SlideBlock.Diagram diagram -> words.add(words(RichText.plain(diagram.source())));
                case SlideBlock.Table table -> {
                    if (!part.continued()) {
                        table.header().forEach(cell -> cells.append(words(cell)));
                    }
                    table.rows().stream()
                            .flatMap(List::stream)
                            .skip(repeatsFirstCell(part, table) ? 1 : 0)
                            .forEach(cell -> cells.append(words(cell)));
                }
            }
        });
        var characters = cells.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return String.join("", words) + characters;
    }

    /** Whether the first row goes on from the page before; then its first cell is shown again. */
    private static boolean repeatsFirstCell(BlockPart part, SlideBlock.Table table) {
        int columns = table.header().size();
        return part.carried().stream().skip(columns).anyMatch(row -> row == 0);
    }

    private static String words(RichText text) {
        // A formula keeps a letter that no font of this system has; if it is too wide, it becomes text, which does not.
        return DisplayableText.ofProse(text)
                .text()
                .replaceAll("\\s", "")
                .codePoints()
                .map(letter -> Fonts.canDraw(letter, FontFace.REGULAR) ? letter : MISSING)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
