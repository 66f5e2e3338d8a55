package dev.coursecreator.model.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.model.event.LessonStarted;
import dev.coursecreator.model.script.InteractiveElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCodecTest {

    private static final String JOB = "019a0c5e-7a00-7b1c-8d2e-3f4a5b6c7d8e";

    @Test
    void encodedMessagesAreDecodedUnchanged() throws Exception {
        var random = RandomMessages.withNewSeed();
        for (int i = 0; i < 2_000; i++) {
            var message = random.next();
            assertThat(MessageCodec.decode(MessageType.of(message).wireName(), MessageCodec.encode(message)))
                    .as("seed %d", random.seed())
                    .isEqualTo(message);
        }
    }

    @Test
    void unknownFieldIsIgnored() throws Exception {
        var message = decode("lesson.started", """
                {"job_id": "%s", "lesson": 1, "attempt": 1, "worker": "w", "mood": {"good": [true]}}
                """);

        assertThat(message)
                .isInstanceOf(LessonStarted.class)
                .extracting("worker")
                .isEqualTo("w");
    }

    @Test
    void missingNullableFieldIsNull() throws Exception {
        var quiz = """
                {"kind": "quiz", "slide": 0, "question": "?", "choices": ["a", "b"], "correct": [1]}
                """;

        assertThat(MessageCodec.json().readValue(quiz, InteractiveElement.class))
                .extracting("explanation")
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"lesson": 1, "attempt": 1, "worker": "w"}                              | Missing required creator property 'job_id'
                    {"job_id": "%s", "attempt": 1, "worker": "w"}                           | Missing required creator property 'lesson'
                    {"job_id": "%s", "lesson": 1, "attempt": 1}                             | Missing required creator property 'worker'
                    {"job_id": "%s", "lesson": 1, "attempt": 1, "worker": null}             | at worker
                    {"job_id": "%s", "lesson": 1, "attempt": null, "worker": "w"}           | at attempt
                    {"job_id": "%s", "lesson": 1, "attempt": "1", "worker": "w"}            | at attempt
                    {"job_id": "%s", "lesson": 1.5, "attempt": 1, "worker": "w"}            | at lesson
                    {"job_id": "%s", "lesson": 1, "attempt": 1, "worker": ["w"]}            | at worker
                    {"job_id": "%s", "lesson": 1, "attempt": 0, "worker": "w"}              | attempt must be >= 1 but was 0
                    {"job_id": "1234", "lesson": 1, "attempt": 1, "worker": "w"}            | at job_id
                    """)
    void invalidFieldIsNamed(String body, String reason) {
        assertThatThrownBy(() -> decode("lesson.started", body))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessageStartingWith("not a valid 'lesson.started' message")
                .hasMessageContaining(reason);
    }

    @Test
    void pathToInvalidNestedFieldIsNamed() {
        assertThatThrownBy(() -> decode("lesson.failed", """
                        {"job_id": "%s", "lesson": 1, "attempt": 1, "failure": {"kind": "transient", "type": "x"}}
                        """))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessageContaining("at failure")
                .hasMessageContaining("'detail'");
    }

    @Test
    void unknownKindIsNamed() {
        assertThatThrownBy(() -> decode("lesson.failed", """
                        {"job_id": "%s", "lesson": 1, "attempt": 1, "failure": {"kind": "odd", "type": "x", "detail": "y"}}
                        """))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessageContaining("odd")
                .hasMessageContaining("[permanent, transient]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{\"job_id\"",
                "not json",
                "\u0000",
                "<xml/>",
                "{} {}"
            })
    void malformedBodyIsUnreadable(String body) {
        assertThatThrownBy(() -> decode("generation.cancel", body))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessageStartingWith("not a valid 'generation.cancel' message");
    }

    @Test
    void trailingContentIsUnreadable() {
        assertThatThrownBy(() -> decode("generation.cancel", "{\"job_id\": \"%s\"} {}"))
                .isInstanceOf(UnreadableMessageException.class);
    }

    @Test
    void bytesThatAreNotUtf8AreUnreadable() {
        assertThatThrownBy(() -> MessageCodec.decode("generation.cancel", new byte[] {(byte) 0xff, (byte) 0xfe, 0x01}))
                .isInstanceOf(UnreadableMessageException.class);
    }

    @Test
    void unknownMessageTypeIsNamed() {
        assertThatThrownBy(() -> decode("lesson.sung", "{}"))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessage("unknown message type 'lesson.sung'");
    }

    private static Object decode(String wireName, String body) throws UnreadableMessageException {
        return MessageCodec.decode(wireName, body.replace("%s", JOB).getBytes(UTF_8));
    }
}
