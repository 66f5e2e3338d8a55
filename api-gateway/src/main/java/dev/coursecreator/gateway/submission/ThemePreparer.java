package dev.coursecreator.gateway.submission;

import dev.coursecreator.fonts.CourseFont;
import dev.coursecreator.fonts.CourseFonts;
import dev.coursecreator.fonts.FontFace;
import dev.coursecreator.fonts.Glyphs;
import dev.coursecreator.fonts.MissingCharacters;
import dev.coursecreator.fonts.UnusableFontException;
import dev.coursecreator.gateway.pictures.PictureFetcher;
import dev.coursecreator.gateway.pictures.ThemeFiles;
import dev.coursecreator.gateway.pictures.UnusablePictureException;
import dev.coursecreator.markdown.source.RelativePath;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.color.Contrast;
import dev.coursecreator.model.color.HexColor;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.CourseTheme;
import dev.coursecreator.model.script.ThemeMode;
import dev.coursecreator.model.script.Warning;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns the theme that a request asks for into one that slides can be drawn in: checks its colours, reads and stores its files. */
final class ThemePreparer {

    private static final String NOT_SENT =
            "is not among the files of the course; send it with the Markdown, as a file of that name";

    private final ThemeFiles storage;
    private final PictureFetcher pictures;
    private final Submission submission;
    private final List<Violation> violations;
    private final List<Warning> warnings = new ArrayList<>();

    /**
     * Creates a preparer for one request.
     *
     * @param violations to which it adds what is wrong
     */
    ThemePreparer(ThemeFiles storage, PictureFetcher pictures, Submission submission, List<Violation> violations) {
        this.storage = storage;
        this.pictures = pictures;
        this.submission = submission;
        this.violations = violations;
    }

    PreparedTheme prepare(RequestedTheme requested, BackgroundStyle background) throws InterruptedException {
        var text = font(requested.textFont(), false);
        var code = font(requested.codeFont(), true);
        var fonts = new CourseFonts(text == null ? null : text.font(), code == null ? null : code.font());
        var theme = new CourseTheme(
                requested.mode(),
                requested.accent() == null ? null : requested.accent().value(),
                logo(requested.logo()),
                footer(requested.footer(), fonts),
                text == null ? null : text.file(),
                code == null ? null : code.file());
        checkContrast(requested.accent(), theme.modeOn(background));
        return new PreparedTheme(theme, fonts, warnings);
    }

    private void checkContrast(@Nullable OptionValue<HexColor> accent, ThemeMode mode) {
        if (accent == null) {
            return;
        }
        var paper = mode.paper();
        double ratio = Contrast.ratio(accent.value(), paper);
        if (ratio < Contrast.TEXT) {
            // Rounded down, so that the figure is never the one that is needed.
            var reason = String.format(
                    Locale.ROOT,
                    "on the %s background %s has a contrast of %.2f:1; at least %.1f:1 is needed, such as %s",
                    mode.name().toLowerCase(Locale.ROOT),
                    paper,
                    Math.floor(ratio * 100) / 100,
                    Contrast.TEXT,
                    Contrast.nearest(accent.value(), paper, Contrast.TEXT));
            violations.add(accent.violation("the accent " + accent.value(), reason));
        }
    }

    private CourseTheme.@Nullable Logo logo(@Nullable OptionValue<String> logo) throws InterruptedException {
        if (logo == null) {
            return null;
        }
        try {
            var file = isAddress(logo.value()) ? downloaded(logo) : sent(logo, "the logo ");
            return file == null ? null : storage.storeLogo(file);
        } catch (UnusablePictureException e) {
            violations.add(logo.violation("the logo " + logo.value(), String.valueOf(e.getMessage())));
            return null;
        }
    }

    private static boolean isAddress(String logo) {
        var lower = logo.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    private byte @Nullable [] downloaded(OptionValue<String> logo)
            throws UnusablePictureException, InterruptedException {
        if (pictures.isAllowed()) {
            return pictures.download(logo.value());
        }
        var reason = "is left out, because this server does not fetch pictures; send it as a file beside the Markdown";
        if (logo.line() == null || submission.request().isStrict()) {
            violations.add(logo.violation("the logo " + logo.value(), reason));
        } else {
            warnings.add(new Warning(logo.line(), null, "the logo " + logo.value() + " " + reason, logo.file()));
        }
        return null;
    }

    private byte @Nullable [] sent(OptionValue<String> named, String what) {
        var path = RelativePath.normalized(named.value()).filter(submission.files()::contains);
        if (path.isEmpty()) {
            violations.add(named.violation(what + named.value(), NOT_SENT));
        }
        return path.map(submission.files()::content).orElse(null);
    }

    private record StoredFont(Artifact file, CourseFont font) {}

    private @Nullable StoredFont font(@Nullable OptionValue<String> named, boolean isForCode)
            throws InterruptedException {
        var file = named == null ? null : sent(named, "the font ");
        if (named == null || file == null) {
            return null;
        }
        try {
            var font = CourseFont.read(file);
            if (isForCode && !font.isMonospaced()) {
                violations.add(named.violation(
                        "the font " + named.value(),
                        "is for code but is not monospaced; use one whose letters have the same width"));
                return null;
            }
            return new StoredFont(storage.storeFont(file), font);
        } catch (UnusableFontException e) {
            violations.add(named.violation("the font " + named.value(), String.valueOf(e.getMessage())));
            return null;
        }
    }

    private @Nullable String footer(@Nullable OptionValue<String> footer, CourseFonts fonts) {
        if (footer == null) {
            return null;
        }
        try (var use = fonts.use()) {
            var missing = footer.value()
                    .codePoints()
                    .filter(character -> Glyphs.isMissing(character, FontFace.REGULAR))
                    .boxed()
                    .sorted()
                    .distinct()
                    .toList();
            if (!missing.isEmpty()) {
                violations.add(
                        footer.violation("the footer", "cannot be shown: " + new MissingCharacters(missing).message()));
            }
        }
        return footer.value();
    }
}
