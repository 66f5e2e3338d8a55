package dev.coursecreator.standalone;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Displays the progress of a job: a bar for each lesson and one for the course. On a terminal, the bars are updated in place.
 * Otherwise (file, pipe, CI), a line is printed when the status of a lesson or of the course changes.
 */
abstract sealed class ProgressDisplay implements AutoCloseable {

    /** Set by the launcher if the output is a terminal; Java can detect this only since version 22. */
    private static final String TERMINAL = "course-creator.terminal";

    private static final int BAR_WIDTH = 30;
    private static final int MAX_TITLE_LENGTH = 40;

    static ProgressDisplay on(PrintWriter out) {
        return isTerminal() ? new InPlace(out) : new Lines(out);
    }

    /** Whether the output is a terminal. */
    static boolean isTerminal() {
        return Boolean.getBoolean(TERMINAL);
    }

    abstract void show(CourseApi.Job job);

    @Override
    public void close() {}

    static String bar(int percent) {
        var full = percent * BAR_WIDTH / 100;
        return "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
    }

    static String lesson(CourseApi.Lesson lesson) {
        var state = lesson.status().equals("running") && lesson.phase() != null ? lesson.phase() : lesson.status();
        return "%2d  %-40s %s %3d %%  %s"
                .formatted(lesson.n(), shortened(lesson.title()), bar(lesson.progress()), lesson.progress(), state);
    }

    static String course(CourseApi.Job job) {
        return "    %-40s %s %3d %%  %s".formatted("Course", bar(job.progress()), job.progress(), job.status());
    }

    private static String shortened(String title) {
        return title.length() <= MAX_TITLE_LENGTH ? title : title.substring(0, MAX_TITLE_LENGTH - 1) + "…";
    }

    /** Updates the same lines in place. */
    static final class InPlace extends ProgressDisplay {

        private static final String HIDE_CURSOR = "\033[?25l";
        private static final String SHOW_CURSOR = "\033[?25h";
        private static final int MAX_LESSONS = 20;

        private final PrintWriter out;
        private int drawn;

        InPlace(PrintWriter out) {
            this.out = out;
        }

        @Override
        void show(CourseApi.Job job) {
            var lines = new ArrayList<String>();
            shown(job.lessons()).forEach(lesson -> lines.add(lesson(lesson)));
            lines.add(course(job));
            out.print(HIDE_CURSOR + (drawn > 0 ? "\033[" + drawn + "A" : ""));
            lines.forEach(line -> out.print("\r\033[2K" + line + System.lineSeparator()));
            out.flush();
            drawn = lines.size();
        }

        /** All lessons of a short course; for a long course, those around the first unfinished lesson. */
        private static List<CourseApi.Lesson> shown(List<CourseApi.Lesson> lessons) {
            var finished = (int) lessons.stream()
                    .takeWhile(lesson -> lesson.status().equals("completed"))
                    .count();
            var from = Math.max(0, Math.min(finished - 2, lessons.size() - MAX_LESSONS));
            return lessons.subList(from, Math.min(lessons.size(), from + MAX_LESSONS));
        }

        @Override
        public void close() {
            out.print(SHOW_CURSOR);
            out.flush();
        }
    }

    /** Prints a line for each change of a status, without bars. */
    static final class Lines extends ProgressDisplay {

        private final PrintWriter out;
        private List<String> lessonStates = List.of();
        private String courseState = "";

        Lines(PrintWriter out) {
            this.out = out;
        }

        @Override
        void show(CourseApi.Job job) {
            var states = job.lessons().stream().map(CourseApi.Lesson::status).toList();
            for (int i = 0; i < states.size(); i++) {
                if (i >= lessonStates.size() || !states.get(i).equals(lessonStates.get(i))) {
                    var lesson = job.lessons().get(i);
                    out.println("%2d  %s: %s".formatted(lesson.n(), shortened(lesson.title()), lesson.status()));
                }
            }
            lessonStates = states;
            if (!job.status().equals(courseState)) {
                courseState = job.status();
                out.println("    Course: " + courseState);
            }
            out.flush();
        }
    }
}
