package dev.coursecreator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Utterance;
import java.util.List;
import java.util.stream.Collectors;

/** Reads what a course displays and says. */
public final class Parsed {

    private Parsed() {}

    public static CourseScript course(String markdown) {
        var parsed = CourseMarkdown.parse(markdown);
        assertThat(parsed).isInstanceOf(ParsedCourse.Valid.class);
        return ((ParsedCourse.Valid) parsed).script();
    }

    /** The only lesson of a course with this content. */
    public static LessonScript lesson(String content) {
        return course("# Course\n\n## Course\n\n" + content).lessons().getFirst();
    }

    public static List<Passage> passages(String content) {
        return lesson(content).slides().stream()
                .flatMap(slide -> slide.passages().stream())
                .toList();
    }

    /** One line for each block. */
    public static List<String> shown(String content) {
        return passages(content).stream()
                .filter(passage -> passage.shows() != null)
                .map(passage -> shown(passage.shows()))
                .toList();
    }

    public static String shown(SlideBlock block) {
        return switch (block) {
            case SlideBlock.Callout callout ->
                "[" + callout.type() + (callout.label().isEmpty() ? "" : " " + callout.label()) + "] "
                        + shown(callout.content());
            case SlideBlock.Footnote footnote ->
                "(" + footnote.number() + ") " + footnote.text().text();
            case SlideBlock.Prose prose -> marked(prose.text());
            case SlideBlock.Statement statement -> marked(statement.text());
            case SlideBlock.Subheading heading -> "#### " + marked(heading.text());
            case SlideBlock.Bullet bullet -> "- " + marked(bullet.text());
            case SlideBlock.ItemText item -> "  " + marked(item.text());
            case SlideBlock.Quote quote -> "> " + marked(quote.text());
            case SlideBlock.Code code -> code.language() + "`" + code.text() + "`";
            case SlideBlock other -> other.getClass().getSimpleName();
        };
    }

    public static String marked(RichText text) {
        return text.runs().stream()
                .map(run -> {
                    var mark = switch (run.style()) {
                        case PLAIN -> "";
                        case EMPHASIS -> "_";
                        case STRONG -> "*";
                        case CODE -> "`";
                        case STRIKETHROUGH -> "~";
                        case FORMULA -> "$";
                    };
                    return mark + run.text() + mark;
                })
                .collect(Collectors.joining());
    }

    public static String spoken(String content) {
        return passages(content).stream()
                .flatMap(passage -> passage.says().stream())
                .filter(Utterance.Sentence.class::isInstance)
                .map(sentence -> ((Utterance.Sentence) sentence).text())
                .skip(1)
                .collect(Collectors.joining(" "));
    }

    public static List<String> warnings(String markdown) {
        return course(markdown).warnings().stream()
                .map(warning -> warning.line() + ": " + warning.detail())
                .toList();
    }
}
