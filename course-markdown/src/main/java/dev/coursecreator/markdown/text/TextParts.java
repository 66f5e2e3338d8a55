package dev.coursecreator.markdown.text;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Utterance.Sentence;
import dev.coursecreator.model.script.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a long text between sentences into parts of about equal length that are each displayed while they are spoken, so that a
 * learner never faces a wall of text.
 */
public final class TextParts {

    /** A paragraph of more words is divided. */
    public static final int MAX_PROSE_WORDS = 40;

    /** A list item of more words is divided. Larger, because an item is better read as a whole. */
    public static final int MAX_ITEM_WORDS = 60;

    /** A part of the text and what is spoken while it is displayed. */
    public record Part(RichText shown, List<Utterance> says) {}

    private TextParts() {}

    /**
     * Divides a text.
     *
     * @param says the sentences of the text, with pauses between them; or a narration that replaces them
     * @param replaced whether {@code says} replaces the text
     */
    public static List<Part> of(RichText shown, List<Utterance> says, boolean replaced, int maxWords) {
        var text = shown.text();
        if (Words.in(text) <= maxWords) {
            return List.of(new Part(shown, says));
        }
        var sentences = replaced ? Sentences.of(text) : sentences(says);
        if (sentences.size() < 2) {
            return List.of(new Part(shown, says));
        }
        var lengths = balanced(sentences.stream().map(Words::in).toList(), maxWords);
        var ends = ends(shown, sentences, lengths);
        var texts = shown.split(ends.subList(0, ends.size() - 1));
        var narration = new Narrated(says, replaced);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < texts.size(); i++) {
            var said = i == texts.size() - 1
                    ? narration.rest()
                    : narration.next(lengths.get(i), (double) ends.get(i) / text.length());
            parts.add(new Part(texts.get(i).strip(), said));
        }
        return parts.stream().filter(part -> !part.shown().runs().isEmpty()).toList();
    }

    /** Returns where the sentences of each part end in the displayed text. */
    private static List<Integer> ends(RichText shown, List<String> sentences, List<Integer> lengths) {
        var displayed = new Displayed(shown);
        var ends = new ArrayList<Integer>();
        int first = 0;
        for (int length : lengths) {
            ends.add(displayed.endOf(sentences.subList(first, first + length)));
            first += length;
        }
        return ends;
    }

    private static List<String> sentences(List<Utterance> says) {
        return says.stream()
                .filter(Sentence.class::isInstance)
                .map(sentence -> ((Sentence) sentence).text())
                .toList();
    }

    /** Returns how many sentences each part has: the fewest parts that keep the limit, as equal as possible. */
    private static List<Integer> balanced(List<Integer> words, int maxWords) {
        var best = filled(words, maxWords);
        int low = 0;
        int high = maxWords;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            var attempt = filled(words, middle);
            if (attempt.size() <= best.size()) {
                best = attempt;
                high = middle;
            } else {
                low = middle;
            }
        }
        return best;
    }

    private static List<Integer> filled(List<Integer> words, int maxWords) {
        var lengths = new ArrayList<Integer>();
        int used = 0;
        for (int word : words) {
            if (lengths.isEmpty() || used + word > maxWords) {
                lengths.add(0);
                used = 0;
            }
            lengths.add(lengths.removeLast() + 1);
            used += word;
        }
        return lengths;
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /**
     * The displayed text, read sentence by sentence. It differs from what is said in white space, pauses and emoji, so letters and
     * digits are counted.
     */
    private static final class Displayed {

        private final List<RichText.Run> runs;
        private int run;
        private int character;
        private int offset;

        Displayed(RichText text) {
            this.runs = text.runs();
        }

        /** Reads the next sentences with the punctuation that closes them, and returns the offset at which they end. */
        int endOf(List<String> sentences) {
            long left = sentences.stream().mapToLong(TextParts::letters).sum();
            while (left > 0 && run < runs.size()) {
                var said = runs.get(run).said();
                if (said == null) {
                    left -= Character.isLetterOrDigit(next()) ? 1 : 0;
                } else {
                    left -= letters(said);
                    offset += runs.get(run).text().length();
                    run++;
                }
            }
            while (run < runs.size() && isClosingPunctuation()) {
                next();
            }
            return offset;
        }

        private boolean isClosingPunctuation() {
            int next = runs.get(run).text().codePointAt(character);
            return runs.get(run).said() == null && !Character.isWhitespace(next) && !Character.isLetterOrDigit(next);
        }

        private int next() {
            var text = runs.get(run).text();
            int next = text.codePointAt(character);
            character += Character.charCount(next);
            offset += Character.charCount(next);
            if (character == text.length()) {
                run++;
                character = 0;
            }
            return next;
        }
    }

    /** The narration that has not been given to a part. */
    private static final class Narrated {

        private final List<Utterance> says;
        private final boolean replaced;
        private final int words;
        private int next;
        private int spoken;

        Narrated(List<Utterance> says, boolean replaced) {
            this.says = says;
            this.replaced = replaced;
            this.words = Words.in(says);
        }

        /** The next sentences: as many as the part has, or up to the part's share of a narration that replaces the text. */
        List<Utterance> next(int sentences, double share) {
            int from = next;
            int left = sentences;
            while (next < says.size()) {
                if (says.get(next) instanceof Sentence sentence) {
                    if (replaced ? spoken + Words.in(sentence.text()) / 2.0 > share * words : left == 0) {
                        break;
                    }
                    left--;
                    spoken += Words.in(sentence.text());
                }
                next++;
            }
            return says.subList(from, next);
        }

        List<Utterance> rest() {
            return says.subList(next, says.size());
        }
    }
}
