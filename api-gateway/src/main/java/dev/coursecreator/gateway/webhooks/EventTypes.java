package dev.coursecreator.gateway.webhooks;

import java.util.List;

/** What endpoints can be told. */
final class EventTypes {

    /** From the feed. Progress is not among it: who wants every percent follows the job. */
    static final List<String> OF_THE_FEED = List.of(
            "job.pending",
            "job.running",
            "job.completed",
            "job.failed",
            "job.cancelled",
            "lesson.completed",
            "lesson.failed");

    /** A job that is completed has published its course. */
    static final String COURSE_PUBLISHED = "course.published";

    /** Only when somebody asks for it. */
    static final String TEST = "webhook.test";

    /** All that one can choose from. */
    static final List<String> CHOICE = List.of(
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
