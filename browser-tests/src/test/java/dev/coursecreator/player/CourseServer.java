package dev.coursecreator.player;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Serves a course, the two files of the player and a page with both, under a strict content security policy. */
final class CourseServer {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "mp4", "video/mp4",
            "png", "image/png");
    /** Playwright waits for a condition with {@code eval}; the player needs none, and no inline script or style. */
    private static final String POLICY = "default-src 'self'; script-src 'self' 'unsafe-eval'; img-src 'self' data:";

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Player</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/course-player/course-player.css">
            </head>
            <body>
            <main><course-player src="/course/course.json"></course-player></main>
            <script src="/course-player/course-player.js"></script>
            </body>
            </html>
            """;

    private final HttpServer server;
    private volatile Path copied = course();

    CourseServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The folder of the course in the test resources. */
    static Path course() {
        try {
            return Path.of(resource("/course/course.json").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL resource(String path) {
        return Objects.requireNonNull(CourseServer.class.getResource(path), path);
    }

    /** Returns the address of a course folder that was copied to a web server, which sets no content security policy. */
    String addressOfCopied(Path folder) {
        copied = folder;
        return address() + "/copied/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var headers = exchange.getResponseHeaders();
            headers.set(
                    "Content-Type", TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), TYPES.get("html")));
            if (!path.startsWith("/copied/")) {
                headers.set("Content-Security-Policy", POLICY);
            }
            headers.set("Accept-Ranges", "bytes");
            var found = path.equals("/") ? PAGE.getBytes(UTF_8) : file(path);
            if (found == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                send(exchange, found);
            }
        }
    }

    private byte[] file(String path) throws IOException {
        if (path.startsWith("/course-player/")) {
            try (var stream = CourseServer.class.getResourceAsStream("/META-INF/resources" + path)) {
                return stream == null ? null : stream.readAllBytes();
            }
        }
        var folder = path.startsWith("/copied/") ? copied : course();
        var file = folder.resolve(path.replaceFirst("^/[^/]+/", ""));
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }

    /** A browser can only seek in a video that is sent in parts. */
    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        var range = RANGE.matcher(
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Range"), ""));
        if (!range.matches()) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            return;
        }
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2).isEmpty() ? body.length - 1 : Integer.parseInt(range.group(2));
        exchange.getResponseHeaders().set("Content-Range", "bytes %d-%d/%d".formatted(from, to, body.length));
        exchange.sendResponseHeaders(206, to - from + 1L);
        exchange.getResponseBody().write(Arrays.copyOfRange(body, from, to + 1));
    }
}
