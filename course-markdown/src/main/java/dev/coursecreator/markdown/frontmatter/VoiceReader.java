package dev.coursecreator.markdown.frontmatter;

import dev.coursecreator.markdown.frontmatter.FrontMatterTheme.Entry;
import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.Voice;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the voice and its speed. */
final class VoiceReader {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

    private VoiceReader() {}

    /** The id of a voice; null if there is none, or nothing that could be one, which is reported. */
    static @Nullable Entry<String> voice(@Nullable String written, boolean isOff, int line, Problems problems) {
        if (isOff) {
            return new Entry<>(Voice.NONE.id(), problems.inDocument(line));
        }
        if (written == null || ID.matcher(written).matches()) {
            return written == null ? null : new Entry<>(written, problems.inDocument(line));
        }
        problems.warn(
                line,
                "invalid voice '" + written + "' is ignored; write the id of one, such as '"
                        + Voice.BUNDLED.getFirst().id() + "', or '" + Voice.NONE.id() + "'");
        return null;
    }

    /** The speed; null if there is none, or an invalid one, which is reported. */
    static @Nullable Double speed(@Nullable String written, int line, Problems problems) {
        if (written == null) {
            return null;
        }
        try {
            var speed = Double.parseDouble(written);
            if (RenderSettings.isSpeed(speed)) {
                return speed;
            }
        } catch (NumberFormatException e) {
            // Reported like a number that is out of range.
        }
        problems.warn(
                line,
                "invalid speed '" + written
                        + "' is ignored; write a number from 0.5 to 2, such as 0.9 for slower speech");
        return null;
    }
}
