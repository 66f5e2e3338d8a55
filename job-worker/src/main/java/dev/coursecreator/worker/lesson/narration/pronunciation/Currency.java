package dev.coursecreator.worker.lesson.narration.pronunciation;

import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Spoken names of a currency and of its hundredth part; see {@code currencies.properties}. */
record Currency(String one, String several, String hundredth, String hundredths) {

    private static final Properties NAMES = AliasLexicon.read("currencies.properties");

    /** The codes of three letters. */
    static Set<String> codes() {
        var codes = new TreeSet<>(NAMES.stringPropertyNames());
        codes.removeIf(code -> !code.matches("[A-Z]{3}"));
        return codes;
    }

    /** The currency of a code or sign in the list. */
    static Currency of(String symbol) {
        var names = NAMES.getProperty(symbol, "").split("\\|");
        if (names.length != 4) {
            throw new IllegalArgumentException("currencies.properties has no four names for '" + symbol + "'");
        }
        return new Currency(names[0], names[1], names[2], names[3]);
    }

    String units(String number) {
        return number.equals("1") ? one : several;
    }

    String hundredths(int number) {
        return number == 1 ? hundredth : hundredths;
    }
}
