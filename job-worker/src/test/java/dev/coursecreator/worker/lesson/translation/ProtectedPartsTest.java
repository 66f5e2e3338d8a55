package dev.coursecreator.worker.lesson.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.script.GlossaryEntry;
import dev.coursecreator.worker.lesson.translation.ProtectedText.Marking;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedPartsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wait 30 seconds.|Wait [[1]] seconds.",
                "It costs 1,200.50 euros.|It costs [[1]] euros.",
                "Use version 4.2.1 or v5.|Use version [[1]] or [[2]].",
                "Open https://example.org/a?b=1, please.|Open [[1]], please.",
                "Write to ada@example.org today.|Write to [[1]] today.",
                "Hello {name}, ${HOME} and %s.|Hello [[1]], [[2]] and [[3]].",
                "Call foo.bar() with max_poll and groupId.|Call [[1]] with [[2]] and [[3]].",
                "Open /etc/hosts or pom.xml now.|Open [[1]] or [[2]] now.",
                "Add --dry-run to it.|Add [[1]] to it.",
                "One and/or two, the end.|One and/or two, the end.",
                "It is the 3rd time in the 1990s.|It is the 3rd time in the 1990s.",
                "Ordinary words stay, e.g. these.|Ordinary words stay, e.g. these."
            })
    void whatIsNotLanguageIsProtected(String text, String marked) {
        var found = ProtectedParts.of(text, List.of(), List.of());

        assertThat(found.marked(Marking.BRACKETS)).isEqualTo(marked);
        assertThat(found.restored(marked, Marking.BRACKETS)).contains(text);
    }

    /** In a time that would not be enough if each place were compared with all of the rest. */
    @ParameterizedTest
    @ValueSource(strings = {"a.", "1.", "/a", "a@", "a-", "a_", "--a", "{a ", "<a", "aB", "v1-", "[["})
    void hugeTextsAreSearchedOnce(String repeated) {
        var text = repeated.repeat(20_000) + "!";

        assertThat(ProtectedParts.of(text, List.of(), List.of()).text()).isSameAs(text);
    }

    @Test
    void codeIsProtectedAsWholeWords() {
        var found = ProtectedParts.of("A pod is no podcast, and pod is code.", List.of("pod"), List.of());

        assertThat(found.marked(Marking.TAGS))
                .isEqualTo("A <x id=\"1\">pod</x> is no podcast, and <x id=\"2\">pod</x> is code.");
    }

    @Test
    void termsOfTheGlossaryAreKeptOrReplaced() {
        var glossary =
                List.of(new GlossaryEntry("pull request", null, null), new GlossaryEntry("worker", "Worker", null));

        var found = ProtectedParts.of("Workers open pull requests.", List.of(), glossary);

        assertThat(found.restored("[[2]] werden von jedem [[1]] geöffnet.", Marking.BRACKETS))
                .contains("pull requests werden von jedem Worker geöffnet.");
    }

    @Test
    void partsMayMoveButNotVanishOrRepeat() {
        var text = ProtectedParts.of("Run kubectl 2 times.", List.of("kubectl"), List.of());

        assertThat(text.restored("Corre <x id=\"2\">dos</x> veces <x id=\"1\">kubectl</x>.", Marking.TAGS))
                .contains("Corre 2 veces kubectl.");
        assertThat(text.restored("Corre <x id=\"1\">kubectl</x>.", Marking.TAGS))
                .isEmpty();
        assertThat(text.restored("<x id=\"1\">a</x><x id=\"1\">a</x><x id=\"2\">2</x>", Marking.TAGS))
                .isEmpty();
        assertThat(text.restored("<x id=\"1\">a</x><x id=\"2\">2</x><x id=\"3\">2</x>", Marking.TAGS))
                .isEmpty();
        assertThat(text.restored("<x id=\"1\">a</x><x id=\"2\">2</x> </x>", Marking.TAGS))
                .isEmpty();
    }

    @Test
    void anAnswerThatIsNoTranslationIsRefused() {
        var text = ProtectedParts.of("Short.", List.of(), List.of());

        assertThat(text.restored("Of course! ".repeat(100), Marking.TAGS)).isEmpty();
        assertThat(text.restored(" \u0000 ", Marking.TAGS)).isEmpty();
    }

    /** Cues are files of lines: a translation must not add any. */
    @Test
    void lineBreaksAndControlCharactersBecomeSpaces() {
        var text = ProtectedParts.of("One sentence.", List.of(), List.of());

        assertThat(text.restored("Una\n\n00:00:01.000 --> 00:00:02.000\u0007frase.", Marking.TAGS))
                .contains("Una 00:00:01.000 --> 00:00:02.000 frase.");
    }

    @Test
    void markupOfTheAuthorIsEscapedForXml() {
        var text = ProtectedParts.of("Is 1 < 2 & true?", List.of(), List.of());

        assertThat(text.marked(Marking.XML)).isEqualTo("Is <x id=\"1\">1</x> &lt; <x id=\"2\">2</x> &amp; true?");
        assertThat(text.restored("¿Es <x id=\"1\">1</x> &lt; <x id=\"2\">2</x> &amp; cierto?", Marking.XML))
                .contains("¿Es 1 < 2 & cierto?");
    }

    @Test
    void aSentenceOfNumbersAndNamesNeedsNoTranslator() {
        var text = ProtectedParts.of("42: max_poll!", List.of(), List.of());

        assertThat(text.hasWords()).isFalse();
        assertThat(text.untranslated()).isEqualTo("42: max_poll!");
    }
}
