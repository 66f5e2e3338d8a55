package dev.coursecreator.markdown.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.diagram.DiagramSource.Drawable;
import dev.coursecreator.markdown.diagram.DiagramSource.Undrawable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Diagrams of Mermaid and Graphviz become those of PlantUML; what is not understood is named. */
class DiagramSourceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "graph LR#A[Client] --> B{Broker}; left to right direction#rectangle \"Client\" as n_A#usecase \"Broker\" as n_B#n_A --> n_B#",
                "graph TD#A -->|ok| B; rectangle \"A\" as n_A#rectangle \"B\" as n_B#n_A --> n_B : ok#",
                "flowchart TD#A -- yes --> B; rectangle \"A\" as n_A#rectangle \"B\" as n_B#n_A --> n_B : yes#",
                "graph TD#A --> B & C; rectangle \"A\" as n_A#rectangle \"B\" as n_B#rectangle \"C\" as n_C#n_A --> n_B#n_A --> n_C#",
                "graph TD#A[(Data)] -.-> B((End)); database \"Data\" as n_A#card \"End\" as n_B#n_A ..> n_B#",
                "graph TD#A --- B --> C; rectangle \"A\" as n_A#rectangle \"B\" as n_B#rectangle \"C\" as n_C#n_A -- n_B#n_B --> n_C#",
                "graph TD#subgraph Store#A#end; rectangle \"Store\" {#rectangle \"A\" as n_A#}#",
                "graph TD#A:::hot --> B#classDef hot fill:#f00; rectangle \"A\" as n_A#rectangle \"B\" as n_B#n_A --> n_B#",
                "sequenceDiagram#A->>B: Hi#B-->>A: Ho; participant \"A\" as n_A#participant \"B\" as n_B#n_A -> n_B : Hi#n_B --> n_A : Ho#",
                "stateDiagram-v2#[*] --> Run : go; [*] --> Run : go",
                "classDiagram#Animal <|-- Duck; hide empty members#Animal <|-- Duck#"
            })
    void isTranslated(String mermaid, String plantUml) {
        assertThat(DiagramSource.of(
                        "mermaid", mermaid.replace("fill:#f00", "fill:red").replace('#', '\n')))
                .isEqualTo(new Drawable(plantUml.replace('#', '\n'), ""));
    }

    @Test
    void titleIsTheDescription() {
        assertThat(DiagramSource.of("mermaid", "graph TD\naccTitle: Flow\naccDescr: From A to B\nA --> B"))
                .isInstanceOfSatisfying(
                        Drawable.class,
                        drawable -> assertThat(drawable.description()).isEqualTo("From A to B"));
    }

    @Test
    void graphvizIsTranslated() {
        assertThat(DiagramSource.of("dot", "digraph G {\n a -> b [label=\"x\"];\n}"))
                .isEqualTo(new Drawable("usecase \"a\" as n_a\nusecase \"b\" as n_b\nn_a --> n_b : x\n", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "mermaid; gitGraph; diagrams of the kind 'gitGraph' are not known",
                "mermaid; graph TD#A ~!~ B; the line 'A ~!~ B' is not understood",
                "plantuml; !include /etc/passwd; the preprocessor of PlantUML is not allowed: !include /etc/passwd",
                "plantuml; A -> B : %getenv(\"HOME\"); the preprocessor of PlantUML is not allowed: A -> B : %getenv(\"HOME\")"
            })
    void whatIsNotUnderstoodIsNamed(String language, String source, String problem) {
        assertThat(DiagramSource.of(language, source.replace('#', '\n'))).isEqualTo(new Undrawable(problem));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A", "A-->", "A[", "{", "A & ", "-", "--", "\"", ":", "~a", "<", "(", "A->>B:", " ", "a b ", "|"
            })
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void repetitionIsHarmless(String piece) {
        var text = piece.repeat(DiagramSource.MAX_LENGTH / piece.length() - 20);
        for (var kind : new String[] {"graph TD", "sequenceDiagram", "stateDiagram", "classDiagram"}) {
            assertThat(DiagramSource.of("mermaid", kind + "\n" + text)).isNotNull();
        }
        assertThat(DiagramSource.of("dot", "graph {" + text + "}")).isNotNull();
        assertThat(DiagramSource.of("plantuml", text)).isNotNull();
    }
}
