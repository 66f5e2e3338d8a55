package dev.coursecreator.fonts;

import org.jspecify.annotations.Nullable;

/**
 * The fonts that a course brings along. They come before the bundled ones, which have the characters that they lack.
 *
 * @param text null means the bundled font
 * @param code null means the bundled font
 */
public record CourseFonts(
        @Nullable CourseFont text, @Nullable CourseFont code) {

    /** The fonts of a course that brings none. */
    public static final CourseFonts NONE = new CourseFonts(null, null);

    private static final ThreadLocal<CourseFonts> CURRENT = ThreadLocal.withInitial(() -> NONE);

    /** Ends the use of the fonts by this thread. */
    public interface Use extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Makes this thread lay out and draw with these fonts until the returned object is closed. Bound to the thread, because all that is
     * measured and drawn of a page is so in one, and every letter of it needs the fonts.
     */
    public Use use() {
        var before = CURRENT.get();
        CURRENT.set(this);
        return () -> CURRENT.set(before);
    }

    static @Nullable CourseFont current(FontFace face) {
        var fonts = CURRENT.get();
        return face.mono() ? fonts.code() : fonts.text();
    }
}
