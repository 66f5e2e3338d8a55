package dev.coursecreator.worker.lesson.narration.espeak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.script.VoiceKind;
import dev.coursecreator.worker.lesson.narration.SpeechSynthesizer;
import dev.coursecreator.worker.process.ProcessTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EspeakEngineTest {

    private static final String NEEDS = "dev.coursecreator.worker.lesson.narration.espeak.InstalledSpeech#hasEspeak";
    private static final String WHY = "espeak-ng is not installed";

    /** The first words of a declaration, as it is read. */
    private static final Map<String, String> SENTENCES = new TreeMap<>(Map.of(
            "en", "All human beings are born free and equal in dignity and rights, in 1948 as in 2026.",
            "es", "Todos los seres humanos nacen libres e iguales en dignidad y derechos, en 1948 y en 2026.",
            "de", "Alle Menschen sind frei und gleich an Würde und Rechten geboren, 1948 wie 2026.",
            "fr", "Tous les êtres humains naissent libres et égaux en dignité et en droits.",
            "ru", "Все люди рождаются свободными и равными в своем достоинстве и правах.",
            "ar", "يولد جميع الناس أحراراً متساوين في الكرامة والحقوق.",
            "hi", "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है।",
            "zh", "人人生而自由，在尊严和权利上一律平等。",
            "ko", "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.",
            "fi", "HTTP, URL ja JSON: kaikki ihmiset syntyvät vapaina."));

    @TempDir
    Path folder;

    @Test
    @EnabledIf(value = NEEDS, disabledReason = WHY)
    void everyLanguageOfTheProgramIsADraftVoice() throws Exception {
        var voices = new EspeakEngine(InstalledSpeech.settings())
                .voices().stream().map(SpeechSynthesizer::voice).toList();

        assertThat(voices).hasSizeGreaterThan(80).allMatch(voice -> voice.kind() == VoiceKind.DRAFT);
        assertThat(voices)
                .contains(new Voice("espeak-de", "de", VoiceKind.DRAFT, "German (espeak-ng)"))
                .contains(new Voice("espeak-en", "en", VoiceKind.DRAFT, "English (espeak-ng)"))
                .anyMatch(voice -> voice.id().equals("espeak-zh") && voice.speaks("zh-CN"));
        assertThat(voices).extracting(Voice::id).doesNotHaveDuplicates();
    }

    @Test
    @EnabledIf(value = NEEDS, disabledReason = WHY)
    void sentencesOfManyLanguagesAreSpokenAtTheRightLength() throws Exception {
        for (var sentence : SENTENCES.entrySet()) {
            double seconds = voice("espeak-" + sentence.getKey()).speak(sentence.getValue(), 1).length / 48_000.0;

            assertThat(seconds).as(sentence.getKey()).isBetween(1.5, 12.0);
        }
    }

    @Test
    @EnabledIf(value = NEEDS, disabledReason = WHY)
    void speedChangesTheLength() throws Exception {
        var german = voice("espeak-de");
        double usual = german.speak(SENTENCES.get("de"), 1).length;

        assertThat(german.speak(SENTENCES.get("de"), 0.8).length / usual).isCloseTo(1.25, within(0.12));
        assertThat(german.speak(SENTENCES.get("de"), 1.5).length / usual).isCloseTo(0.67, within(0.12));
    }

    @Test
    @EnabledIf(value = NEEDS, disabledReason = WHY)
    void theSameSentenceGivesTheSameSamples() throws Exception {
        var spanish = voice("espeak-es");

        assertThat(spanish.speak("Hola.", 1))
                .isEqualTo(spanish.speak("Hola.", 1))
                .isNotEmpty();
    }

    /** Neither as phonemes in brackets, nor as SSML, nor as options or commands of the program. */
    @Test
    @EnabledIf(value = NEEDS, disabledReason = WHY)
    void textIsNotInterpreted() throws Exception {
        var english = voice("espeak-en-gb");
        double seconds = english.speak("The value is [[12]] of them.", 1).length / 48_000.0;

        assertThat(seconds).isGreaterThan(english.speak("The value is of them.", 1).length / 48_000.0 + 0.2);
        assertThat(english.speak("The value is [[[12]]] of them.", 1))
                .isEqualTo(english.speak("The value is [ [ [12]]] of them.", 1));
        assertThat(english.speak("Wait <break time=\"5s\"/> here.", 1).length / 48_000.0)
                .isBetween(1.0, 4.9);
        assertThat(english.speak("-w x.wav --version", 1)).isNotEmpty();
        assertThat(english.speak("\u0001900S fast", 1)).isEqualTo(english.speak("900S fast", 1));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @EnabledIf(value = NEEDS, disabledReason = WHY)
    void whatCannotBePronouncedIsSilent() throws Exception {
        assertThat(voice("espeak-es").speak("🎉 … —", 1)).isEmpty();
    }

    @Test
    void withoutTheProgramThereAreNoDraftVoices() throws Exception {
        assertThat(new EspeakEngine(new EspeakSettings("no-such-program", Duration.ofSeconds(5))).voices())
                .isEmpty();
        assertThat(new EspeakEngine(new EspeakSettings("off", Duration.ofSeconds(5))).voices())
                .isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProgramThatHangsIsKilled() throws Exception {
        var program = new EspeakProgram(script("exec sleep 600"), Duration.ofMillis(300));

        assertThatThrownBy(() -> program.speak("Hola.".repeat(100_000), "es", 1))
                .isInstanceOf(ProcessTimeoutException.class);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatTheProgramSaysIsInTheFailure() throws Exception {
        var program = new EspeakProgram(script("echo 'no voice' >&2; exit 2"), Duration.ofSeconds(10));

        assertThatThrownBy(() -> program.speak("Hola.", "es", 1))
                .hasMessageContaining("failed with exit code 2: no voice");
    }

    private String script(String command) throws Exception {
        var script = folder.resolve("espeak.sh");
        Files.writeString(script, "#!/bin/sh\n" + command + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script.toString();
    }

    private static SpeechSynthesizer voice(String id) throws InterruptedException {
        return new EspeakEngine(InstalledSpeech.settings())
                .voices().stream()
                        .filter(one -> one.voice().id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }
}
