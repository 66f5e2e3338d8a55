package dev.coursecreator.gateway.webhooks;

import java.util.List;

/** The event types of deliveries. */
final class EventTypes {

    /** Types delivered from the feed. Progress is not among them: clients that want it follow the event stream. */
    static final List<String> FROM_FEED = List.of(
            "job.pending",
            "job.running",
            "job.completed",
            "job.failed",
            "job.cancelled",
            "lesson.completed",
            "lesson.failed");

    /** Derived from the completion of a job, which publishes its course. */
    static final String COURSE_PUBLISHED = "course.published";

    /** Only sent on request. */
    static final String TEST = "webhook.test";

    /** All types that a webhook can select. */
    static final List<String> SELECTABLE = List.of(
            "job.pending",
            "job.running",
            "job.completed",
            "job.failed",
            "job.cancelled",
            "lesson.completed",
            "lesson.failed",
            COURSE_PUBLISHED);

    private EventTypes() {}
}
