package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.pictures.PictureFetcher;
import dev.coursecreator.gateway.pictures.ThemeFiles;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Resolves the theme of a course: options override the front matter. */
@Component
final class ThemeResolver {

    private final ThemeFiles storage;
    private final PictureFetcher pictures;

    ThemeResolver(ThemeFiles storage, PictureFetcher pictures) {
        this.storage = storage;
        this.pictures = pictures;
    }

    /**
     * Resolves, and stores the files of the theme.
     *
     * @throws InvalidInputException with every violation
     */
    PreparedTheme resolve(
            ParsedCourse.Valid course,
            @Nullable ThemeOptions options,
            BackgroundStyle background,
            Submission submission)
            throws InterruptedException {
        var violations = new ArrayList<Violation>();
        var requested = RequestedTheme.of(course.theme(), options, violations);
        var prepared = new ThemePreparer(storage, pictures, submission, violations).prepare(requested, background);
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
        return prepared;
    }
}
