package dev.coursecreator.gateway.retention;

import dev.coursecreator.model.artifact.ArtifactKey;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The set of referenced artifacts. Stores the first eight bytes of each key, so a million keys take eight megabytes. A collision
 * is very unlikely, and would only keep an unreferenced file.
 */
final class ReferencedArtifacts implements Consumer<String> {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final int FIRST_DIGITS = 16;
    private static final int HEXADECIMAL = 16;

    private long[] names = new long[1024];
    private int count;
    private boolean sorted = true;

    /** Adds every artifact key that occurs in the text. */
    @Override
    public void accept(String text) {
        var keys = KEY.matcher(text);
        while (keys.find()) {
            if (count == names.length) {
                compact();
            }
            names[count++] = name(keys.group());
            sorted = false;
        }
    }

    boolean contains(ArtifactKey key) {
        if (!sorted) {
            Arrays.sort(names, 0, count);
            sorted = true;
        }
        return Arrays.binarySearch(names, 0, count, name(key.sha256())) >= 0;
    }

    /** Removes duplicates before growing the array; jobs and courses often reference the same files. */
    private void compact() {
        var different = Arrays.stream(names, 0, count).sorted().distinct().toArray();
        count = different.length;
        names = Arrays.copyOf(different, Math.max(names.length, count * 2));
    }

    private static long name(String key) {
        return Long.parseUnsignedLong(key, 0, FIRST_DIGITS, HEXADECIMAL);
    }
}
