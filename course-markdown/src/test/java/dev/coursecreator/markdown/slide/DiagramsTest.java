package dev.coursecreator.markdown.slide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.Parsed;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.model.script.SlideBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Diagrams on slides, and the warnings about those that cannot be drawn. */
class DiagramsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "mermaid; pie#\"A\" : 1#B : 2; 10; the line 'B : 2' is not understood",
                "mermaid; gitGraph#commit; 8; diagrams of the kind 'gitGraph' are not known",
                "plantuml; @startuml#A -> B#foo bar baz#@enduml; 10; the line 'foo bar baz' is not understood",
                "plantuml; A -> B#!include secret.puml; 9; the preprocessor of PlantUML is not allowed: !include secret.puml",
                "dot; digraph {#a -> ?#}; 9; the line 'a -> ?' is not understood"
            })
    void mistakeIsNamedWithItsLine(String language, String source, int line, String problem) {
        var course = parsed(language, source);

        assertThat(course.script().warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.lesson()).isEqualTo(1);
            assertThat(warning.line()).isEqualTo(line);
            assertThat(warning.detail()).isEqualTo("the diagram is shown as code: " + problem);
        });
        assertThat(shown(course)).isInstanceOf(SlideBlock.Code.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "mermaid; pie#\"A\" : 1",
                "mermaid; mindmap#  a#    b",
                "plantuml; @startmindmap#* a#** b#@endmindmap",
                "dot; digraph {#a -> b#}"
            })
    void diagramIsShown(String language, String source) {
        var course = parsed(language, source);

        assertThat(course.script().warnings()).isEmpty();
        assertThat(shown(course)).isInstanceOf(SlideBlock.Diagram.class);
    }

    private static ParsedCourse.Valid parsed(String language, String source) {
        return (ParsedCourse.Valid) CourseMarkdown.parse(
                "# C\n\n## L\n\nText.\n\n```" + language + "\n" + source.replace('#', '\n') + "\n```\n");
    }

    private static SlideBlock shown(ParsedCourse.Valid course) {
        return course.script().lessons().getFirst().slides().stream()
                .flatMap(slide -> slide.passages().stream())
                .map(passage -> passage.shows())
                .filter(block -> block instanceof SlideBlock.Code || block instanceof SlideBlock.Diagram)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void linksAndPicturesOfPlantUmlAreNotDrawn() {
        var uml = "```plantuml\nskinparam handwritten true\nA -> B : [[http://x.org/a the link]], [[http://x.org/b]]\n"
                + "B -> A : <img:http://x.org/c.png> done\n```";

        assertThat(Parsed.passages(uml).getLast().shows())
                .isInstanceOfSatisfying(
                        SlideBlock.Diagram.class,
                        diagram ->
                                assertThat(diagram.plantUml()).isEqualTo("\nA -> B : the link, x.org\nB -> A :  done"));
        assertThat(Parsed.warnings("# A\n\n" + uml)).singleElement().asString().startsWith("3: pictures and sprites");
    }

    @Test
    void dataOfPlantUmlStaysAsItIs() {
        var json = "```plantuml\n@startjson\n{\"a\": [[\"b c\"], [1]]}\n@endjson\n```";

        assertThat(Parsed.passages(json).getLast().shows())
                .isInstanceOfSatisfying(
                        SlideBlock.Diagram.class,
                        diagram -> assertThat(diagram.plantUml()).isEqualTo("@startjson\n{\"a\": [[\"b c\"], [1]]}"));
    }

    @Test
    void largeDiagramIsWarnedOf() {
        var chain = new StringBuilder("```mermaid\nflowchart TD\n");
        for (int i = 0; i < 25; i++) {
            chain.append("N").append(i).append(" --> N").append(i + 1).append('\n');
        }

        assertThat(Parsed.warnings("# A\n\n" + chain + "```"))
                .singleElement()
                .asString()
                .startsWith("3: the diagram is large");
    }
}
