package dev.coursecreator.worker.lesson.narration.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PhonemeLexiconTest {

    private final PhonemeLexicon lexicon = new PhonemeLexicon();

    @Test
    void everyPhonemeIsInTheAlphabetOfTheVoice() throws Exception {
        var alphabet = alphabet();
        AliasLexicon.read("phonemes.properties")
                .forEach((word, phonemes) -> assertThat(phonemes.toString().split(" "))
                        .as(word.toString())
                        .allMatch(phoneme ->
                                alphabet.contains(phoneme) || Set.of("'", "-").contains(phoneme)));
    }

    @Test
    void pluralsAndPossessivesAreDerived() {
        assertThat(lexicon.find("plugins", "")).hasValue("' p l V - g I n z");
        assertThat(lexicon.find("git's", "")).hasValue("' g I t s");
        assertThat(lexicon.find("unix's", "")).hasValue("' j u - n I k s - @ z");
    }

    @Test
    void useAndReadArePresentTenseVerbsUnlessThePrecedingWordSaysOtherwise() {
        assertThat(lexicon.find("use", "to")).hasValue("' j u z");
        assertThat(lexicon.find("use", "the")).isEmpty();
        assertThat(lexicon.find("read", "can")).hasValue("' r i d");
        assertThat(lexicon.find("read", "I've")).isEmpty();
    }

    private static Set<String> alphabet() throws Exception {
        var phonemes = new HashSet<String>();
        try (var file =
                PhonemeLexiconTest.class.getResourceAsStream("/marytts/language/en_US/lexicon/allophones.en_US.xml")) {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
            for (var kind : new String[] {"vowel", "consonant"}) {
                var elements = document.getElementsByTagName(kind);
                for (int i = 0; i < elements.getLength(); i++) {
                    phonemes.add(((Element) elements.item(i)).getAttribute("ph"));
                }
            }
        }
        return phonemes;
    }
}
