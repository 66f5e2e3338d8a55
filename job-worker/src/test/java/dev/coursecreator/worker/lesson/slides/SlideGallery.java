package dev.coursecreator.worker.lesson.slides;

import static dev.coursecreator.worker.lesson.slides.SlideFixtures.*;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.SlideBlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Writes slides of every kind to a folder for visual inspection: {@code SlideGallery <folder>}. Not a test. */
final class SlideGallery {

    private SlideGallery() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var draw = new DrawSlide(new PagePainter(new LocalArtifactStore(folder.resolve("store"))));
        for (var background : BackgroundStyle.values()) {
            write(
                    draw,
                    folder,
                    background.name().toLowerCase(Locale.ROOT),
                    lesson(),
                    settings(Quality.STANDARD, background),
                    COURSE);
        }
        write(draw, folder, "draft", lesson(), settings(Quality.DRAFT, BackgroundStyle.SOLID), COURSE);
        write(draw, folder, "high", lesson(), settings(Quality.HIGH, BackgroundStyle.NOISE), COURSE);
        for (var title :
                List.of("Cooking for two", "Kafka in practice", "Rust from zero", "Statistics", "Python", "SQL")) {
            for (var background : BackgroundStyle.values()) {
                var lesson = SlideFixtures.lesson(
                        "Getting started",
                        slide(
                                "Getting started",
                                bullet("Install the tools"),
                                bullet("Say hello"),
                                bullet("Commit what you did")));
                write(
                        draw,
                        folder,
                        "course-" + title.replace(' ', '-') + "-"
                                + background.name().toLowerCase(Locale.ROOT),
                        lesson,
                        settings(Quality.STANDARD, background),
                        title);
            }
        }
    }

    private static void write(
            DrawSlide draw, Path folder, String name, LessonScript lesson, RenderSettings settings, String course)
            throws Exception {
        var pages = new LessonPaginator().paginate(course, 5, lesson, settings);
        for (var page : pages) {
            draw.run(
                    page.drawing(),
                    folder.resolve("%s-%02d.png".formatted(name, page.drawing().page())));
        }
    }

    static LessonScript lesson() {
        return SlideFixtures.lesson(
                "Branches and merging",
                slide(
                        "Branches and merging",
                        item(0, null, rich("Why teams work on **branches** and not on `main`")),
                        bullet("How a merge finds the common ancestor of two histories"),
                        bullet("What to do when two people changed the same line")),
                slide(
                        "A branch is a name",
                        statement(
                                "A branch is nothing but a movable name for a commit. Making one costs forty bytes.")),
                slide("Remember", statement("Commit.")),
                slide(
                        "What a branch is good for",
                        item(0, null, rich("Try an idea *without* fear: the `main` branch stays ~~broken~~ whole")),
                        item(1, null, rich("Throw it away with `git branch -D idea`")),
                        item(1, null, rich("Keep it with `git merge idea`")),
                        item(
                                2,
                                null,
                                rich(
                                        "or rebase it, see https://git-scm.com/docs/git-rebase#Documentation/git-rebase.txt---interactive-and-a-very-long-anchor")),
                        bullet("Review a change before it lands"),
                        bullet("Keep a release stable while work goes on")),
                slide(
                        "Three steps to a merge",
                        item(0, 1, rich("Bring your branch up to date: `git fetch`")),
                        item(0, 2, rich("Merge and *read* what is reported")),
                        item(0, 3, rich("Resolve conflicts, then commit")),
                        item(0, 10, rich("Celebrate \uD83C\uDF89 with the team \uD83D\uDE00 \u2713"))),
                slide(
                        "Read the configuration in Java",
                        code(
                                "java",
                                "/** Reads a file. */",
                                "public final class Config {",
                                "    private static final int LIMIT = 0x7F;",
                                "",
                                "    @Override",
                                "    public String toString() {",
                                "        if (name != null && size >= LIMIT) { // never null",
                                "            return \"Config[\" + name + \"] -> \" + size;",
                                "        }",
                                "        return \"empty\";",
                                "    }",
                                "}")),
                slide(
                        "Merging in practice",
                        bullet("Start from a clean working tree"),
                        code("bash", "git switch main", "git merge --no-ff feature/login", "git push origin main")),
                slide(
                        "A long listing",
                        code(
                                "python",
                                IntStream.range(0, 30)
                                        .mapToObj(i -> i % 5 == 0
                                                ? "def step_%d(values: list[int]) -> int:".formatted(i)
                                                : i % 5 == 4
                                                        ? ""
                                                        : "    total = sum(v * %d for v in values)  # weigh by %d"
                                                                .formatted(i, i))
                                        .toArray(String[]::new))),
                slide(
                        "A line that is too long",
                        code(
                                "",
                                "curl -s -X POST https://courses.example.org/api/v1/courses/generate -H 'Content-Type: text/markdown' --data-binary @examples/quick-start.md | jq .job_id")),
                slide(
                        "Merge strategies compared",
                        table(
                                "Strategy | Commits | Speed",
                                "Fast-forward | 0 new | 1.2 ms",
                                "Three-way | 1 new | 14 ms",
                                "Octopus | 1 new | 90 ms",
                                "Rebase | n new | 210 ms")),
                slide(
                        "All the commands you will need",
                        table(IntStream.range(0, 24)
                                .mapToObj(i -> i == 0
                                        ? "Command | What it does | Since"
                                        : "git command-" + i + " | Does the thing number " + i
                                                + " to the working tree or the index | 1." + i)
                                .toArray(String[]::new))),
                slide(
                        "In Linus's words",
                        quote(
                                "Bad programmers worry about the code. Good programmers worry about data structures and their relationships.")),
                slide(
                        "Check yourself",
                        question(
                                "Which command joins two histories and keeps both?",
                                "git merge --no-ff",
                                "git reset --hard",
                                "git cherry-pick",
                                "git stash")),
                slide(
                        "Exercise",
                        question(
                                "Create a branch, change the same line on both branches, and merge them. Note which marks Git puts around the conflict.")),
                slide(
                        "Mixed content",
                        subheading("Before you start"),
                        bullet("Save your work"),
                        bullet("Close the editor"),
                        subheading("Then"),
                        quote("Read the manual.")),
                slide(
                        "\u0412\u0435\u0442\u0432\u0438 \u0438 \u0441\u043B\u0438\u044F\u043D\u0438\u0435",
                        bullet(
                                "\u0412\u0435\u0442\u0432\u044C \u2014 \u044D\u0442\u043E \u0438\u043C\u044F \u0434\u043B\u044F \u043A\u043E\u043C\u043C\u0438\u0442\u0430"),
                        bullet(
                                "\u039A\u03AC\u03B8\u03B5 \u03BA\u03BB\u03AC\u03B4\u03BF\u03C2 \u03B5\u03AF\u03BD\u03B1\u03B9 \u03AD\u03BD\u03B1 \u03CC\u03BD\u03BF\u03BC\u03B1"),
                        bullet(
                                "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD and \u0645\u0631\u062D\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645 next to English"),
                        bullet("\u6F22\u5B57 has no font here; \u2192 \u2260 \u221E \u00BD do")),
                slide(
                        "Many bullets",
                        IntStream.range(1, 15)
                                .mapToObj(
                                        i -> bullet(
                                                "Point number " + i
                                                        + " which says something that is a little longer than a line can be in this size, really"))
                                .toArray(SlideBlock[]::new)),
                slide(
                        "A heading that is long enough to need a second line, as headings written by people in a hurry often are",
                        bullet("One"),
                        bullet("Two")));
    }
}
