package dev.coursecreator.model.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.artifact.Artifact;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The files of a rendered lesson.
 *
 * @param durationMs length of the video in milliseconds
 * @param video H.264 and AAC, with the subtitles as a text track
 * @param audio the narration alone
 * @param slides the slide images in display order; at least one
 * @param subtitles one track per language
 * @param transcript the spoken text, as Markdown
 * @param speechMs length of its sentences without the silence between and after them, in milliseconds; null if an older worker rendered
 *     it
 * @param quizzes when each question with choices is asked, in order; empty if there is none or an older worker rendered the lesson
 */
public record RenderedLesson(
        int number,
        long durationMs,
        Artifact video,
        Artifact audio,
        List<Slide> slides,
        List<SubtitleTrack> subtitles,
        Artifact transcript,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long speechMs,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<QuizTimes> quizzes) {

    public RenderedLesson {
        Check.atLeast("number", number, 1);
        Check.atLeast("durationMs", durationMs, 1);
        slides = List.copyOf(slides);
        subtitles = List.copyOf(subtitles);
        quizzes = quizzes == null ? List.of() : List.copyOf(quizzes);
        Check.that(!slides.isEmpty(), "a rendered lesson must have at least one slide");
        if (speechMs != null) {
            Check.atLeast("speechMs", speechMs, 0);
        }
    }

    /** Creates a lesson of which neither the length of the speech nor the times of quizzes are known. */
    public RenderedLesson(
            int number,
            long durationMs,
            Artifact video,
            Artifact audio,
            List<Slide> slides,
            List<SubtitleTrack> subtitles,
            Artifact transcript) {
        this(number, durationMs, video, audio, slides, subtitles, transcript, null, null);
    }

    @Override
    public List<QuizTimes> quizzes() {
        return Objects.requireNonNullElse(quizzes, List.of());
    }

    /**
     * A slide image and when it is shown.
     *
     * @param slide index, from 0, of the {@link dev.coursecreator.model.script.SlideScript} that it shows; a slide that does not fit
     *     on one image has several
     * @param startMs milliseconds from the start of the video
     * @param durationMs milliseconds
     */
    public record Slide(int slide, long startMs, long durationMs, Artifact image) {
        public Slide {
            Check.atLeast("slide", slide, 0);
            Check.atLeast("startMs", startMs, 0);
            Check.atLeast("durationMs", durationMs, 1);
        }
    }

    /**
     * The subtitles of one language.
     *
     * @param language BCP 47
     * @param cues in order, not overlapping
     */
    public record SubtitleTrack(String language, List<Cue> cues, Artifact vtt, Artifact srt) {
        public SubtitleTrack {
            cues = List.copyOf(cues);
        }
    }

    /**
     * A subtitle cue.
     *
     * @param startMs milliseconds from the start of the video
     * @param endMs exclusive
     * @param text at most two lines, separated by {@code \n}
     */
    public record Cue(long startMs, long endMs, String text) {
        public Cue {
            Check.atLeast("startMs", startMs, 0);
            Check.that(endMs > startMs, "a cue must end after " + startMs + " ms but ended at " + endMs + " ms");
            Check.notBlank("text", text);
        }
    }

    /**
     * When a quiz is asked and when its answer is shown.
     *
     * @param slide index, from 0, of the {@link dev.coursecreator.model.script.SlideScript} that asks
     * @param askedMs when question and choices have been read out and the time to think begins, in milliseconds from the start of the
     *     video
     * @param answeredMs when the page with the answer appears, in milliseconds from the start of the video; null if the lesson does
     *     not give the answer
     */
    public record QuizTimes(
            int slide,
            long askedMs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long answeredMs) {
        public QuizTimes {
            Check.atLeast("slide", slide, 0);
            Check.atLeast("askedMs", askedMs, 0);
            if (answeredMs != null) {
                Check.atLeast("answeredMs", answeredMs, 0);
            }
        }
    }
}
