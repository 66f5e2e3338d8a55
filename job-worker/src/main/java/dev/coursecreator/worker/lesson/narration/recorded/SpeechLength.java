package dev.coursecreator.worker.lesson.narration.recorded;

import java.lang.Character.UnicodeScript;

/**
 * How long a text takes at the usual speed, at least and at most. The bounds are wide: a slow voice takes three times as long as a fast one, and a digit
 * may become three syllables. They catch what is cut off, repeated, or not said at all.
 */
record SpeechLength(double minSeconds, double maxSeconds) {

    /** A single word is said slowly, and may be followed by a breath. */
    private static final double MAX_SECONDS_MORE = 1.2;

    /** What is very short may be swallowed in part. */
    private static final double MIN_SECONDS_LESS = 0.3;

    static SpeechLength of(String text) {
        double min = 0;
        double max = 0;
        for (int character : text.codePoints().toArray()) {
            var kind = Kind.of(character);
            min += kind.min;
            max += kind.max;
        }
        return new SpeechLength(Math.max(0.04, min - MIN_SECONDS_LESS), max + MAX_SECONDS_MORE);
    }

    /** Seconds for one character. */
    private enum Kind {
        /** Latin, Cyrillic, Greek and other alphabets, also those without vowels. */
        LETTER(0.025, 0.12),
        /** It may be an abbreviation that is spelt: W. */
        CAPITAL(0.02, 0.5),
        /** Each is at least a syllable. */
        SYLLABLE(0.06, 0.5),
        DIGIT(0.03, 0.9),
        /** Most are not said at all, others are words: %. */
        SIGN(0, 0.6),
        SPACE(0, 0.06);

        private final double min;
        private final double max;

        Kind(double min, double max) {
            this.min = min;
            this.max = max;
        }

        private static Kind of(int character) {
            if (Character.isWhitespace(character)) {
                return SPACE;
            }
            if (Character.isDigit(character)) {
                return DIGIT;
            }
            if (!Character.isLetter(character)) {
                return SIGN;
            }
            return switch (UnicodeScript.of(character)) {
                case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI, ETHIOPIC -> SYLLABLE;
                default -> Character.isUpperCase(character) ? CAPITAL : LETTER;
            };
        }
    }
}
