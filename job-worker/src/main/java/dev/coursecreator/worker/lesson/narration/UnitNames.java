package dev.coursecreator.worker.lesson.narration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Spoken names of units after a number. */
final class UnitNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ns", "nanosecond"),
            Map.entry("us", "microsecond"),
            Map.entry("ms", "millisecond"),
            Map.entry("s", "second"),
            Map.entry("min", "minute"),
            Map.entry("h", "hour"),
            Map.entry("B", "byte"),
            Map.entry("kB", "kilobyte"),
            Map.entry("KB", "kilobyte"),
            Map.entry("KiB", "kibibyte"),
            Map.entry("MB", "megabyte"),
            Map.entry("MiB", "mebibyte"),
            Map.entry("GB", "gigabyte"),
            Map.entry("GiB", "gibibyte"),
            Map.entry("TB", "terabyte"),
            Map.entry("mm", "millimeter"),
            Map.entry("cm", "centimeter"),
            Map.entry("m", "meter"),
            Map.entry("km", "kilometer"),
            Map.entry("g", "gram"),
            Map.entry("kg", "kilogram"),
            Map.entry("px", "pixel"),
            Map.entry("W", "watt"),
            Map.entry("kW", "kilowatt"),
            Map.entry("kWh", "kilowatt hour"),
            Map.entry("mW", "milliwatt"),
            Map.entry("TiB", "tebibyte"),
            Map.entry("Gbit", "gigabit"),
            Map.entry("hrs", "hour"),
            Map.entry("mins", "minute"),
            Map.entry("secs", "second"),
            Map.entry("sec", "second"),
            Map.entry("Mbit", "megabit"),
            Map.entry("kbit", "kilobit"));

    private static final Map<String, String> INVARIABLE = Map.ofEntries(
            Map.entry("%", "percent"),
            Map.entry("x", "times"),
            Map.entry("k", "thousand"),
            Map.entry("K", "thousand"),
            Map.entry("M", "million"),
            Map.entry("Hz", "hertz"),
            Map.entry("kHz", "kilohertz"),
            Map.entry("MHz", "megahertz"),
            Map.entry("GHz", "gigahertz"),
            Map.entry("fps", "frames per second"),
            Map.entry("dB", "decibels"));

    /** Units recognized even after a space; without single capitals, which may be names. */
    private static final String REGEX = Stream.concat(NAMES.keySet().stream(), INVARIABLE.keySet().stream())
            .filter(unit -> !List.of("B", "k", "K", "M").contains(unit))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(unit -> Pattern.quote(unit) + (NAMES.containsKey(unit) ? "(?:/s)?" : ""))
            .collect(Collectors.joining("|"));

    private UnitNames() {}

    /** Regular expression that matches a unit. */
    static String regex() {
        return REGEX;
    }

    /** The words for a unit; empty if it is unknown. */
    static List<String> name(String unit, boolean singular) {
        if (INVARIABLE.containsKey(unit)) {
            return List.of(INVARIABLE.get(unit).split(" "));
        }
        var perSecond = unit.endsWith("/s");
        var name = NAMES.get(perSecond ? unit.substring(0, unit.length() - 2) : unit);
        if (name == null) {
            return List.of();
        }
        var words = List.of(name.split(" "));
        var counted = singular ? words : LetterSpelling.plural(words);
        return perSecond ? WordRule.join(counted, "per", List.of("second")) : counted;
    }
}
