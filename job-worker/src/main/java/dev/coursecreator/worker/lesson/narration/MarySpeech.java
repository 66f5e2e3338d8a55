package dev.coursecreator.worker.lesson.narration;

import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.step.StepFailure;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import marytts.LocalMaryInterface;
import marytts.exceptions.MaryConfigurationException;
import marytts.exceptions.SynthesisException;
import marytts.util.data.audio.AudioDoubleDataSource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * English by MaryTTS and its hidden-Markov voice, in this process. The voice is loaded by the first sentence; sentences are
 * then spoken in parallel.
 */
@Component
final class MarySpeech implements SpeechSynthesizer {

    private static final String MARY_XML = "http://mary.dfki.de/2002/MaryXML";

    /** What MaryTTS calls the voices of {@link dev.coursecreator.model.script.Voice#BUNDLED}. */
    private static String maryVoice(String voice) throws StepFailure {
        if (!voice.equals("cmu-slt")) {
            throw new StepFailure(new Failure.Permanent(
                    "unknown-voice", "This worker has no voice '" + voice + "'; it can speak with 'cmu-slt'."));
        }
        return "cmu-slt-hsmm";
    }

    private final Pronunciation pronunciation = new Pronunciation();

    @Override
    public String engine() {
        return "marytts-5.2.1/pronunciation-" + Pronunciation.VERSION;
    }

    @Override
    public short[] speak(String sentence, String voice) throws StepFailure, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var words = pronunciation.of(sentence);
        if (words.stream().noneMatch(Pronunciation::isWord)) {
            return new short[0];
        }
        try {
            return SpeechTrim.withoutSilence(synthesize(words, maryVoice(voice)));
        } catch (SynthesisException | MaryConfigurationException | RuntimeException e) {
            throw new StepFailure(
                    new Failure.Permanent(
                            "speech-failed",
                            "The sentence \"" + sentence + "\" can't be spoken (" + e.getMessage()
                                    + "). Say it in other words, or give the words to be spoken in a"
                                    + " <!-- narration: … --> comment before it."),
                    e);
        }
    }

    /** Samples between -1 and 1. */
    private static double[] synthesize(List<String> words, String voice)
            throws SynthesisException, MaryConfigurationException {
        var mary = Loaded.newInterface();
        mary.setLocale(Locale.US);
        mary.setVoice(voice);
        mary.setInputType("TOKENS");
        mary.setOutputType("AUDIO");
        return new AudioDoubleDataSource(mary.generateAudio(tokens(words))).getAllData();
    }

    private static Document tokens(List<String> words) {
        Document document;
        try {
            document =
                    DocumentBuilderFactory.newNSInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML parser has no special needs", e);
        }
        var root = document.createElementNS(MARY_XML, "maryxml");
        root.setAttribute("version", "0.5");
        root.setAttribute("xml:lang", "en-US");
        document.appendChild(root);
        var sentence = root.appendChild(document.createElementNS(MARY_XML, "p"))
                .appendChild(document.createElementNS(MARY_XML, "s"));
        for (var word : words) {
            var token = document.createElementNS(MARY_XML, "t");
            token.setTextContent(word);
            sentence.appendChild(token);
        }
        return document;
    }

    /** MaryTTS starts once per process, which {@link LocalMaryInterface} does not guard against two threads doing. */
    private static final class Loaded {

        private Loaded() {}

        static synchronized LocalMaryInterface newInterface() throws MaryConfigurationException {
            return new LocalMaryInterface();
        }
    }
}
