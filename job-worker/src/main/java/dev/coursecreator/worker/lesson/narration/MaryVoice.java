package dev.coursecreator.worker.lesson.narration;

import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import marytts.LocalMaryInterface;
import marytts.exceptions.MaryConfigurationException;
import marytts.exceptions.SynthesisException;
import marytts.util.data.audio.AudioDoubleDataSource;
import org.w3c.dom.Document;

/**
 * MaryTTS in this process: one voice, loaded once, used by any number of threads. MaryTTS starts each of its modules when it is
 * first needed and does not guard that against a second thread, whose sentences then fail or sound wrong for ever. So the first
 * caller speaks a word while all others wait; from then on nothing is shared but what never changes.
 */
final class MaryVoice {

    private static final String MARY_XML = "http://mary.dfki.de/2002/MaryXML";
    private static final Object STARTING = new Object();
    private static volatile boolean started;

    private MaryVoice() {}

    /** Loads the voice unless it is there already: about two seconds, and 50 MB that stay. */
    static void load() throws MaryConfigurationException, SynthesisException {
        if (started) {
            return;
        }
        synchronized (STARTING) {
            if (!started) {
                synthesize(List.of("ready", ",", "steady", "."));
                started = true;
            }
        }
    }

    static boolean isLoaded() {
        return started;
    }

    /** Speaks words in one breath: samples between -1 and 1. */
    static double[] speak(List<String> words) throws MaryConfigurationException, SynthesisException {
        load();
        return synthesize(words);
    }

    private static double[] synthesize(List<String> words) throws MaryConfigurationException, SynthesisException {
        var mary = new LocalMaryInterface();
        mary.setLocale(Locale.US);
        mary.setVoice("cmu-slt-hsmm");
        mary.setInputType("TOKENS");
        mary.setOutputType("AUDIO");
        return new AudioDoubleDataSource(mary.generateAudio(tokens(words))).getAllData();
    }

    private static Document tokens(List<String> words) {
        var document = newDocument();
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

    private static Document newDocument() {
        try {
            return DocumentBuilderFactory.newNSInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML parser has no special needs", e);
        }
    }
}
