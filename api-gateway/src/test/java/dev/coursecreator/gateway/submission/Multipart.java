package dev.coursecreator.gateway.submission;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A body of {@code multipart/form-data}, as a client writes it. */
final class Multipart {

    static final String TYPE = "multipart/form-data; boundary=x-boundary";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Multipart request(String json) {
        return part("request", null, json.getBytes(StandardCharsets.UTF_8));
    }

    Multipart file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    Multipart file(String path, byte[] content) {
        return part("files", path, content);
    }

    Multipart part(String name, @Nullable String fileName, byte[] content) {
        text("--x-boundary\r\nContent-Disposition: form-data; name=\"" + name + "\"");
        text(fileName == null ? "" : "; filename=\"" + fileName + "\"");
        text("\r\n\r\n");
        body.writeBytes(content);
        text("\r\n");
        return this;
    }

    byte[] bytes() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes("--x-boundary--\r\n".getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }

    private void text(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
