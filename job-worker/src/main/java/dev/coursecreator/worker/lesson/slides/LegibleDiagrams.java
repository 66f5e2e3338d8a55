package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.DiagramAnnouncement;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideBlock.Callout;
import dev.coursecreator.model.script.SlideBlock.Code;
import dev.coursecreator.model.script.SlideBlock.Diagram;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Utterance.Sentence;
import java.util.List;

/**
 * Shows as code the diagrams that cannot be drawn and those whose letters would be too small, and announces them as that. A diagram that
 * runs across and is too wide is turned to run down, and the other way round.
 */
final class LegibleDiagrams {

    private static final String ACROSS = "left to right direction\n";

    private LegibleDiagrams() {}

    /** The lesson with diagrams that can be read. */
    static LessonScript in(LessonScript lesson) {
        var slides = lesson.slides().stream()
                .map(slide -> new SlideScript(
                        slide.heading(),
                        slide.passages().stream().map(LegibleDiagrams::of).toList()))
                .toList();
        return new LessonScript(lesson.number(), lesson.title(), slides, lesson.interactive());
    }

    private static Passage of(Passage passage) {
        return switch (passage.shows()) {
            case Diagram diagram -> of(passage.says(), fitted(diagram));
            case Callout callout
            when callout.content() instanceof Diagram diagram -> {
                var shown = fitted(diagram);
                yield new Passage(
                        new Callout(callout.type(), callout.label(), shown),
                        of(passage.says(), shown).says());
            }
            case null, default -> passage;
        };
    }

    private static Passage of(List<Utterance> says, SlideBlock shown) {
        return shown instanceof Diagram ? new Passage(shown, says) : new Passage(shown, saidOfCode(says));
    }

    private static List<Utterance> saidOfCode(List<Utterance> says) {
        return says.stream()
                .map(utterance -> utterance instanceof Sentence sentence
                        ? new Sentence(DiagramAnnouncement.ofSource(sentence.text()))
                        : utterance)
                .toList();
    }

    private static SlideBlock fitted(Diagram diagram) {
        double scale = scale(diagram);
        if (DiagramLayout.isLegible(scale)) {
            return diagram;
        }
        var turned = turned(diagram);
        return scale > 0 && DiagramLayout.isLegible(scale(turned))
                ? turned
                : new Code(diagram.language(), DisplayableText.ofCode(diagram.source()));
    }

    /** The scale on a page of its own; 0 if the diagram cannot be drawn. */
    private static double scale(Diagram diagram) {
        return DrawnDiagram.size(diagram.plantUml()).map(DiagramLayout::scale).orElse(0.0);
    }

    /** The same diagram in the other direction. What has no direction, such as a sequence diagram, cannot be drawn then. */
    private static Diagram turned(Diagram diagram) {
        var plantUml = diagram.plantUml();
        var turned = plantUml.contains(ACROSS) ? plantUml.replace(ACROSS, "") : ACROSS + plantUml;
        return new Diagram(diagram.language(), diagram.source(), turned, diagram.description());
    }
}
