package dev.coursecreator.worker.lesson.narration.pronunciation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text normalization for speech synthesis: converts a written sentence to the English words to be spoken, including numbers,
 * units, dates, acronyms, identifiers, URLs and symbols. The tokens are words of lower-case letters and apostrophes (except
 * {@code I}), and the marks {@code , . ?} where the voice pauses.
 */
public final class TextNormalizer {

    /** Must be incremented whenever the output for the same sentence changes: part of the artifact key. */
    public static final int VERSION = 4;

    private static final Pattern WORD = Pattern.compile("I|[a-z']*[a-z][a-z']*|I'[a-z]+");
    /** Longer than any word or URL; longer text without spaces is processed in pieces. */
    private static final int MAX_PIECE_LENGTH = 100;

    private static final Pattern OPENING = Pattern.compile("^[\"'“‘(\\[{<«]+");
    private static final Pattern CLOSING = Pattern.compile("[\"'”’)\\]}>»,;:.!?…]*$");

    private static final Pattern YES = Pattern.compile("\\s*+[\u2705\u2713\u2714\u2611]\uFE0F?+[\\s.]*+");
    private static final Pattern NO = Pattern.compile("\\s*+[\u274C\u2717\u2718\u2715\u2716\u274E]\uFE0F?+[\\s.]*+");

    private final AliasLexicon lexicon = new AliasLexicon();
    private final WordRules rules = new WordRules(lexicon);

    /** The words and pauses of a sentence; empty if nothing in it can be pronounced. */
    public List<String> normalize(String sentence) {
        var spoken = new ArrayList<String>();
        for (var chunk :
                rules.rewritten(CharacterNormalizer.normalize(answer(sentence))).split(" ")) {
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

    public static boolean isWord(String token) {
        return WORD.matcher(token).matches();
    }

    private void addSpoken(String chunk, List<String> spoken) {
        var whole = lexicon.alias(chunk)
                .or(() ->
                        Optional.of(SymbolNames.spoken(chunk)).filter(words -> chunk.length() > 1 && !words.isEmpty()));
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
            marks = closing.group();
            core = core.substring(0, closing.start());
        }
        var abbreviation = marks.startsWith(".") ? lexicon.alias(core + ".") : Optional.<List<String>>empty();
        if (abbreviation.isPresent()) {
            marks = marks.substring(1);
        }
        var words = abbreviation.orElse(rules.spoken(core));
        if (words.equals(List.of(","))) {
            pause(spoken);
        } else {
            spoken.addAll(words);
        }
        if (marks.matches(".*[,;:.!?…)\\]}].*")) {
            pause(spoken);
        }
    }

    /** A check mark or a cross alone is an answer. */
    private static String answer(String sentence) {
        return YES.matcher(sentence).matches() ? "yes" : NO.matcher(sentence).matches() ? "no" : sentence;
    }

    private static void pause(List<String> spoken) {
        if (!spoken.isEmpty() && isWord(spoken.getLast())) {
            spoken.add(",");
        }
    }
}
