package dev.coursecreator.worker.lesson.narration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    private static final String OURS = "# Takes the place of";
    private static final Sounds SOUNDS = new Sounds();
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
                requireOurConfiguration();
                synthesize(List.of("ready", ",", "steady", "."));
                started = true;
            }
        }
    }

    /** Two of MaryTTS's files and one of its classes are ours, which works only from the front of the class path. */
    private static void requireOurConfiguration() throws MaryConfigurationException {
        try (var file = MaryVoice.class.getResourceAsStream("/marytts/config/marybase.config")) {
            if (file == null || !new String(file.readAllBytes(), StandardCharsets.UTF_8).startsWith(OURS)) {
                throw new MaryConfigurationException("put job-worker before marytts-runtime on the class path");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        var before = "";
        for (var word : words) {
            var token = document.createElementNS(MARY_XML, "t");
            token.setTextContent(word);
            SOUNDS.of(word, before).ifPresent(phones -> token.setAttribute("ph", phones));
            sentence.appendChild(token);
            before = word;
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
