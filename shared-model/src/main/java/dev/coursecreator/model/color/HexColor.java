package dev.coursecreator.model.color;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An opaque sRGB colour.
 *
 * @param hex {@code #} and six lower-case hexadecimal digits, such as {@code #0b7285}
 */
public record HexColor(@JsonValue String hex) {

    private static final Pattern FORMAT = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern SHORT = Pattern.compile("#[0-9a-f]{3}");

    @JsonCreator
    public HexColor {
        if (!FORMAT.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "a colour must be # and six lower-case hexadecimal digits but was '" + hex + "'");
        }
    }

    /** Creates the colour of these components, each from 0 to 255. */
    public static HexColor of(int red, int green, int blue) {
        return new HexColor("#%02x%02x%02x".formatted(red, green, blue));
    }

    /** Reads a colour as in CSS, of three or six digits in any case; empty if it is none. */
    public static Optional<HexColor> parse(String text) {
        var digits = text.strip().toLowerCase(Locale.ROOT);
        if (SHORT.matcher(digits).matches()) {
            digits = "#" + digits.substring(1).replaceAll("(.)", "$1$1");
        }
        return FORMAT.matcher(digits).matches() ? Optional.of(new HexColor(digits)) : Optional.empty();
    }

    /** The components as {@code 0xRRGGBB}. */
    public int rgb() {
        return HexFormat.fromHexDigits(hex, 1, hex.length());
    }

    public int red() {
        return rgb() >> 16;
    }

    public int green() {
        return rgb() >> 8 & 0xFF;
    }

    public int blue() {
        return rgb() & 0xFF;
    }

    @Override
    public String toString() {
        return hex;
    }
}
