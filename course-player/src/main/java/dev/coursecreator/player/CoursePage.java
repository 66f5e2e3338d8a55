package dev.coursecreator.player;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.coursecreator.model.manifest.CourseManifest;
import dev.coursecreator.model.message.MessageCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page of a course folder. A browser opens it from the file system, where a page can fetch nothing and import no modules, so the
 * script, the stylesheet and the manifest are part of it. The videos and slides stay files beside it.
 */
public final class CoursePage {

    /** The name of the page in the course folder. */
    public static final String FILE_NAME = "index.html";

    private static final String FILES = "/META-INF/resources/course-player/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    private CoursePage() {}

    /** Returns the page as HTML. */
    public static String of(CourseManifest course) {
        var parts = Map.of(
                "language", escaped(course.language()),
                "title", escaped(course.title()),
                "description", escaped(course.description()),
                "stylesheet", resource(FILES + "course-player.css").replace("</", "<\\/"),
                "links", course.lessons().stream().map(CoursePage::links).collect(Collectors.joining()),
                "manifest", json(course),
                "script", script());
        // In one pass: a text of the course that looks like a placeholder stays as it is.
        return PLACEHOLDER
                .matcher(resource("course-page.html"))
                .replaceAll(name -> Matcher.quoteReplacement(requireNonNull(parts.get(name.group(1)))));
    }

    /** The files of a lesson for browsers without JavaScript. */
    private static String links(CourseManifest.Lesson lesson) {
        return """
                <li><a href="%s">%s</a> (<a href="%s">transcript</a>)</li>
                """.formatted(
                        address(lesson, lesson.video()), escaped(lesson.title()), address(lesson, lesson.transcript()));
    }

    private static String address(CourseManifest.Lesson lesson, CourseManifest.File file) {
        try {
            return escaped(new URI(null, null, "./" + lesson.folder() + "/" + file.path(), null).toASCIIString());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address of " + file.path(), e);
        }
    }

    /** Without {@code <}, no text of the course can end the script element or begin a comment. */
    private static String json(CourseManifest course) {
        return new String(MessageCodec.json().writeValueAsBytes(course), UTF_8).replace("<", "\\u003c");
    }

    /** In the strings and templates of the script, a backslash before these characters changes nothing. */
    private static String script() {
        return resource(FILES + "course-player.js")
                .replace("</script", "<\\/script")
                .replace("<!--", "<\\!--");
    }

    private static String resource(String name) {
        try (var stream = CoursePage.class.getResourceAsStream(name)) {
            return new String(requireNonNull(stream, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
