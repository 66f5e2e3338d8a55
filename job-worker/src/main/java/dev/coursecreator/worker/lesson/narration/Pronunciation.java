package dev.coursecreator.worker.lesson.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * From a sentence as it is written to the English words that are said: numbers, units, dates, acronyms, code words, addresses and
 * signs. What comes out are words of small letters and apostrophes (but {@code I}), and the marks {@code , . ?} where the voice pauses.
 */
final class Pronunciation {

    /** Raised with every change of what is said for the same sentence. */
    static final int VERSION = 2;

    private static final Pattern WORD = Pattern.compile("I|[a-z']*[a-z][a-z']*|I'[a-z]+");
    /** Longer than any word or address: what is longer is read in pieces. */
    private static final int LONGEST_PIECE = 100;

    private static final Pattern OPENING = Pattern.compile("^[\"'“‘(\\[{<«]+");
    private static final Pattern CLOSING = Pattern.compile("(?:\\(\\))?[\"'”’)\\]}>»,;:.!?…]*$");

    private final Lexicon lexicon = new Lexicon();
    private final WordRules rules = new WordRules(lexicon);

    /** The words and pauses of a sentence; empty if nothing in it can be said. */
    List<String> of(String sentence) {
        var spoken = new ArrayList<String>();
        for (var chunk : Phrases.joined(Typography.plain(sentence)).split(" ")) {
            for (int from = 0; from < chunk.length(); from += LONGEST_PIECE) {
                speak(chunk.substring(from, Math.min(from + LONGEST_PIECE, chunk.length())), spoken);
            }
        }
        while (!spoken.isEmpty() && !isWord(spoken.getLast())) {
            spoken.removeLast();
        }
        if (!spoken.isEmpty()) {
            spoken.add(sentence.strip().endsWith("?") ? "?" : ".");
        }
        return List.copyOf(spoken);
    }

    static boolean isWord(String token) {
        return WORD.matcher(token).matches();
    }

    private void speak(String chunk, List<String> spoken) {
        var whole = lexicon.saying(chunk);
        if (whole.isPresent()) {
            spoken.addAll(whole.get());
            return;
        }
        var core = chunk;
        var opening = OPENING.matcher(core);
        if (opening.find()) {
            if (opening.group().matches(".*[(\\[{].*")) {
                pause(spoken);
            }
            core = core.substring(opening.end());
        }
        var marks = "";
        var closing = CLOSING.matcher(core);
        if (closing.find() && !core.matches("(?s)\\W+")) {
            var end = closing.start() + (closing.group().startsWith("()") ? 2 : 0);
            marks = core.substring(end);
            core = core.substring(0, end);
        }
        spoken.addAll(rules.spoken(core));
        if (marks.matches(".*[,;:.!?…)\\]}].*")) {
            pause(spoken);
        }
    }

    private static void pause(List<String> spoken) {
        if (!spoken.isEmpty() && isWord(spoken.getLast())) {
            spoken.add(",");
        }
    }
}
