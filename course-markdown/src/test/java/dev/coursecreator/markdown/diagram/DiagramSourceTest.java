package dev.coursecreator.markdown.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.diagram.DiagramSource.Drawable;
import dev.coursecreator.markdown.diagram.DiagramSource.Undrawable;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Diagrams of Mermaid and Graphviz become those of PlantUML; what is not understood is named. */
class DiagramSourceTest {

    private static final List<String> KINDS = List.of(
            "graph TD",
            "sequenceDiagram",
            "stateDiagram",
            "classDiagram",
            "erDiagram",
            "erDiagram\nA {",
            "mindmap\nroot",
            "pie",
            "gantt",
            "timeline",
            "journey",
            "xychart-beta");

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
                "graph TD#A --> B#subgraph Store#B[(Data)]#end; rectangle \"A\" as n_A#rectangle \"Store\" {#database \"Data\" as n_B#}#n_A --> n_B#",
                "graph TD#subgraph Outer#subgraph Inner#A#end#end; rectangle \"Outer\" {#rectangle \"Inner\" {#rectangle \"A\" as n_A#}#}#",
                "graph TD#A:::hot --> B#classDef hot fill:#f00; rectangle \"A\" as n_A#rectangle \"B\" as n_B#n_A --> n_B#",
                "sequenceDiagram#A->>B: Hi#B-->>A: Ho; participant \"A\" as n_A#participant \"B\" as n_B#n_A -> n_B : Hi#n_B --> n_A : Ho#",
                "stateDiagram-v2#[*] --> Run : go; [*] --> Run : go",
                "classDiagram#Animal <|-- Duck; hide empty members#Animal <|-- Duck#",
                "pie showData#\"Dogs\" : 3#\"Cats\": 1.5; @startpie showData#title #3 Dogs#1.5 Cats",
                "mindmap#  root((Root))#    A#    ::icon(fa fa-book)#      B[Bee]#    C; @startmindmap#* Root#** A#*** Bee#** C",
                "mindmap#R#  a#  b#  c#  d; @startmindmap#* R#** a#** b#left side#** c#** d",
                "erDiagram#A ||--o{ B-C : has#A {#string name PK#}; hide circle#hide empty members#entity \"A\" as n_A {#{field} string name **PK**#}#entity \"B-C\" as n_B_C {#}#n_A ||--o{ n_B_C : has#",
                "timeline#2002 : LinkedIn#2004 : Facebook : Google; @startwbs#* Timeline#** 2002#*** LinkedIn#** 2004#*** Facebook#*** Google",
                "journey#section Work#Make tea: 5: Me; @startwbs#* Journey#** Work#*** Make tea: 5 of 5 (Me)",
                "xychart-beta#x-axis [jan, feb]#y-axis \"Revenue\" 4 --> 11#bar [5, 6.5]#bar [1, 2]; @startchart#h-axis [\"jan\", \"feb\"]#v-axis \"Revenue\" 4 --> 11 label-top#bar [5, 6.5]#bar <<s1>> [1, 2]#"
            })
    void isTranslated(String mermaid, String plantUml) {
        assertThat(DiagramSource.of(
                        "mermaid", mermaid.replace("fill:#f00", "fill:red").replace('#', '\n')))
                .isEqualTo(new Drawable(plantUml.replace('#', '\n'), ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A :a1, 2024-01-06, 10d#B :after a1, 5d; Project starts 2024-01-06#[A] as [t1] requires 10 days#[t1] starts 2024-01-06#[B] as [t2] requires 5 days#[t2] starts at [t1]'s end#",
                "A :done, 2024-01-06, 2024-01-08#B :2w; Project starts 2024-01-06#[A] as [t1] requires 2 days#[t1] starts 2024-01-06#[t1] is 100% completed#[B] as [t2] requires 14 days#[t2] starts at [t1]'s end#",
                "A :3d#section S#B :milestone, m, after a, 0d; [A] as [t1] requires 3 days#-- S --#[B] as [t2] happens at [t1]'s end#",
                "excludes weekends#A :2024-01-05, 2024-01-09; Project starts 2024-01-05#saturday are closed#sunday are closed#[A] as [t1] requires 2 days#[t1] starts 2024-01-05#",
                "A :2024-01-01, 100d; projectscale weekly#Project starts 2024-01-01#[A] as [t1] requires 100 days#[t1] starts 2024-01-01#"
            })
    void tasksAreTranslated(String tasks, String plantUml) {
        assertThat(DiagramSource.of("mermaid", "gantt\ndateFormat YYYY-MM-DD\n" + tasks.replace('#', '\n')))
                .isInstanceOfSatisfying(
                        Drawable.class,
                        drawable -> assertThat(drawable.plantUml()
                                        .replace("hide footbox\n", "*")
                                        .split("\\*")[1])
                                .isEqualTo(plantUml.replace('#', '\n')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pie title Pets\n\"A\" : 1",
                "pie\ntitle Pets\n\"A\" : 1",
                "---\ntitle: Pets\nconfig:\n  a: b\n---\npie\n\"A\" : 1"
            })
    void titleMayBeInSeveralPlaces(String pie) {
        assertThat(DiagramSource.of("mermaid", pie)).isEqualTo(new Drawable("@startpie\ntitle Pets\n1 A", "Pets"));
    }

    @Test
    void plantUmlOfOtherKindsKeepsItsFirstLine() {
        assertThat(DiagramSource.of("plantuml", "@startmindmap\n* a\n** b\n@endmindmap"))
                .isEqualTo(new Drawable("@startmindmap\n* a\n** b", ""));
    }

    @Test
    void titleIsTheDescription() {
        assertThat(DiagramSource.of("mermaid", "graph TD\naccTitle: Flow\naccDescr: From A to B\nA --> B"))
                .isInstanceOfSatisfying(
                        Drawable.class,
                        drawable -> assertThat(drawable.description()).isEqualTo("From A to B"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "digraph G {# a -> b [label=\"x\"];#}! usecase \"a\" as n_a#usecase \"b\" as n_b#n_a --> n_b : x#",
                "graph { rankdir=LR; node [shape=box]; a -- b }! left to right direction#rectangle \"a\" as n_a#rectangle \"b\" as n_b#n_a -- n_b#",
                "digraph { subgraph cluster_0 { label=\"Core\"; a; b [label=\"Bee\", shape=cylinder]; } a -> c; }! rectangle \"Core\" {#usecase \"a\" as n_a#database \"Bee\" as n_b#}#usecase \"c\" as n_c#n_a --> n_c#",
                "digraph { a -> { b c } -> d }! usecase \"a\" as n_a#usecase \"b\" as n_b#usecase \"c\" as n_c#usecase \"d\" as n_d#n_a --> n_b#n_a --> n_c#n_b --> n_d#n_c --> n_d#",
                "digraph { /* c */ a:f0 -> \"b \\\"x\\\"\":n // c#}! usecase \"a\" as n_a#usecase \"b 'x'\" as n_b__x_#n_a --> n_b__x_#",
                "digraph { a; a [label=\"Later\"] {rank=same; a b} }! usecase \"Later\" as n_a#usecase \"b\" as n_b#"
            })
    void graphvizIsTranslated(String dot, String plantUml) {
        assertThat(DiagramSource.of("dot", dot.replace('#', '\n')))
                .isEqualTo(new Drawable(plantUml.replace('#', '\n'), ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "mermaid; gitGraph; diagrams of the kind 'gitGraph' are not known",
                "mermaid; sankey-beta; diagrams of the kind 'sankey-beta' are not known",
                "mermaid; pie#A : 1; the line 'A : 1' is not understood",
                "mermaid; gantt#dateFormat X; `the dateFormat 'X' is not known; write days, such as YYYY-MM-DD`",
                "mermaid; gantt#A :b, 2024-13-01, 3d; the line 'A :b, 2024-13-01, 3d' is not understood",
                "mermaid; xychart-beta#bar [a]; the line 'bar [a]' is not understood",
                "plantuml; A -> B : hi#foo bar baz; the line 'foo bar baz' is not understood",
                "plantuml; @startmindmap#* a#nothing; the line 'nothing' is not understood",
                "plantuml; @startditaa; diagrams of the kind '@startditaa' are not drawn",
                "mermaid; graph TD#A ~!~ B; the line 'A ~!~ B' is not understood",
                "plantuml; !include /etc/passwd; the preprocessor of PlantUML is not allowed: !include /etc/passwd",
                "plantuml; A -> B : %getenv(\"HOME\"); the preprocessor of PlantUML is not allowed: A -> B : %getenv(\"HOME\")"
            })
    void whatIsNotUnderstoodIsNamed(String language, String source, String problem) {
        assertThat(DiagramSource.of(language, source.replace('#', '\n')))
                .isEqualTo(new Undrawable(
                        problem, source.replace('#', '\n').lines().toList().size()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "A-->",
                "A[",
                "{",
                "A & ",
                "-",
                "--",
                "\"",
                ":",
                "~a",
                "<",
                "(",
                "A->>B:",
                " ",
                "a b ",
                "|",
                "A\n",
                "A : 1d\n",
                "\"A\" : 1\n",
                ", ",
                "[",
                "0"
            })
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void repetitionIsHarmless(String piece) {
        var text = piece.repeat(DiagramSource.MAX_LENGTH / piece.length() - 20);
        for (var kind : KINDS) {
            assertThat(DiagramSource.of("mermaid", kind + "\n" + text)).isNotNull();
            assertThat(DiagramSource.of("mermaid", kind + text)).isNotNull();
        }
        assertThat(DiagramSource.of("dot", "graph {" + text + "}")).isNotNull();
        assertThat(DiagramSource.of("dot", "graph {" + "a--{b c}".repeat(9) + text))
                .isNotNull();
        assertThat(DiagramSource.of("plantuml", text)).isNotNull();
    }
}
