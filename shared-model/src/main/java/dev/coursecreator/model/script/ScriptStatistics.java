package dev.coursecreator.model.script;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How well the screen goes with the narration. */
public final class ScriptStatistics {

    private ScriptStatistics() {}

    /** The share of the spoken words that are spoken while their own block is on the screen, from 0 to 1; 1 if nothing is spoken. */
    public static double seenShare(CourseScript course) {
        var spoken = words(course, passage -> true);
        return spoken == 0 ? 1 : (double) words(course, passage -> passage.shows() != null) / spoken;
    }

    /** The number of spoken words. */
    public static int spokenWords(CourseScript course) {
        return words(course, passage -> true);
    }

    private static int words(CourseScript course, Predicate<Passage> counted) {
        return passages(course.lessons())
                .filter(counted)
                .mapToInt(passage -> Words.in(passage.says()))
                .sum();
    }

    private static Stream<Passage> passages(List<LessonScript> lessons) {
        return lessons.stream().flatMap(lesson -> lesson.slides().stream()).flatMap(slide -> slide.passages().stream());
    }
}
