package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much work a course may be for the workers, however short its Markdown is.
 *
 * @param maxLessonDuration maximum estimated length of a lesson
 * @param maxCourseDuration maximum estimated length of all lessons together
 * @param maxPauses maximum length of all pauses of a lesson together
 * @param maxPages maximum estimated number of pages of a course
 * @param maxPictures maximum number of pictures and diagrams that a course shows, each counted as often as it is shown
 */
@ConfigurationProperties("course-creator.courses")
record CourseLimits(
        @DefaultValue("2h") Duration maxLessonDuration,
        @DefaultValue("20h") Duration maxCourseDuration,
        @DefaultValue("30m") Duration maxPauses,
        @DefaultValue("5000") int maxPages,
        @DefaultValue("1000") int maxPictures) {

    CourseLimits {
        Check.atLeast("course-creator.courses.max-lesson-duration in s", maxLessonDuration.toSeconds(), 1);
        Check.atLeast("course-creator.courses.max-course-duration in s", maxCourseDuration.toSeconds(), 1);
        Check.atLeast("course-creator.courses.max-pauses in s", maxPauses.toSeconds(), 1);
        Check.atLeast("course-creator.courses.max-pages", maxPages, 1);
        Check.atLeast("course-creator.courses.max-pictures", maxPictures, 1);
    }
}
