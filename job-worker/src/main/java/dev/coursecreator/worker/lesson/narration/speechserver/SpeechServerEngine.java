package dev.coursecreator.worker.lesson.narration.speechserver;

import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.script.VoiceKind;
import dev.coursecreator.worker.lesson.narration.SpeechEngine;
import dev.coursecreator.worker.lesson.narration.SpeechSynthesizer;
import dev.coursecreator.worker.lesson.narration.recorded.RecordedVoice;
import dev.coursecreator.worker.lesson.narration.speechserver.SpeechServer.ServerVoice;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The voices of the configured servers. Whether a server runs is found out by the first sentence. */
@Component
final class SpeechServerEngine implements SpeechEngine {

    /** A server is not deterministic: what one recording lacks, the next one may have. */
    private static final int ATTEMPTS = 2;

    private final List<SpeechSynthesizer> voices;

    SpeechServerEngine(SpeechServerSettings settings) {
        this.voices = settings.servers().stream()
                .flatMap(server -> voices(server).stream())
                .toList();
    }

    @Override
    public List<SpeechSynthesizer> voices() {
        return voices;
    }

    private static List<SpeechSynthesizer> voices(SpeechServer server) {
        var recorder =
                new SpeechServerRecorder(server, new SpeechServerClient(server, Clock.systemUTC()), Thread::sleep);
        return server.voices().stream()
                .<SpeechSynthesizer>map(voice -> synthesizer(server, voice, recorder))
                .toList();
    }

    static RecordedVoice synthesizer(SpeechServer server, ServerVoice voice, SpeechServerRecorder recorder) {
        return new RecordedVoice(
                new Voice(
                        voice.id(),
                        voice.language(),
                        VoiceKind.SPEECH_SERVER,
                        Objects.requireNonNullElse(voice.name(), voice.id() + " (" + server.name() + ")")),
                engine(server, voice),
                (text, speed) -> recorder.record(text, voice.voice(), speed),
                voice.speed(),
                ATTEMPTS);
    }

    /** Without name and address of the server, which may move. */
    private static String engine(SpeechServer server, ServerVoice voice) {
        return "openai-speech-1/" + server.model() + "/" + voice.voice() + "/" + format(server) + "/" + voice.speed();
    }

    /** Raw samples are another sound at another rate. */
    private static String format(SpeechServer server) {
        var name = server.responseFormat().name().toLowerCase(Locale.ROOT);
        return server.responseFormat() == AudioFormat.PCM ? name + "@" + server.sampleRate() : name;
    }
}
