package dev.coursecreator.worker.languagemodel;

/** What a request took, as the server counted it. */
record TokenUsage(long input, long output) {

    static final TokenUsage NONE = new TokenUsage(0, 0);

    TokenUsage plus(TokenUsage other) {
        return new TokenUsage(input + other.input, output + other.output);
    }
}
