package dev.coursecreator.markdown.diagram;

/** Texts in diagrams. */
final class Labels {

    private Labels() {}

    /** The text without quotes and without what PlantUML would read as markup or as a function. */
    static String of(String text) {
        return withoutQuotes(text.strip())
                .replaceAll("<br\\s*+/?>", "\\\\n")
                .replace("#quot;", "'")
                .replace('"', '\'')
                .replace("<", "~<")
                .replaceAll("%(?=[a-z])", "% ")
                .strip();
    }

    private static String withoutQuotes(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isQuote(text.charAt(from))) {
            from++;
        }
        while (from < to && isQuote(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isQuote(char character) {
        return character == '"' || character == '`';
    }

    static String quoted(String text) {
        var label = of(text);
        return "\"" + (label.isEmpty() ? " " : label) + "\"";
    }

    /** A name that PlantUML takes as such. */
    static String id(String name) {
        return "n_" + name.replaceAll("\\W", "_");
    }

    static String shortened(String line) {
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }
}
