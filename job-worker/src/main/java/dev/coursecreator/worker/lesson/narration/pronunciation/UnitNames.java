package dev.coursecreator.worker.lesson.narration.pronunciation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Spoken names of units; see {@code units.properties}. */
final class UnitNames {

    /** Not units after a space, where they are likelier words, names or articles. */
    private static final Set<String> ONLY_ATTACHED = Set.of("A", "B", "J", "N", "ac", "d", "in", "kn", "mi", "t", "Mb");

    private static final Map<String, String> POWERS = Map.of("2", "square ", "3", "cubic ");

    private final Properties names = AliasLexicon.read("units.properties");

    /** Whether the symbol is likely a unit after a number: "512 B" is bytes, but "7B" is billions. */
    boolean isUnit(String symbol, boolean afterSpace) {
        return afterSpace ? !ONLY_ATTACHED.contains(symbol) : !symbol.equals("B");
    }

    /**
     * The name of a unit.
     *
     * @param power 2 or 3; empty if it is 1
     */
    Optional<String> name(String symbol, String power, boolean singular) {
        var entry = names.getProperty(symbol);
        if (entry == null || (!power.isEmpty() && !POWERS.containsKey(power))) {
            return Optional.empty();
        }
        var forms = entry.split("\\|");
        var name = singular ? forms[0] : forms.length > 1 ? forms[1] : plural(forms[0]);
        if (power.isEmpty()) {
            return Optional.of(name);
        }
        return Optional.of(
                name.startsWith("second")
                        ? name + (power.equals("2") ? " squared" : " cubed")
                        : POWERS.get(power) + name);
    }

    private static String plural(String name) {
        return String.join(" ", LetterSpelling.plural(List.of(name.split(" "))));
    }
}
