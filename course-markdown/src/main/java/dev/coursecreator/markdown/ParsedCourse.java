package dev.coursecreator.markdown;

import dev.coursecreator.markdown.frontmatter.DeclaredTheme;
import dev.coursecreator.markdown.frontmatter.DeclaredVoice;
import dev.coursecreator.markdown.picture.PictureReference;
import dev.coursecreator.markdown.problem.MarkdownError;
import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.problem.SourceMap;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.FollowMode;
import dev.coursecreator.model.script.GlossaryEntry;
import dev.coursecreator.model.script.Pace;
import dev.coursecreator.model.script.Quality;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The result of parsing an author's Markdown. */
public sealed interface ParsedCourse {

    /**
     * A valid course.
     *
     * @param lines the first line of each lesson, counted from 1
     * @param slides where each slide of each lesson begins; the title page of the course at its first line
     * @param pictures references to remote pictures, in document order
     * @param files references to pictures among the files of the course, in document order
     * @param voice from the front matter; null if absent. Whether there is such a voice has not been checked
     * @param background from the front matter; null if absent
     * @param quality from the front matter; null if absent
     * @param backgroundMusic from the front matter; null if absent
     * @param follow from the front matter; null if absent
     * @param pace from the front matter; null if absent
     * @param pronunciations from the front matter: words as they are written, each with what to say instead
     * @param theme from the front matter
     * @param speed of the voice, from the front matter; null if absent
     * @param isStrict whether warnings are errors
     * @param languages of the subtitles, from the front matter, BCP 47
     * @param glossary from the front matter: how terms are translated
     */
    record Valid(
            CourseScript script,
            List<Integer> lines,
            List<List<SourceMap.Origin>> slides,
            List<PictureReference> pictures,
            List<PictureReference> files,
            @Nullable DeclaredVoice voice,
            @Nullable BackgroundStyle background,
            @Nullable Quality quality,
            @Nullable Boolean backgroundMusic,
            @Nullable FollowMode follow,
            @Nullable Pace pace,
            Map<String, String> pronunciations,
            DeclaredTheme theme,
            @Nullable Double speed,
            boolean isStrict,
            List<String> languages,
            List<GlossaryEntry> glossary)
            implements ParsedCourse {}

    /**
     * An invalid course: its errors, sorted by line.
     *
     * @param errors at least one, at most {@value Problems#MAX_REPORTED}
     */
    record Invalid(List<MarkdownError> errors) implements ParsedCourse {
        public Invalid {
            errors = List.copyOf(errors);
            Check.that(!errors.isEmpty(), "an invalid course must have at least one error");
        }
    }
}
