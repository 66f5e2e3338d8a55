package dev.coursecreator.worker.lesson.narration;

import dev.coursecreator.worker.lesson.narration.pronunciation.PhonemeLexicon;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import marytts.LocalMaryInterface;
import marytts.exceptions.MaryConfigurationException;
import marytts.exceptions.SynthesisException;
import marytts.signalproc.effects.HMMF0ScaleEffect;
import marytts.util.data.audio.AudioDoubleDataSource;
import org.w3c.dom.Document;

/**
 * MaryTTS in this process: one voice, loaded once and used by any number of threads. MaryTTS initializes its modules lazily and
 * without synchronization, so concurrent first calls would fail or produce wrong audio forever. Therefore the first caller
 * synthesizes a word while all others wait; afterwards only immutable state is shared.
 */
final class MaryTtsEngine {

    private static final String MARY_XML = "http://mary.dfki.de/2002/MaryXML";

    /**
     * Widens the melody of the voice, whose pitch deviates by 1.8 semitones (standard deviation), to 2.4; that of a person deviates by about
     * 3.4. It is understood as well as before (bench/Intelligibility.java); above 1.6 it may begin to sing.
     */
    private static final float MELODY = 1.35f;

    private static final PhonemeLexicon PHONEMES = new PhonemeLexicon();
    private static final Object LOCK = new Object();
    private static volatile boolean started;

    private MaryTtsEngine() {}

    /** Loads the voice if it is not loaded yet: takes about two seconds and 50 MB of heap. */
    static void load() throws MaryConfigurationException, SynthesisException {
        if (started) {
            return;
        }
        synchronized (LOCK) {
            if (!started) {
                MaryTtsOverrides.verify(MaryTtsEngine.class.getClassLoader());
                // MaryTTS sets the voice, which all threads share, to this value for each sentence, and only then to
                // that of an effect.
                HMMF0ScaleEffect.NO_MODIFICATION = MELODY;
                synthesize(List.of("ready", ",", "steady", "."), 1);
                started = true;
            }
        }
    }

    static boolean isLoaded() {
        return started;
    }

    /** Synthesizes one chunk of words: samples between -1 and 1. */
    static double[] speak(List<String> words, double speed) throws MaryConfigurationException, SynthesisException {
        load();
        return synthesize(words, speed);
    }

    private static double[] synthesize(List<String> words, double speed)
            throws MaryConfigurationException, SynthesisException {
        var mary = new LocalMaryInterface();
        mary.setLocale(Locale.US);
        mary.setVoice("cmu-slt-hsmm");
        mary.setInputType("TOKENS");
        mary.setOutputType("AUDIO");
        return new AudioDoubleDataSource(mary.generateAudio(tokens(words, speed))).getAllData();
    }

    private static Document tokens(List<String> words, double speed) {
        var document = newDocument();
        var root = document.createElementNS(MARY_XML, "maryxml");
        root.setAttribute("version", "0.5");
        root.setAttribute("xml:lang", "en-US");
        document.appendChild(root);
        var sentence = root.appendChild(document.createElementNS(MARY_XML, "p"))
                .appendChild(document.createElementNS(MARY_XML, "s"));
        if (speed != 1) {
            var prosody = document.createElementNS(MARY_XML, "prosody");
            prosody.setAttribute("rate", rate(speed));
            sentence = sentence.appendChild(prosody);
        }
        var before = "";
        for (var word : words) {
            var token = document.createElementNS(MARY_XML, "t");
            token.setTextContent(word);
            PHONEMES.find(word, before).ifPresent(phonemes -> token.setAttribute("ph", phonemes));
            sentence.appendChild(token);
            before = word;
        }
        return document;
    }

    /** Not the rate of SSML: MaryTTS makes sounds longer by a negative percentage, and shorter by a positive one. */
    private static String rate(double speed) {
        double longer = 100 / speed - 100;
        return String.format(Locale.ROOT, longer > 0 ? "-%.3f%%" : "+%.3f%%", Math.abs(longer));
    }

    private static Document newDocument() {
        try {
            return DocumentBuilderFactory.newNSInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser supports the default configuration", e);
        }
    }
}
