package dev.coursecreator.worker.lesson.narration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Units after a number. */
final class Units {

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

    private static final Map<String, String> SAME_FOR_MANY = Map.ofEntries(
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

    /** Those that are read with the number before them even across a space; a lone capital may be a name. */
    private static final String WRITTEN = Stream.concat(NAMES.keySet().stream(), SAME_FOR_MANY.keySet().stream())
            .filter(unit -> !List.of("B", "k", "K", "M").contains(unit))
            .sorted(Comparator.comparing(String::length).reversed())
            .map(unit -> Pattern.quote(unit) + (NAMES.containsKey(unit) ? "(?:/s)?" : ""))
            .collect(Collectors.joining("|"));

    private Units() {}

    /** The units as a regular expression. */
    static String written() {
        return WRITTEN;
    }

    /** The words for a unit; none if it is not one. */
    static List<String> name(String unit, boolean one) {
        if (SAME_FOR_MANY.containsKey(unit)) {
            return List.of(SAME_FOR_MANY.get(unit).split(" "));
        }
        var perSecond = unit.endsWith("/s");
        var name = NAMES.get(perSecond ? unit.substring(0, unit.length() - 2) : unit);
        if (name == null) {
            return List.of();
        }
        var words = List.of(name.split(" "));
        var counted = one ? words : Spelling.plural(words);
        return perSecond ? WordRule.join(counted, "per", List.of("second")) : counted;
    }
}
