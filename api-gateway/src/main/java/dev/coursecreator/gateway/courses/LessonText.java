package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Utterance;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Extracts the searchable text of a course's lessons: titles, slide contents and narration, one line each. */
final class LessonText {

    private LessonText() {}

    static String of(CourseScript script) {
        // A set, because the narration often repeats the slide.
        Set<String> lines = new LinkedHashSet<>();
        for (var lesson : script.lessons()) {
            lines.add(lesson.title());
            for (var slide : lesson.slides()) {
                lines.add(slide.heading().text());
                slide.passages().stream().flatMap(LessonText::lines).forEach(lines::add);
            }
        }
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(Passage passage) {
        var said = passage.says().stream()
                .filter(Utterance.Sentence.class::isInstance)
                .map(utterance -> ((Utterance.Sentence) utterance).text());
        return passage.shows() == null ? said : Stream.concat(shown(passage.shows()), said);
    }

    private static Stream<String> shown(SlideBlock block) {
        return switch (block) {
            case SlideBlock.Subheading heading -> Stream.of(heading.text().text());
            case SlideBlock.Title title -> Stream.of(title.text().text());
            case SlideBlock.Statement statement -> Stream.of(statement.text().text());
            case SlideBlock.Prose prose -> Stream.of(prose.text().text());
            case SlideBlock.Bullet bullet -> Stream.of(bullet.text().text());
            case SlideBlock.ItemText item -> Stream.of(item.text().text());
            case SlideBlock.Quote quote -> Stream.of(quote.text().text());
            case SlideBlock.Code code -> code.text().lines();
            case SlideBlock.Table table ->
                Stream.concat(Stream.of(table.header()), table.rows().stream()).map(LessonText::row);
            case SlideBlock.Question question ->
                Stream.of(List.of(question.prompt()), question.choices(), explanation(question))
                        .flatMap(List::stream)
                        .map(RichText::text);
            case SlideBlock.Picture picture -> Stream.of(picture.description());
            case SlideBlock.Callout callout -> Stream.concat(Stream.of(callout.label()), shown(callout.content()));
            case SlideBlock.Footnote footnote -> Stream.of(footnote.text().text());
            case SlideBlock.Formula formula -> Stream.of(formula.latex());
            case SlideBlock.Diagram diagram ->
                Stream.concat(Stream.of(diagram.description()), diagram.source().lines());
        };
    }

    private static List<RichText> explanation(SlideBlock.Question question) {
        return question.solution() == null
                ? List.of()
                : List.of(question.solution().explanation());
    }

    private static String row(List<RichText> cells) {
        return cells.stream().map(RichText::text).collect(Collectors.joining(" | "));
    }
}
