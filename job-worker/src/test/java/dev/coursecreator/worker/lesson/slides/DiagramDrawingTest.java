package dev.coursecreator.worker.lesson.slides;

import static dev.coursecreator.worker.lesson.slides.SlideFixtures.drawing;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.slide;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.SlideBlock;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Diagrams are drawn on the page; what cannot be drawn is shown as code. */
class DiagramDrawingTest {

    @Test
    void sameDiagramGivesTheSameBytes(@TempDir Path folder) throws Exception {
        var page =
                drawing(slide("Flow", diagram("rectangle \"Client\" as A\nrectangle \"Server\" as B\nA --> B : asks")));
        assertThat(page.parts().getFirst().block()).isInstanceOf(SlideBlock.Diagram.class);
        for (var name : List.of("first.png", "second.png")) {
            new DrawSlide(new PagePainter(new LocalArtifactStore(folder))).run(page, folder.resolve(name));
        }
        assertThat(folder.resolve("first.png")).hasSameBinaryContentAs(folder.resolve("second.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo bar baz", "!include /etc/passwd\nA -> B"})
    void whatCannotBeDrawnIsCode(String plantUml) {
        assertThat(drawing(slide("Wrong", diagram(plantUml))).parts())
                .singleElement()
                .satisfies(part -> assertThat(part.block()).isEqualTo(new SlideBlock.Code("mermaid", "the source")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@startmindmap\n* Root\n** A\nleft side\n** B",
                "@startwbs\n* Root\n** A\n*** B",
                """
                @startgantt
                hide column start
                hide footbox
                projectscale weekly
                Project starts 2024-01-01
                saturday are closed
                -- Section --
                [A] as [t1] requires 3 days
                [t1] starts 2024-01-01
                [t1] is 100% completed
                [M] as [t2] happens at [t1]'s end
                """,
                """
                @startchart
                title Sales
                orientation horizontal
                h-axis "Month" ["jan", "feb"]
                v-axis "Cost" 4 --> 11 label-top
                bar "A" [5, 6.5]
                bar <<s1>> "B" [1, 2]
                line [1, 2]
                legend right
                """,
                "hide circle\nhide empty members\nentity \"A\" as n_A {\n{field} int id **PK**\n}\nn_A ||--o{ n_B : has",
                "@startpie\ntitle Pets\n1 Dogs\n2 Cats"
            })
    void otherKindsAreDrawn(String plantUml) {
        assertThat(DrawnDiagram.of(plantUml, Theme.of(BackgroundStyle.NOISE, "")))
                .isPresent();
    }

    /** PlantUML draws these in another resolution unless it is told so in their own way. */
    @ParameterizedTest
    @ValueSource(strings = {"@startjson\n{\"name\": \"Ada\", \"scale\": 1}", "@startyaml\nname: Ada\nscale: 1"})
    void dataIsDrawnInTheResolutionOfTheSlide(String plantUml) {
        var size = DrawnDiagram.size(plantUml).orElseThrow();

        assertThat(size.width()).isBetween(50.0, 200.0);
        assertThat(size.height()).isBetween(30.0, 120.0);
    }

    @Test
    void messagesOfPlantUmlAreNotDrawn() {
        var theme = Theme.of(BackgroundStyle.SOLID, "");
        var usual = DrawnDiagram.of("Alice -> Bob", theme).orElseThrow();

        assertThat(DrawnDiagram.of("skinparam handwritten false\nAlice -> Bob", theme)
                        .orElseThrow()
                        .getHeight())
                .isEqualTo(usual.getHeight());
    }

    @Test
    void emojiAreDrawnIfPlantUmlHasThem() {
        assertThat(DiagramEmoji.replaced("A \uD83D\uDE80 \uD83D\uDC4D\uD83C\uDFFD \uD83C\uDDE9\uD83C\uDDEA ©"))
                .isEqualTo("A <:1f680:> <:1f44d:> \uD83C\uDDE9\uD83C\uDDEA ©");
        assertThat(DrawnDiagram.of("rectangle \"\uD83D\uDE80 go\" as A", Theme.of(BackgroundStyle.SOLID, "")))
                .isPresent();
    }

    @Test
    void resolutionOfTheAuthorDoesNotMatter() {
        var theme = Theme.of(BackgroundStyle.SOLID, "");
        var usual = DrawnDiagram.of("Alice -> Bob", theme).orElseThrow();

        for (var resolution : List.of("skinparam dpi 100000", "  skinparam  dpi 20", "scale 30", "scale 2000*1000")) {
            var drawn = DrawnDiagram.of(resolution + "\nAlice -> Bob", theme).orElseThrow();
            assertThat(drawn.getWidth()).as(resolution).isEqualTo(usual.getWidth());
        }
    }

    /** PlantUML draws a report with a request for help then. */
    @Test
    void diagramThatIsTooLargeIsCodeAndNoPictureOfAnError() {
        var messages =
                IntStream.range(0, 900).mapToObj(i -> "A -> B : message " + i).collect(Collectors.joining("\n"));

        assertThat(DrawnDiagram.of(messages, Theme.of(BackgroundStyle.SOLID, "")))
                .isEmpty();
    }

    @Test
    void largeDiagramIsWholeButNoLargerThanTwoSlides() {
        var chain = IntStream.range(0, 60)
                .mapToObj(i -> "rectangle \"Step number %d\" as n%d\n".formatted(i, i)
                        + (i == 0 ? "" : "n%d --> n%d\n".formatted(i - 1, i)))
                .collect(Collectors.joining());

        var picture =
                DrawnDiagram.of(chain, Theme.of(BackgroundStyle.SOLID, "")).orElseThrow();

        assertThat(picture.getHeight()).isEqualTo(2_160);
        assertThat(picture.getWidth()).isLessThan(200);
    }

    @Test
    void interruptedDrawingIsNotTakenForAMistakeInTheDiagram() {
        var diagram = diagram("rectangle \"Only here\" as A");
        Thread.currentThread().interrupt();
        var possible = DiagramLayout.isPossible(diagram);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(possible).isFalse();
        assertThat(DiagramLayout.isPossible(diagram)).isTrue();
    }

    private static SlideBlock.Diagram diagram(String plantUml) {
        return new SlideBlock.Diagram("mermaid", "the source", plantUml, "");
    }
}
