package dev.coursecreator.standalone;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The event stream of a job, and what must hold for it whatever has happened. */
final class ChaosHistory {

    private static final Pattern EVENT =
            Pattern.compile("event:\\s*([\\w.]+).*?data:(\\{.*?\\})$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final List<String> ENDS = List.of("job.completed", "job.failed", "job.cancelled");

    private final String job;
    private final String stream;
    private final JsonMapper json = new JsonMapper();
    private final List<String> violations = new ArrayList<>();

    ChaosHistory(String job, String stream) {
        this.job = job;
        this.stream = stream;
    }

    private record Event(String type, JsonNode data) {}

    List<String> violations() {
        var events = EVENT.matcher(stream)
                .results()
                .map(found -> new Event(found.group(1), json.readTree(found.group(2))))
                .toList();
        endsOnce(events);
        lessonsAreCompletedOnce(events);
        progressNeverGoesBack(events);
        return violations;
    }

    private void endsOnce(List<Event> events) {
        var types = events.stream().map(Event::type).toList();
        long ends = types.stream().filter(ENDS::contains).count();
        if (ends != 1 || !ENDS.contains(types.getLast())) {
            violations.add("job " + job + " does not end once, with its last event: " + types);
        }
    }

    private void lessonsAreCompletedOnce(List<Event> events) {
        var completed = new HashSet<Integer>();
        for (var event : events) {
            if (event.type().startsWith("lesson.")) {
                int lesson = event.data().get("lesson").asInt();
                if (completed.contains(lesson)) {
                    violations.add("job " + job + ": " + event.type() + " after lesson " + lesson + " was completed");
                }
                if (event.type().equals("lesson.completed")) {
                    completed.add(lesson);
                }
            }
        }
    }

    private void progressNeverGoesBack(List<Event> events) {
        int last = 0;
        for (var event : events) {
            int progress = event.data().path("progress").asInt(last);
            if (progress < last) {
                violations.add("job " + job + ": progress goes back from " + last + " to " + progress);
            }
            last = progress;
        }
    }
}
