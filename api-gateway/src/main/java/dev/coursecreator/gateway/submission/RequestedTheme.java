package dev.coursecreator.gateway.submission;

import dev.coursecreator.markdown.frontmatter.DeclaredTheme;
import dev.coursecreator.markdown.picture.PictureReference;
import dev.coursecreator.model.color.HexColor;
import dev.coursecreator.model.script.ThemeMode;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The theme that a request asks for: options override the front matter. */
record RequestedTheme(
        @Nullable ThemeMode mode,
        @Nullable OptionValue<HexColor> accent,
        @Nullable OptionValue<String> logo,
        @Nullable OptionValue<String> footer,
        @Nullable OptionValue<String> textFont,
        @Nullable OptionValue<String> codeFont) {

    /** Merges both; what is wrong in the options is added to the violations. */
    static RequestedTheme of(DeclaredTheme declared, @Nullable ThemeOptions options, List<Violation> violations) {
        var written = new RequestedTheme(
                declared.mode(),
                declared.accent() == null ? null : OptionValue.written(declared.accent()),
                written(declared.logo()),
                declared.footer() == null
                        ? null
                        : new OptionValue<>(declared.footer(), "markdown", "Front matter", null, null),
                written(declared.textFont()),
                written(declared.codeFont()));
        return options == null ? written : written.overridden(options, violations);
    }

    private static @Nullable OptionValue<String> written(@Nullable PictureReference reference) {
        return reference == null ? null : OptionValue.written(reference);
    }

    private RequestedTheme overridden(ThemeOptions options, List<Violation> violations) {
        var fonts = options.fonts();
        return new RequestedTheme(
                options.mode() == null ? mode : mode(options.mode(), violations),
                options.accent() == null ? accent : accent(options.accent(), violations),
                option("logo", options.logo(), logo),
                options.footer() == null ? footer : footer(options.footer(), violations),
                option("fonts.text", fonts == null ? null : fonts.text(), textFont),
                option("fonts.code", fonts == null ? null : fonts.code(), codeFont));
    }

    private static @Nullable OptionValue<String> option(
            String name, @Nullable String value, @Nullable OptionValue<String> otherwise) {
        return value == null ? otherwise : OptionValue.option(name, value);
    }

    private static @Nullable ThemeMode mode(String word, List<Violation> violations) {
        var found = Arrays.stream(ThemeMode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
        if (found.isEmpty()) {
            violations.add(new Violation(
                    "options.theme.mode",
                    word,
                    "theme.mode must be one of light, dark but was '%s'.".formatted(word),
                    null));
        }
        return found.orElse(null);
    }

    private static @Nullable OptionValue<HexColor> accent(String text, List<Violation> violations) {
        var color = HexColor.parse(text);
        if (color.isEmpty()) {
            violations.add(new Violation(
                    "options.theme.accent",
                    text,
                    "theme.accent must be a colour such as #0b7285 but was '%s'.".formatted(text),
                    null));
        }
        return color.map(read -> OptionValue.option("accent", read)).orElse(null);
    }

    private static @Nullable OptionValue<String> footer(String text, List<Violation> violations) {
        if (text.isBlank()
                || text.codePointCount(0, text.length()) > DeclaredTheme.MAX_FOOTER_LENGTH
                || text.codePoints().anyMatch(Character::isISOControl)) {
            violations.add(new Violation(
                    "options.theme.footer",
                    text,
                    "theme.footer must be a text of 1 to %d characters without control characters."
                            .formatted(DeclaredTheme.MAX_FOOTER_LENGTH),
                    null));
            return null;
        }
        return OptionValue.option("footer", text.strip());
    }
}
