package dev.coursecreator.fonts;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;

/**
 * The pictures of Noto Emoji, as the library emoji-google packs them: in sheets of one column each. A resource says where which emoji
 * is; it belongs to this version of the library. Emoji are named without variation selectors.
 */
final class EmojiSheets {

    private static final String INDEX = "emoji-sheets.txt";
    private static final String LIBRARY = "emoji-google.zip";
    private static final Pattern SHEET = Pattern.compile(".*/emoji_google_sheet_(\\d+)\\.png");
    private static final int MARGIN = 1;
    private static final int MAX_CACHED = 256;

    /** The width and height of a picture in pixels. */
    static final int SIZE = 64;

    private record Place(int sheet, int row) {}

    private final Map<Integer, byte[]> sheets = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();
    private final BitSet first = new BitSet();
    private final Map<String, BufferedImage> pictures = new LinkedHashMap<>(16, 0.75f, true);

    EmojiSheets() {
        try (var index = new BufferedReader(new InputStreamReader(resource(INDEX), StandardCharsets.US_ASCII));
                var library = new ZipInputStream(resource(LIBRARY))) {
            index.lines().forEach(this::add);
            for (var entry = library.getNextEntry(); entry != null; entry = library.getNextEntry()) {
                var sheet = SHEET.matcher(entry.getName());
                if (sheet.matches()) {
                    sheets.put(Integer.valueOf(sheet.group(1)), library.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line is {@code 1f44d-1f3fd 13 2}: code points, sheet, row. */
    private void add(String line) {
        var fields = line.split(" ");
        var emoji = new StringBuilder();
        for (var codePoint : fields[0].split("-")) {
            emoji.appendCodePoint(Integer.parseInt(codePoint, 16));
            beginnings.add(emoji.toString());
        }
        first.set(emoji.codePointAt(0));
        places.put(emoji.toString(), new Place(Integer.parseInt(fields[1]), Integer.parseInt(fields[2])));
    }

    private static InputStream resource(String name) throws IOException {
        var resource = EmojiSheets.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IOException(name + " is missing on the class path");
        }
        return resource;
    }

    boolean anyBeginsWith(int codePoint) {
        return first.get(codePoint);
    }

    boolean anyBeginsWith(String codePoints) {
        return beginnings.contains(codePoints);
    }

    boolean has(String emoji) {
        return places.containsKey(emoji);
    }

    Stream<String> all() {
        return places.keySet().stream();
    }

    /** Returns the picture of an emoji that {@link #has} knows. */
    BufferedImage picture(String emoji) {
        synchronized (pictures) {
            var known = pictures.get(emoji);
            if (known != null) {
                return known;
            }
            var picture = cut(emoji);
            pictures.put(emoji, picture);
            if (pictures.size() > MAX_CACHED) {
                pictures.remove(pictures.keySet().iterator().next());
            }
            return picture;
        }
    }

    private BufferedImage cut(String emoji) {
        var place = places.get(emoji);
        var sheet = place == null ? null : sheets.get(place.sheet());
        if (place == null || sheet == null) {
            throw new IllegalArgumentException("no picture of " + emoji);
        }
        try {
            var picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
            var graphics = picture.createGraphics();
            var column = ImageIO.read(new ByteArrayInputStream(sheet));
            graphics.drawImage(column, -MARGIN, -MARGIN - place.row() * (SIZE + 2 * MARGIN), null);
            graphics.dispose();
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
