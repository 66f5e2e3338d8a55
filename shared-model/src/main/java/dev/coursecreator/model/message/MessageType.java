package dev.coursecreator.model.message;

import dev.coursecreator.model.Message;
import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.command.CancelGeneration;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.CourseAssembled;
import dev.coursecreator.model.event.CourseAssemblyFailed;
import dev.coursecreator.model.event.LessonFailed;
import dev.coursecreator.model.event.LessonProgressed;
import dev.coursecreator.model.event.LessonRendered;
import dev.coursecreator.model.event.LessonStarted;
import dev.coursecreator.model.preview.PreviewSlide;
import dev.coursecreator.model.preview.SlidePreviewFailed;
import dev.coursecreator.model.preview.SlidePreviewed;
import dev.coursecreator.model.worker.WorkerHeartbeat;
import dev.coursecreator.model.worker.WorkerLogEntry;
import java.util.Arrays;
import java.util.Optional;

/** The message types and their wire names, which are independent of the Java class names. */
public enum MessageType {
    RENDER_LESSON("lesson.render", RenderLesson.class, Topics.COMMANDS),
    ASSEMBLE_COURSE("course.assemble", AssembleCourse.class, Topics.COMMANDS),
    CANCEL_GENERATION("generation.cancel", CancelGeneration.class, Topics.CANCELLATIONS),
    LESSON_STARTED("lesson.started", LessonStarted.class, Topics.EVENTS),
    LESSON_PROGRESSED("lesson.progressed", LessonProgressed.class, Topics.EVENTS),
    LESSON_RENDERED("lesson.rendered", LessonRendered.class, Topics.EVENTS),
    LESSON_FAILED("lesson.failed", LessonFailed.class, Topics.EVENTS),
    COURSE_ASSEMBLED("course.assembled", CourseAssembled.class, Topics.EVENTS),
    COURSE_ASSEMBLY_FAILED("course.assembly-failed", CourseAssemblyFailed.class, Topics.EVENTS),
    WORKER_HEARTBEAT("worker.heartbeat", WorkerHeartbeat.class, Topics.HEARTBEATS),
    WORKER_LOG_ENTRY("worker.log-entry", WorkerLogEntry.class, Topics.LOGS),
    PREVIEW_SLIDE("slide.preview", PreviewSlide.class, Topics.PREVIEW_COMMANDS),
    SLIDE_PREVIEWED("slide.previewed", SlidePreviewed.class, Topics.PREVIEW_EVENTS),
    SLIDE_PREVIEW_FAILED("slide.preview-failed", SlidePreviewFailed.class, Topics.PREVIEW_EVENTS);

    private final String wireName;
    private final Class<? extends Message> recordType;

    private final String topic;

    MessageType(String wireName, Class<? extends Message> recordType, String topic) {
        this.wireName = wireName;
        this.recordType = recordType;
        this.topic = topic;
    }

    public String wireName() {
        return wireName;
    }

    public Class<? extends Message> recordType() {
        return recordType;
    }

    /** The topic that messages of this type are sent to. */
    public String topic() {
        return topic;
    }

    public static MessageType of(Message message) {
        return Arrays.stream(values())
                .filter(type -> type.recordType == message.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no wire name for " + message.getClass()));
    }

    public static Optional<MessageType> named(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst();
    }
}
