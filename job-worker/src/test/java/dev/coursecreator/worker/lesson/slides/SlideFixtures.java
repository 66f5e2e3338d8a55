package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.RichText.Style;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideBlock.Table.Alignment;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builders for slides. */
final class SlideFixtures {

    private static final List<Style> STYLES = List.of(Style.CODE, Style.STRONG, Style.EMPHASIS, Style.STRIKETHROUGH);

    static final String COURSE = "Version control with Git";

    private SlideFixtures() {}

    static LessonScript lesson(String title, SlideScript... slides) {
        return new LessonScript(2, title, List.of(slides), List.of());
    }

    static SlideScript slide(String heading, SlideBlock... blocks) {
        return new SlideScript(
                RichText.plain(heading),
                Arrays.stream(blocks)
                        .map(block -> new Passage(block, List.of(new Utterance.Sentence("About " + block))))
                        .toList());
    }

    static RenderSettings settings(Quality quality, BackgroundStyle background) {
        return new RenderSettings("en", "cmu-slt", quality, background, false);
    }

    static RenderSettings standard() {
        return settings(Quality.STANDARD, BackgroundStyle.SOLID);
    }

    static List<SlidePage> paginated(LessonScript lesson, RenderSettings settings) {
        return new LessonPaginator().paginate(COURSE, 5, lesson, settings);
    }

    static List<SlidePage> paginated(SlideScript... slides) {
        return paginated(lesson("Branches and merging", slides), standard());
    }

    /** The only page of a slide that is not the first of its lesson. */
    static DrawSlide.Input drawing(SlideScript slide) {
        var pages = paginated(slide("First", statement("The first slide.")), slide);
        if (pages.size() != 2) {
            throw new AssertionError("the slide takes " + (pages.size() - 1) + " pages");
        }
        return pages.get(1).drawing();
    }

    static SlideBlock.Statement statement(String text) {
        return new SlideBlock.Statement(RichText.plain(text));
    }

    static SlideBlock.Bullet bullet(String text) {
        return new SlideBlock.Bullet(0, null, RichText.plain(text));
    }

    static SlideBlock.Bullet item(int level, @Nullable Integer number, RichText text) {
        return new SlideBlock.Bullet(level, number, text);
    }

    static SlideBlock.Prose prose(String text) {
        return new SlideBlock.Prose(RichText.plain(text));
    }

    static SlideBlock.Quote quote(String text) {
        return new SlideBlock.Quote(RichText.plain(text));
    }

    static SlideBlock.Subheading subheading(String text) {
        return new SlideBlock.Subheading(RichText.plain(text));
    }

    static SlideBlock.Code code(String language, String... lines) {
        return new SlideBlock.Code(language, String.join("\n", lines));
    }

    static SlideBlock.Question question(String prompt, String... choices) {
        return new SlideBlock.Question(
                RichText.plain(prompt),
                Arrays.stream(choices).map(RichText::plain).toList());
    }

    /** The question with its solution. */
    static SlideBlock.Question solved(SlideBlock.Question question, Integer... correct) {
        return new SlideBlock.Question(
                question.prompt(),
                question.choices(),
                question.several(),
                new SlideBlock.Question.Solution(List.of(correct), RichText.EMPTY));
    }

    static SlideBlock.Table table(String... rows) {
        var cells = Arrays.stream(rows)
                .map(row -> Stream.of(row.split("\\|"))
                        .map(String::strip)
                        .map(RichText::plain)
                        .toList())
                .toList();
        var alignments = IntStream.range(0, cells.getFirst().size())
                .mapToObj(i -> i == 0 ? Alignment.LEFT : Alignment.RIGHT)
                .toList();
        return new SlideBlock.Table(cells.getFirst(), alignments, cells.subList(1, cells.size()));
    }

    /** Plain text with `code`, *emphasis*, **strong** and ~~struck~~ words. */
    static RichText rich(String text) {
        var runs = new ArrayList<Run>();
        var marked = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*]+)\\*|~~([^~]+)~~")
                .matcher(text);
        int end = 0;
        while (marked.find()) {
            runs.add(new Run(text.substring(end, marked.start()), Style.PLAIN));
            for (int i = 1; i <= 4; i++) {
                if (marked.group(i) != null) {
                    runs.add(new Run(marked.group(i), STYLES.get(i - 1)));
                }
            }
            end = marked.end();
        }
        runs.add(new Run(text.substring(end), Style.PLAIN));
        runs.removeIf(run -> run.text().isEmpty());
        return new RichText(runs);
    }
}
