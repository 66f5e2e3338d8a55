package dev.coursecreator.markdown.diagram;

/** Texts in diagrams. */
final class Labels {

    private Labels() {}

    /** The text without quotes and without what PlantUML would read as markup or as a function. */
    static String of(String text) {
        return text.strip()
                .replaceAll("^[\"`]++|[\"`]++$", "")
                .replaceAll("<br\\s*+/?>", "\\\\n")
                .replace("#quot;", "'")
                .replace('"', '\'')
                .replace("<", "~<")
                .replaceAll("%(?=[a-z])", "% ")
                .strip();
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
