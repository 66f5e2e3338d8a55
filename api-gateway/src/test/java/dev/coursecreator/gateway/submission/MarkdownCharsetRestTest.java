package dev.coursecreator.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.Api.Answer;
import dev.coursecreator.gateway.GatewayTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The charset of Markdown that is the whole body. */
@GatewayTest
class MarkdownCharsetRestTest {

    private static final String MARKDOWN = "# Über Größe\n\nDer Text.";

    private final Api api;

    MarkdownCharsetRestTest(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "utf-8", "\"UTF-8\"", "ISO-8859-1", "windows-1252", "UTF-16", "UTF-16BE", "UTF-16LE"})
    void markdownIsReadInItsCharset(String charset) throws Exception {
        var body = MARKDOWN.getBytes(Charset.forName(charset.replace("\"", "")));
        var answer = submit("text/markdown; charset=" + charset, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        var course = api.get("/courses/" + answer.json().at("/course_id").asString());
        assertThat(course.json().at("/title").asString()).isEqualTo("Über Größe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-7", "EBCDIC-none", "IBM037", "\"\""})
    void otherCharsetIsRefusedWithTheAcceptedOnes(String charset) throws Exception {
        var answer = submit("text/markdown; charset=" + charset, MARKDOWN.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(415);
        assertThat(answer.json().at("/detail").asString()).contains("UTF-8", "ISO-8859-1", "UTF-16", "windows-1252");
    }

    @Test
    void malformedMarkdownIsRefusedInEveryCharset() throws Exception {
        var latin = MARKDOWN.getBytes(StandardCharsets.ISO_8859_1);
        for (var type :
                new String[] {"text/markdown", "text/markdown; charset=UTF-8", "text/markdown; charset=US-ASCII"}) {
            var answer = submit(type, latin);
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.json().at("/detail").asString()).contains("charset");
        }
        var odd = submit("text/markdown; charset=UTF-16BE", "# T".getBytes(StandardCharsets.UTF_8));
        assertThat(odd.status()).as(odd.text()).isEqualTo(422);
    }

    /** A compressed body would be taken for text. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity, gzip"})
    void encodedBodiesAreRefused(String encoding) throws Exception {
        var request = api.request("/courses/generate?dry_run=true")
                .header("Content-Type", "text/markdown")
                .header("Content-Encoding", encoding)
                .POST(BodyPublishers.ofString(MARKDOWN))
                .build();
        var answer = api.client().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Accept-Encoding")).contains("identity");
    }

    @Test
    void malformedTextIsRefusedElsewhereToo() throws Exception {
        var json = "{\"markdown\": \"# T\u00e4\\n\\nText.\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(submit("application/json", json).status()).isEqualTo(400);
        for (var member : new String[] {"\"markdown\": \"# T\\ud83d\"", "\"labels\": {\"crew\": \"\\ud800\"}"}) {
            var answer = submit("application/json", ("{" + member + "}").getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString()).isIn("#/markdown", "#/labels/crew");
            assertThat(answer.json().at("/detail").asString()).contains("half a character");
        }
        var file =
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\u00fcber.md\"\r\n\r\n# T\n\nText.\r\n--x--\r\n";
        var upload = submit("multipart/form-data; boundary=x", file.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(upload.status()).as(upload.text()).isEqualTo(400);
        assertThat(api.get("/courses?q=%E9").status()).isEqualTo(400);
    }

    private Answer submit(String type, byte[] body) throws IOException, InterruptedException {
        var request = api.request("/courses/generate", "Content-Type", type).POST(BodyPublishers.ofByteArray(body));
        return new Answer(api.client().send(request.build(), BodyHandlers.ofByteArray()));
    }
}
