package dev.coursecreator.markdown;

/** A text that counts how often a character of it is looked at. */
final class StepCountingText implements CharSequence {

    private final String text;
    private final long limit;
    private long steps;

    /** @param limit more steps fail */
    StepCountingText(String text, long limit) {
        this.text = text;
        this.limit = limit;
    }

    long steps() {
        return steps;
    }

    @Override
    public char charAt(int index) {
        steps++;
        if (steps > limit) {
            throw new TooManyStepsException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** The text was looked at too often. */
    static final class TooManyStepsException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
