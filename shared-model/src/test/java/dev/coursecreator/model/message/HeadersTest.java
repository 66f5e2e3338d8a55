package dev.coursecreator.model.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeadersTest {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    /** As in the Kafka client. */
    private record Header(String key, @Nullable String text) {

        byte @Nullable [] value() {
            return text == null ? null : text.getBytes(UTF_8);
        }
    }

    @Test
    void headersAreCloudEventsAttributesInTheBinaryModeOfKafka() {
        var headers = Headers.encode("id-1", "api-gateway", "lesson.render", TIME, null);

        assertThat(headers.keySet())
                .containsExactly("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "content-type");
        assertThat(decoded(headers))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", "id-1")
                .containsEntry("ce_source", "api-gateway")
                .containsEntry("ce_type", "lesson.render")
                .containsEntry("ce_time", "2026-01-02T03:04:05Z")
                .containsEntry("content-type", "application/json");
    }

    @Test
    void theTraceIsAHeaderIfThereIsOne() {
        assertThat(decoded(Headers.encode("id-1", "api-gateway", "lesson.render", TIME, "00-1-2-01")))
                .containsEntry("traceparent", "00-1-2-01");
    }

    @Test
    void theLastHeaderOfANameCountsAndOneWithoutValueIsMissing() {
        var headers = List.of(
                new Header("ce_id", "first"),
                new Header("ce_id", "last"),
                new Header("ce_type", "lesson.render"),
                new Header("ce_type", null));

        assertThat(Headers.decode(headers, Header::key, Header::value)).isEqualTo(Map.of("ce_id", "last"));
    }

    @Test
    void aMessageWithoutTypeOrBodyIsUnreadable() {
        assertThatThrownBy(() -> MessageCodec.decode(Map.of(), "{}".getBytes(UTF_8)))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessage("the header ce_type is missing");
        assertThatThrownBy(() -> MessageCodec.decode(Map.of("ce_type", "lesson.render"), null))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessage("the body is missing");
    }

    @Test
    void anAttributeThatIsTooLongOrHasControlCharactersMakesTheMessageUnreadable() {
        for (var name : List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "content-type")) {
            for (var value : List.of("x".repeat(257), "a\u0000b", "a\nb", "a\u007fb", "a\u0085b")) {
                var headers = new HashMap<>(Map.of("ce_type", "lesson.started"));
                headers.put(name, value);
                assertThatThrownBy(() -> MessageCodec.decode(headers, "{}".getBytes(UTF_8)))
                        .isInstanceOf(UnreadableMessageException.class)
                        .hasMessage("the header " + name + " has more than 256 characters, or control characters");
            }
        }
        assertThatThrownBy(() -> MessageCodec.decode(
                        Map.of("ce_type", "lesson.started", "ce_id", "ü".repeat(256)), "{}".getBytes(UTF_8)))
                .hasMessageContaining("not a valid 'lesson.started' message");
    }

    @Test
    void aTraceThatCannotBeOneIsLeftOut() {
        for (var trace : List.of("0".repeat(257), "00-1-2-01\u0000")) {
            assertThat(decoded(Headers.encode("id-1", "api-gateway", "lesson.render", TIME, trace)))
                    .doesNotContainKey("traceparent")
                    .containsKey("ce_id");
        }
    }

    private static Map<String, String> decoded(Map<String, byte[]> headers) {
        return Headers.decode(headers.entrySet(), Map.Entry::getKey, Map.Entry::getValue);
    }
}
