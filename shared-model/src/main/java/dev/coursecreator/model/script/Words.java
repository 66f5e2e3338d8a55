package dev.coursecreator.model.script;

import java.util.List;

/** Counts words, the unit in which speech and reading are measured. */
public final class Words {

    /** Scripts without spaces between words have about two characters a word. */
    private static final int IDEOGRAPHS_PER_WORD = 2;

    private Words() {}

    /**
     * Returns the number of words: sequences of characters between white space that contain a letter or a digit. In scripts without
     * spaces, two characters count as one word.
     */
    public static int in(String text) {
        int words = 0;
        int ideographs = 0;
        var inWord = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (isUnspaced(character)) {
                ideographs++;
                inWord = false;
            } else if (Character.isWhitespace(character)) {
                inWord = false;
            } else if (!inWord && Character.isLetterOrDigit(character)) {
                words++;
                inWord = true;
            }
        }
        return words + (ideographs + IDEOGRAPHS_PER_WORD - 1) / IDEOGRAPHS_PER_WORD;
    }

    /** Returns the number of words in the sentences. */
    public static int in(List<Utterance> says) {
        return says.stream()
                .mapToInt(utterance -> utterance instanceof Utterance.Sentence sentence ? in(sentence.text()) : 0)
                .sum();
    }

    private static boolean isUnspaced(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetterOrDigit(character);
            default -> false;
        };
    }
}
