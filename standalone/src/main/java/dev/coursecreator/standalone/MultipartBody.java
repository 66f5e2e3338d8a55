package dev.coursecreator.standalone;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The body of a request with files: {@code multipart/form-data} (RFC 7578). */
final class MultipartBody {

    private final String boundary = UUID.randomUUID().toString();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    MultipartBody json(String name, byte[] json) {
        return part("name=\"" + name + "\"\r\nContent-Type: application/json", json);
    }

    MultipartBody file(String name, String path, byte[] content) {
        return part(
                "name=\"" + name + "\"; filename=\"" + path.replace("\"", "%22")
                        + "\"\r\nContent-Type: application/octet-stream",
                content);
    }

    private MultipartBody part(String header, byte[] content) {
        write("--" + boundary + "\r\nContent-Disposition: form-data; " + header + "\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
        return this;
    }

    /** Returns the whole body; nothing can be added afterwards. */
    byte[] bytes() {
        write("--" + boundary + "--\r\n");
        return body.toByteArray();
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
