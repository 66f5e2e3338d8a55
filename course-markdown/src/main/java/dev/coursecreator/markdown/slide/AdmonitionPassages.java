package dev.coursecreator.markdown.slide;

import dev.coursecreator.markdown.parser.Admonitions.Admonition;
import dev.coursecreator.markdown.quiz.QuizSettings;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideBlock.Callout;
import dev.coursecreator.model.script.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an admonition displays and says. */
final class AdmonitionPassages {

    /** Boxes that need not stand out from the one that they stand in. */
    private static final Set<Callout.Type> JOINED = Set.of(Callout.Type.NOTE, Callout.Type.TIP, Callout.Type.EXAMPLE);

    private AdmonitionPassages() {}

    /**
     * Puts the passages of an admonition into its box, the first with the label. A note, tip or example within it becomes a heading with its
     * content; other boxes and what cannot stand in a box stay outside.
     *
     * @param says the spoken label
     */
    static List<Passage> boxed(Admonition admonition, List<Passage> content, List<Utterance> says) {
        var boxed = new ArrayList<Passage>();
        var label = admonition.label();
        for (var passage : content.stream()
                .flatMap(passage -> unboxed(admonition, passage))
                .toList()) {
            if (passage.shows() == null || !Callout.canContain(passage.shows())) {
                boxed.add(passage);
            } else {
                boxed.add(new Passage(new Callout(admonition.type(), label, passage.shows()), passage.says()));
                label = "";
            }
        }
        if (!label.isEmpty()) {
            boxed.addFirst(new Passage(new SlideBlock.Subheading(RichText.plain(label)), List.of()));
        }
        if (!boxed.isEmpty() && !says.isEmpty()) {
            var first = boxed.removeFirst();
            boxed.addFirst(new Passage(
                    first.shows(),
                    Stream.concat(says.stream(), first.says().stream()).toList()));
        }
        return boxed;
    }

    /** The content of a box within the box, below its label. */
    private static Stream<Passage> unboxed(Admonition outer, Passage passage) {
        if (!(passage.shows() instanceof Callout inner)
                || outer.type() == Callout.Type.EXERCISE
                || !JOINED.contains(inner.type())) {
            return Stream.of(passage);
        }
        var content = new Passage(inner.content(), passage.says());
        return inner.label().isEmpty()
                ? Stream.of(content)
                : Stream.of(new Passage(new SlideBlock.Subheading(RichText.plain(inner.label())), List.of()), content);
    }

    /** Adds the passages of a box to the slide; an exercise is also an interactive element, with time before its solution. */
    static void add(List<Passage> boxed, boolean isExercise, QuizSettings settings, SlideDraft slide) {
        if (isExercise) {
            exercise(boxed, slide.slide()).ifPresent(slide.interactive()::add);
        }
        slide.passages().addAll(isExercise ? paced(boxed, settings) : boxed);
    }

    /**
     * Gives a learner time to think before the solution of an exercise, or leaves the solution out of the lesson.
     *
     * @param boxed the exercise with its solution
     */
    private static List<Passage> paced(List<Passage> boxed, QuizSettings settings) {
        var paced = new ArrayList<Passage>();
        for (var passage : boxed) {
            var isSolution = isOf(Callout.Type.SOLUTION, passage);
            if (!isSolution || settings.reveal()) {
                if (isSolution
                        && !paced.isEmpty()
                        && !isOf(Callout.Type.SOLUTION, paced.getLast())
                        && settings.thinkingTimeMs() > 0) {
                    var last = paced.removeLast();
                    var pause = new Utterance.Pause(settings.thinkingTimeMs());
                    paced.add(new Passage(
                            last.shows(),
                            Stream.concat(last.says().stream(), Stream.of(pause))
                                    .toList()));
                }
                paced.add(passage);
            }
        }
        return paced;
    }

    /** The exercise as an interactive element; empty if it displays no text. */
    private static Optional<InteractiveElement> exercise(List<Passage> boxed, int slide) {
        var instructions = text(Callout.Type.EXERCISE, boxed);
        var solution = text(Callout.Type.SOLUTION, boxed);
        return instructions.isBlank()
                ? Optional.empty()
                : Optional.of(
                        new InteractiveElement.Exercise(slide, instructions, solution.isBlank() ? null : solution));
    }

    private static String text(Callout.Type type, List<Passage> boxed) {
        return boxed.stream()
                .map(Passage::shows)
                .filter(Callout.class::isInstance)
                .map(Callout.class::cast)
                .filter(callout -> callout.type() == type)
                .map(callout -> text(callout.content()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean isOf(Callout.Type type, Passage passage) {
        return passage.shows() instanceof Callout callout && callout.type() == type;
    }

    /** The text of a block as Markdown without inline formatting. */
    private static String text(SlideBlock block) {
        return switch (block) {
            case SlideBlock.Subheading heading -> heading.text().text();
            case SlideBlock.Statement statement -> statement.text().text();
            case SlideBlock.Prose prose -> prose.text().text();
            case SlideBlock.Quote quote -> "> " + quote.text().text();
            case SlideBlock.Bullet bullet ->
                (bullet.number() == null ? "- " : bullet.number() + ". ")
                        + bullet.text().text();
            case SlideBlock.ItemText item -> "  " + item.text().text();
            case SlideBlock.Code code -> "```" + code.language() + "\n" + code.text() + "\n```";
            case SlideBlock.Table table ->
                Stream.concat(Stream.of(table.header()), table.rows().stream())
                        .map(row -> row.stream().map(RichText::text).collect(Collectors.joining(" | ", "| ", " |")))
                        .collect(Collectors.joining("\n"));
            case SlideBlock.Picture picture -> picture.description();
            case SlideBlock.Title title -> title.text().text();
            case SlideBlock.Question question -> question.prompt().text();
            case SlideBlock.Callout callout -> text(callout.content());
            case SlideBlock.Footnote footnote -> footnote.text().text();
            case SlideBlock.Formula formula -> "$$" + formula.latex() + "$$";
            case SlideBlock.Diagram diagram -> "```" + diagram.language() + "\n" + diagram.source() + "\n```";
        };
    }
}
