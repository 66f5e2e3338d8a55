package dev.coursecreator.gateway.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A mutable request, sent byte for byte. */
final class Draft {

    private final Operation operation;
    private String method;
    private String path;
    private byte[] body = new byte[0];
    private boolean foreign;

    /** As written in the URL. */
    final List<String> query = new ArrayList<>();

    /** As written in the request. */
    final List<String> headers = new ArrayList<>();

    Draft(Operation operation, String path) {
        this.operation = operation;
        this.method = operation.method();
        this.path = path;
    }

    Operation operation() {
        return operation;
    }

    String method() {
        return method;
    }

    void method(String other) {
        method = other;
        foreign = true;
    }

    String path() {
        return path;
    }

    void path(String other) {
        path = other;
    }

    byte[] body() {
        return body;
    }

    void body(byte[] other) {
        body = other;
    }

    void set(String header, String value) {
        headers.removeIf(line -> line.regionMatches(true, 0, header + ":", 0, header.length() + 1));
        headers.add(header + ": " + value);
    }

    /** Marks the request as one that the server, or another operation, may answer. */
    void mayGetElsewhere() {
        foreign = true;
    }

    boolean isForeign() {
        return foreign;
    }

    private String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        var head = new StringBuilder(method + " " + target() + " HTTP/1.1\r\n");
        if (headers.stream().noneMatch(line -> line.startsWith("Host:"))) {
            head.append("Host: localhost\r\n");
        }
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (body.length > 0 || !method.equals("GET")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** The request as a curl command for bash. */
    String curl(int port) {
        return "curl -i --path-as-is -g -X " + method + " "
                + headers.stream()
                        .map(line -> "-H " + quoted(line.getBytes(StandardCharsets.UTF_8)) + " ")
                        .collect(Collectors.joining())
                + (body.length == 0 ? "" : "--data-binary " + quoted(body) + " ")
                + quoted(("http://localhost:" + port + target()).getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(byte[] bytes) {
        var text = new StringBuilder("$'");
        for (var i = 0; i < Math.min(bytes.length, 3_000); i++) {
            var one = bytes[i] & 0xff;
            if (one < ' ' || one > '~' || one == '\'' || one == '\\') {
                text.append(String.format("\\x%02x", one));
            } else {
                text.append((char) one);
            }
        }
        return text.append(bytes.length > 3_000 ? "'... (" + bytes.length + " bytes)" : "'")
                .toString();
    }
}
