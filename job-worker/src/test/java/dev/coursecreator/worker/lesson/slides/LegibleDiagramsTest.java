package dev.coursecreator.worker.lesson.slides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideBlock.Callout;
import dev.coursecreator.model.script.SlideBlock.Code;
import dev.coursecreator.model.script.SlideBlock.Diagram;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Utterance.Sentence;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A diagram on a slide can be read, and the voice says what is shown. */
class LegibleDiagramsTest {

    @Test
    void diagramThatCannotBeDrawnIsAnnouncedAsItsSource() {
        var shown = shown(diagram("foo bar baz", ""), "Here is the diagram.");

        assertThat(shown.shows()).isEqualTo(new Code("mermaid", "the source"));
        assertThat(shown.says()).containsExactly(new Sentence("Here is the source of the diagram."));
    }

    @Test
    void descriptionStays() {
        var shown = shown(diagram("foo bar baz", "the flow"), "Lesson one.", "This diagram shows: the flow.");

        assertThat(shown.says())
                .containsExactly(
                        new Sentence("Lesson one."),
                        new Sentence("Here is the source of a diagram that shows: the flow."));
    }

    @Test
    void diagramInABoxIsCodeInTheBox() {
        var box = new Callout(Callout.Type.NOTE, "Note", diagram("foo bar baz", ""));

        assertThat(shown(box, "Here is the diagram.").shows())
                .isEqualTo(new Callout(Callout.Type.NOTE, "Note", new Code("mermaid", "the source")));
    }

    @Test
    void smallDiagramStays() {
        var diagram = diagram(chain(3), "");

        assertThat(shown(diagram, "Here is the diagram."))
                .isEqualTo(new Passage(diagram, List.of(new Sentence("Here is the diagram."))));
    }

    @Test
    void highDiagramIsTurned() {
        var shown = shown(diagram(chain(9), ""), "Here is the diagram.");

        assertThat(shown.shows())
                .isInstanceOfSatisfying(
                        Diagram.class, turned -> assertThat(turned.plantUml()).startsWith("left to right direction\n"));
        assertThat(shown.says()).containsExactly(new Sentence("Here is the diagram."));
    }

    @Test
    void diagramThatIsTooLargeEitherWayIsCode() {
        assertThat(shown(diagram(chain(60), ""), "Here is the diagram.").shows())
                .isInstanceOf(Code.class);
    }

    private static Passage shown(SlideBlock block, String... says) {
        var passage =
                new Passage(block, Stream.of(says).<Utterance>map(Sentence::new).toList());
        var lesson =
                new LessonScript(1, "L", List.of(new SlideScript(RichText.plain("S"), List.of(passage))), List.of());
        return new LessonPaginator()
                .shown(lesson)
                .slides()
                .getFirst()
                .passages()
                .getFirst();
    }

    private static Diagram diagram(String plantUml, String description) {
        return new Diagram("mermaid", "the source", plantUml, description);
    }

    private static String chain(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> "rectangle \"Step number %d\" as n%d\n".formatted(i, i)
                        + (i == 0 ? "" : "n%d --> n%d\n".formatted(i - 1, i)))
                .collect(Collectors.joining());
    }
}
