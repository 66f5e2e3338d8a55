package dev.coursecreator.worker.lesson.narration.espeak;

import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.script.VoiceKind;
import dev.coursecreator.worker.lesson.narration.SpeechEngine;
import dev.coursecreator.worker.lesson.narration.SpeechSynthesizer;
import dev.coursecreator.worker.lesson.narration.recorded.RecordedVoice;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The draft voices {@code espeak-…}. Which there are is found out at startup. */
@Component
final class EspeakEngine implements SpeechEngine {

    private static final Logger LOG = LoggerFactory.getLogger(EspeakEngine.class);

    private static final Pattern VERSION = Pattern.compile("text-to-speech: (\\S+)");

    private final List<SpeechSynthesizer> voices;

    EspeakEngine(EspeakSettings settings) throws InterruptedException {
        this.voices = settings.isOff() ? List.of() : find(settings);
    }

    @Override
    public List<SpeechSynthesizer> voices() {
        return voices;
    }

    private static List<SpeechSynthesizer> find(EspeakSettings settings) throws InterruptedException {
        var program = new EspeakProgram(settings.espeakNg(), settings.espeakNgTimeout());
        try {
            var version = VERSION.matcher(program.print("--version"));
            if (!version.find()) {
                LOG.warn(
                        "no draft voices: {} is not espeak-ng; see course-creator.worker.espeak-ng",
                        settings.espeakNg());
                return List.of();
            }
            var engine = "espeak-ng-" + version.group(1);
            return EspeakLanguages.parse(program.print("--voices")).stream()
                    .map(language -> voice(language, engine, program))
                    .toList();
        } catch (IOException e) {
            LOG.debug("no draft voices: espeak-ng cannot be started", e);
            return List.of();
        }
    }

    private static SpeechSynthesizer voice(EspeakLanguages.Language language, String engine, EspeakProgram program) {
        var voice = new Voice(
                "espeak-" + language.tag().toLowerCase(Locale.ROOT),
                language.tag(),
                VoiceKind.DRAFT,
                language.display() + " (espeak-ng)");
        return new RecordedVoice(
                voice,
                engine + "/" + language.name(),
                (text, speed) -> program.speak(text, language.name(), speed),
                1,
                1);
    }
}
