package dev.coursecreator.worker.lesson.narration.pronunciation;

import java.util.List;
import java.util.Map;

/** Spoken names of symbols. */
final class SymbolNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("&", "and"),
            Map.entry("&&", "and"),
            Map.entry("||", "or"),
            Map.entry("@", "at"),
            Map.entry("+", "plus"),
            Map.entry("=", "equals"),
            Map.entry("==", "equals"),
            Map.entry("===", "equals"),
            Map.entry("!==", "not equal"),
            Map.entry(":=", "becomes"),
            Map.entry("**", "to the power of"),
            Map.entry("<<", "shift left"),
            Map.entry(">>", "shift right"),
            Map.entry("??", "or else"),
            Map.entry("\\", "backslash"),
            Map.entry("^", "caret"),
            Map.entry("--", "minus minus"),
            Map.entry("*=", "times equals"),
            Map.entry("/=", "divide equals"),
            Map.entry("!=", "not equal"),
            Map.entry("<", "less than"),
            Map.entry(">", "greater than"),
            Map.entry("<=", "at most"),
            Map.entry(">=", "at least"),
            Map.entry("->", "to"),
            Map.entry("=>", "to"),
            Map.entry("/", "slash"),
            Map.entry("%", "percent"),
            Map.entry("#", "hash"),
            Map.entry("*", "star"),
            Map.entry("$", "dollar"),
            Map.entry("~", "about"),
            Map.entry("++", "plus plus"),
            Map.entry("+=", "plus equals"),
            Map.entry("-=", "minus equals"),
            Map.entry("|", "pipe"),
            Map.entry("*.", "star dot"),
            Map.entry("_", "underscore"),
            Map.entry(",", ","));

    private SymbolNames() {}

    /** The words for a symbol; empty if it is not read aloud. */
    static List<String> spoken(String symbol) {
        var name = NAMES.get(symbol);
        return name == null ? List.of() : List.of(name.split(" "));
    }
}
