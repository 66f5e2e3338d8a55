package dev.coursecreator.markdown;

import dev.coursecreator.markdown.frontmatter.FrontMatterTheme.Entry;
import dev.coursecreator.markdown.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the languages of the subtitles in the front matter. */
final class SubtitleLanguages {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");

    private SubtitleLanguages() {}

    /** Returns their tags in the usual spelling, such as {@code pt-BR}. What is no tag is reported and left out. */
    static List<String> of(@Nullable Entry<List<String>> written, Problems problems) {
        if (written == null) {
            return List.of();
        }
        var languages = new ArrayList<String>();
        for (var word : written.value()) {
            var tag = word.replace('_', '-');
            if (TAG.matcher(tag).matches()) {
                languages.add(Locale.forLanguageTag(tag).toLanguageTag());
            } else if (!tag.isEmpty()) {
                problems.warn(
                        written.line(),
                        "'" + word.substring(0, Math.min(word.length(), 50))
                                + "' in 'languages' is not a language code and is ignored; write one such as 'es'");
            }
        }
        return List.copyOf(languages);
    }
}
