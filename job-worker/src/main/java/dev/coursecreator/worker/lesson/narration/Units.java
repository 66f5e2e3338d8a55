package dev.coursecreator.worker.lesson.narration;

import java.util.List;
import java.util.Map;

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
            Map.entry("Mbit", "megabit"),
            Map.entry("kbit", "kilobit"));

    private static final Map<String, String> SAME_FOR_MANY = Map.of(
            "%", "percent",
            "x", "times",
            "k", "thousand",
            "K", "thousand",
            "M", "million",
            "Hz", "hertz",
            "kHz", "kilohertz",
            "MHz", "megahertz",
            "GHz", "gigahertz",
            "fps", "frames per second");

    private Units() {}

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
        var counted = one ? name : name + "s";
        return perSecond ? List.of(counted, "per", "second") : List.of(counted);
    }
}
