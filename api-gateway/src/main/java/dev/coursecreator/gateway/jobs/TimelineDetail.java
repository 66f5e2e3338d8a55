package dev.coursecreator.gateway.jobs;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Human-readable descriptions of job events. */
final class TimelineDetail {

    private TimelineDetail() {}

    /**
     * Describes an event.
     *
     * @param data JSON data of the event
     * @return null if the type says everything
     */
    static @Nullable String of(String type, JsonNode data) {
        return switch (type) {
            case "job.pending" ->
                attempt(data) > 1
                        ? "Attempt %d: unfinished lessons are rendered again.".formatted(attempt(data))
                        : null;
            case "job.failed" -> text(data, "/error/detail");
            case "lesson.started" -> lesson(data, "was started by worker " + text(data, "/worker"));
            case "lesson.retried" ->
                lesson(data, "waits for attempt %d. %s".formatted(attempt(data), text(data, "/error/detail")));
            case "lesson.completed" -> lesson(data, "is rendered");
            case "lesson.failed" -> lesson(data, "failed. " + text(data, "/error/detail"));
            case "lesson.cancelled" -> lesson(data, "was cancelled");
            default -> null;
        };
    }

    private static @Nullable String lesson(JsonNode data, String what) {
        var number = data.path("lesson").asInt(0);
        if (number == 0) {
            return null;
        }
        var sentence = "Lesson %d, %s, %s"
                .formatted(number, text(data, "/title"), what)
                .strip();
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private static int attempt(JsonNode data) {
        return data.path("attempt").asInt(1);
    }

    private static String text(JsonNode data, String pointer) {
        return data.at(pointer).asString("");
    }
}
