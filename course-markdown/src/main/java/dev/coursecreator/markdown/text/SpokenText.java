package dev.coursecreator.markdown.text;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.model.script.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Turns text without Markdown markup into narration: sentences, and the pauses that the author wrote. */
public final class SpokenText {

    /** {@code (pause: 2)} or {@code (pause: 1.5s)}: seconds. */
    private static final Pattern PAUSE = Pattern.compile("\\(pause:([^()]{0,40})\\)", Pattern.CASE_INSENSITIVE);

    private static final long MAX_PAUSE_MS = 60_000;

    private static final Pattern NOT_SPOKEN = Pattern.compile(
            "[\\p{IsExtended_Pictographic}&&[^\\u00A9\\u00AE\\u2122]]|\\p{IsEmoji_Modifier}|[\\x{1F1E6}-\\x{1F1FF}\\uFE0E\\uFE0F\\u20E3\\u200D]");

    private static final Pattern CONTROL = Pattern.compile(
            "[\\p{Cc}\\p{Cn}\\p{Co}\\p{Cs}&&[^\\t\\n\\r]]|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private SpokenText() {}

    /** Splits a text into sentences and pauses; invalid pauses are reported with the line. */
    public static List<Utterance> utterances(String source, int line, Problems problems) {
        var text = withoutEmoji(source);
        var utterances = new ArrayList<Utterance>();
        var pause = PAUSE.matcher(text);
        var from = 0;
        while (pause.find()) {
            addSentences(text.substring(from, pause.start()), utterances);
            var millis = Seconds.toMillis(pause.group(1), MAX_PAUSE_MS);
            if (millis.isEmpty()) {
                problems.warn(
                        line,
                        "invalid pause '" + pause.group(1).strip()
                                + "' is ignored; write a number of seconds, more than 0 and at most 60, such as (pause: 2)");
            } else {
                utterances.add(new Utterance.Pause(millis.getAsLong()));
            }
            from = pause.end();
        }
        addSentences(text.substring(from), utterances);
        return List.copyOf(utterances);
    }

    private static void addSentences(String text, List<Utterance> utterances) {
        Sentences.of(text).forEach(sentence -> utterances.add(new Utterance.Sentence(sentence)));
    }

    /** Returns the text to display: without pause markers. */
    public static String withoutPauses(String text) {
        var without = PAUSE.matcher(text).replaceAll("");
        var tidy = without.length() == text.length() ? text : without.replaceAll(" (?=[.,;:!?])", "");
        return tidy.replaceAll("\\s+", " ").strip();
    }

    /** Returns a heading as a sentence to speak; empty if it has neither letters nor digits. */
    public static String headingSentence(String heading) {
        var text = withoutEmoji(withoutPauses(heading));
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return "";
        }
        return text.matches(".*[.!?…:]") ? text : text + ".";
    }

    /** Bullets often lack a full stop, but are spoken as sentences. */
    public static String asSentence(String bullet) {
        return bullet.isEmpty() || bullet.matches("(?s).*[.!?…:;,)][\"'”’]?") ? bullet : bullet + ".";
    }

    /** The text without emoji, and without the space before them if punctuation follows. */
    public static String withoutEmoji(String text) {
        var without = NOT_SPOKEN.matcher(text).replaceAll("");
        var tidy = without.replaceAll("\\s+", " ").strip();
        return without.length() == text.length() ? tidy : tidy.replaceAll(" (?=[.,;:!?](?:\\s|$))", "");
    }

    /** The text without the characters at its end that are as given. A pattern that ends with a repetition would be tried everywhere. */
    public static String withoutEnd(String text, IntPredicate isLeftOut) {
        int end = text.length();
        while (end > 0 && isLeftOut.test(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Removes control, formatting and unassigned characters. */
    public static String printable(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }
}
