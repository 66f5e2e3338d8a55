package dev.coursecreator.worker.lesson.narration;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;

/** Brings the many forms of a character down to the few that the rules of pronunciation know. */
final class Typography {

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private Typography() {}

    /** ASCII, with dashes between words set off by spaces; letters of other scripts as they sound in Latin ones. */
    static String plain(String sentence) {
        var text = Normalizer.normalize(sentence, Normalizer.Form.NFKC)
                .replaceAll("[\\u2010\\u2011\\u2012]", "-")
                .replaceAll("(?<=\\d)\\s?\\u2013\\s?(?=\\d)", "-")
                .replaceAll("\\s*[\\u2013\\u2014\\u2015]\\s*", " , ")
                .replaceAll("\\s--?\\s", " , ")
                .replaceAll("[\\u2018\\u2019\\u02BC`]", "'")
                .replaceAll("[\\u201C\\u201D\\u201E]", "\"")
                .replaceAll("[\\u2192\\u21D2]", " to ")
                .replace("×", " times ")
                .replace("÷", " divided by ")
                .replace("≠", " not equal to ")
                .replace("≤", " at most ")
                .replace("≥", " at least ")
                .replace("≈", " about ")
                .replace("µ", "u")
                .replace("€", "EUR ")
                .replace("£", "GBP ");
        synchronized (TO_LATIN) {
            return TO_LATIN.transliterate(text);
        }
    }
}
