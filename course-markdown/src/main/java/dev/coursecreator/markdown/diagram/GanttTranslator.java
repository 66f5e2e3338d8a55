package dev.coursecreator.markdown.diagram;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Translates Gantt charts of Mermaid, to the day. A task without a start begins when the one before it ends. */
final class GanttTranslator {

    private static final Pattern TASK = Pattern.compile("([^:]++):(.++)");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,4})(?:\\.\\d{1,9})?\\s*+(ms|[dwMyhms])");
    private static final Pattern TAG = Pattern.compile("done|active|crit|milestone|vert");
    private static final Pattern IGNORED = Pattern.compile(
            "(?:axisFormat|tickInterval|todayMarker|weekday|weekend|inclusiveEndDates|click|topAxis|includes)\\b.*+");
    private static final String AFTER = "after ";

    /** Of a chart without dates, only the distances matter. */
    private static final LocalDate ANY_MONDAY = LocalDate.of(2024, 1, 1);

    private static final int MAX_DAYS = 20 * 366;
    /** The longest charts with a column for each day, week and month. */
    private static final int DAILY = 45;

    private static final int WEEKLY = 150;
    private static final int MONTHLY = 1_000;

    private record Task(String id, LocalDate end) {}

    private final StringBuilder translated = new StringBuilder();
    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private final List<LocalDate> dates = new ArrayList<>();
    private DateTimeFormatter format = DateTimeFormatter.ISO_LOCAL_DATE;
    private boolean withoutWeekends;
    private Task previous = new Task("", ANY_MONDAY);

    private GanttTranslator() {}

    static String translated(MermaidSource source) {
        var gantt = new GanttTranslator();
        source.lines().stream().skip(1).forEach(gantt::line);
        if (gantt.tasks.isEmpty()) {
            throw new UntranslatableException("it has no tasks");
        }
        return "@startgantt\n"
                + (source.title().isEmpty() ? "" : "title " + Labels.of(source.title()) + "\n")
                + "hide column start\nhide column end\nhide column duration\nhide footbox\n"
                + gantt.calendar()
                + gantt.translated;
    }

    private String calendar() {
        var first = dates.stream().min(LocalDate::compareTo).orElse(ANY_MONDAY);
        var last =
                tasks.values().stream().map(Task::end).max(LocalDate::compareTo).orElse(first);
        long days = ChronoUnit.DAYS.between(first, last);
        if (days > MAX_DAYS) {
            throw new UntranslatableException("it is longer than 20 years");
        }
        var scale = days <= DAILY ? "" : days <= WEEKLY ? "weekly" : days <= MONTHLY ? "monthly" : "quarterly";
        return (scale.isEmpty() ? "" : "projectscale " + scale + "\n")
                + (dates.isEmpty() ? "" : "Project starts " + first + "\n")
                + (withoutWeekends ? "saturday are closed\nsunday are closed\n" : "");
    }

    private void line(String line) {
        var task = TASK.matcher(line);
        if (line.startsWith("dateFormat ")) {
            format = format(line.substring("dateFormat ".length()).strip());
        } else if (line.startsWith("excludes ")) {
            withoutWeekends = line.contains("weekends");
        } else if (line.startsWith("section ")) {
            translated
                    .append("-- ")
                    .append(label(line.substring("section ".length())))
                    .append(" --\n");
        } else if (IGNORED.matcher(line).matches()) {
            return;
        } else if (task.matches()) {
            task(task.group(1), Arrays.asList(task.group(2).split(",")), line);
        } else {
            throw UntranslatableException.line(line);
        }
    }

    private static DateTimeFormatter format(String pattern) {
        if (!pattern.matches("(?:YYYY|MM|DD|[./ -]){5,9}")) {
            throw new UntranslatableException(
                    "the dateFormat '" + Labels.shortened(pattern) + "' is not known; write days, such as YYYY-MM-DD",
                    pattern);
        }
        return DateTimeFormatter.ofPattern(pattern.replace('Y', 'y').replace('D', 'd'), Locale.ROOT);
    }

    private static String label(String text) {
        return Labels.of(text).replaceAll("[\\[\\]]", "");
    }

    private void task(String name, List<String> description, String line) {
        var fields = description.stream().map(String::strip).toList();
        var timing =
                fields.stream().filter(field -> !TAG.matcher(field).matches()).toList();
        if (timing.isEmpty() || timing.size() > 3) {
            throw UntranslatableException.line(line);
        }
        var id = "t" + (tasks.size() + 1);
        var start = timing.size() == 1 ? "" : timing.get(timing.size() - 2);
        var after = start.startsWith(AFTER) ? named(start) : start.isEmpty() ? List.of(previous) : List.<Task>of();
        var begin = after.isEmpty()
                ? date(start, line)
                : after.stream().map(Task::end).max(LocalDate::compareTo).orElseThrow();
        var isMilestone = fields.contains("milestone");
        int days = isMilestone ? 0 : days(timing.getLast(), begin, line);
        translated.append('[').append(label(name)).append("] as [").append(id).append("] ");
        if (isMilestone) {
            translated.append("happens ").append(at(begin, after)).append('\n');
        } else {
            translated.append("requires ").append(days).append(" days\n");
            translated.append(begins(id, begin, after));
            translated.append(fields.contains("done") ? "[" + id + "] is 100% completed\n" : "");
        }
        previous = new Task(id, plus(begin, days));
        tasks.put(timing.size() == 3 ? timing.getFirst() : id, previous);
    }

    private String begins(String id, LocalDate begin, List<Task> after) {
        return isFirst(after) ? "" : "[" + id + "] starts " + at(begin, after) + "\n";
    }

    /** Whether the task follows none, in a chart that does not begin with a date. */
    private static boolean isFirst(List<Task> after) {
        return !after.isEmpty() && after.getLast().id().isEmpty();
    }

    private static String at(LocalDate begin, List<Task> after) {
        return after.isEmpty() || isFirst(after)
                ? begin.toString()
                : "at [" + latest(after).id() + "]'s end";
    }

    private static Task latest(List<Task> tasks) {
        return tasks.stream().max(Comparator.comparing(Task::end)).orElseThrow();
    }

    private List<Task> named(String after) {
        return Arrays.stream(after.substring(AFTER.length()).strip().split("\\s++"))
                .map(name -> tasks.getOrDefault(name, previous))
                .toList();
    }

    private LocalDate date(String text, String line) {
        try {
            var date = LocalDate.parse(text, format);
            dates.add(date);
            return date;
        } catch (DateTimeParseException e) {
            throw UntranslatableException.line(line);
        }
    }

    private int days(String length, LocalDate begin, String line) {
        var duration = DURATION.matcher(length);
        if (!duration.matches()) {
            var end = date(length, line);
            return (int) Math.max(
                    1,
                    begin.datesUntil(end.isBefore(begin) ? begin : end)
                            .limit(MAX_DAYS)
                            .filter(this::isOpen)
                            .count());
        }
        int number = Integer.parseInt(duration.group(1));
        int unit = switch (duration.group(2)) {
            case "d" -> 1;
            case "w" -> 7;
            case "M" -> 30;
            case "y" -> 365;
            default -> 0;
        };
        return Math.clamp((long) number * unit, 1, MAX_DAYS);
    }

    private LocalDate plus(LocalDate begin, int days) {
        var end = begin;
        for (int open = 0; open < days; end = end.plusDays(1)) {
            open += isOpen(end) ? 1 : 0;
        }
        return end;
    }

    private boolean isOpen(LocalDate date) {
        return !withoutWeekends || date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
