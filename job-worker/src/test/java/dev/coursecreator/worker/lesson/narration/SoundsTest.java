package dev.coursecreator.worker.lesson.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SoundsTest {

    private final Sounds sounds = new Sounds();

    @Test
    void everyPhoneIsOneThatTheVoiceCanMake() throws Exception {
        var alphabet = alphabet();
        Lexicon.read("sounds.properties")
                .forEach((word, phones) -> assertThat(phones.toString().split(" "))
                        .as(word.toString())
                        .allMatch(phone ->
                                alphabet.contains(phone) || Set.of("'", "-").contains(phone)));
    }

    @Test
    void pluralsAndGenitivesFollowFromTheWord() {
        assertThat(sounds.of("plugins", "")).hasValue("' p l V - g I n z");
        assertThat(sounds.of("git's", "")).hasValue("' g I t s");
        assertThat(sounds.of("unix's", "")).hasValue("' j u - n I k s - @ z");
    }

    @Test
    void useAndReadAreVerbsUnlessTheWordBeforeSaysOtherwise() {
        assertThat(sounds.of("use", "to")).hasValue("' j u z");
        assertThat(sounds.of("use", "the")).isEmpty();
        assertThat(sounds.of("read", "can")).hasValue("' r i d");
        assertThat(sounds.of("read", "I've")).isEmpty();
    }

    private static Set<String> alphabet() throws Exception {
        var phones = new HashSet<String>();
        try (var file = SoundsTest.class.getResourceAsStream("/marytts/language/en_US/lexicon/allophones.en_US.xml")) {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
            for (var kind : new String[] {"vowel", "consonant"}) {
                var elements = document.getElementsByTagName(kind);
                for (int i = 0; i < elements.getLength(); i++) {
                    phones.add(((Element) elements.item(i)).getAttribute("ph"));
                }
            }
        }
        return phones;
    }
}
