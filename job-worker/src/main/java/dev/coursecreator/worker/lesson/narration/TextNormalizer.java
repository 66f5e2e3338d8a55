package dev.coursecreator.worker.lesson.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text normalization for speech synthesis: converts a written sentence to the English words to be spoken, including numbers,
 * units, dates, acronyms, identifiers, URLs and symbols. The tokens are words of lower-case letters and apostrophes (except
 * {@code I}), and the marks {@code , . ?} where the voice pauses.
 */
final class TextNormalizer {

    /** Must be incremented whenever the output for the same sentence changes: part of the artifact key. */
    static final int VERSION = 2;

    private static final Pattern WORD = Pattern.compile("I|[a-z']*[a-z][a-z']*|I'[a-z]+");
    /** Longer than any word or URL; longer text without spaces is processed in pieces. */
    private static final int MAX_PIECE_LENGTH = 100;

    private static final Pattern OPENING = Pattern.compile("^[\"'“‘(\\[{<«]+");
    private static final Pattern CLOSING = Pattern.compile("(?:\\(\\))?[\"'”’)\\]}>»,;:.!?…]*$");

    private final AliasLexicon lexicon = new AliasLexicon();
    private final WordRules rules = new WordRules(lexicon);

    /** The words and pauses of a sentence; empty if nothing in it can be pronounced. */
    List<String> normalize(String sentence) {
        var spoken = new ArrayList<String>();
        for (var chunk :
                PhraseRules.apply(CharacterNormalizer.normalize(sentence)).split(" ")) {
            for (int from = 0; from < chunk.length(); from += MAX_PIECE_LENGTH) {
                addSpoken(chunk.substring(from, Math.min(from + MAX_PIECE_LENGTH, chunk.length())), spoken);
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

    private void addSpoken(String chunk, List<String> spoken) {
        var whole = lexicon.alias(chunk);
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
