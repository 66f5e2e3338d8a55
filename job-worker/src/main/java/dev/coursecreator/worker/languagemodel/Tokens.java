package dev.coursecreator.worker.languagemodel;

/** What a request took, as the server counted it. */
record Tokens(long input, long output) {

    static final Tokens NONE = new Tokens(0, 0);

    Tokens plus(Tokens other) {
        return new Tokens(input + other.input, output + other.output);
    }
}
