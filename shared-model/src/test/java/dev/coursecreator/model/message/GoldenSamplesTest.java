package dev.coursecreator.model.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.Message;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Messages as encoded by each version. These files never change: old messages stay readable. */
class GoldenSamplesTest {

    private static final Schemas SCHEMAS = Schemas.committed();

    static List<Message> samples() {
        return Samples.ALL;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isDecodedToTheOriginalMessage(Message message) throws Exception {
        assertThat(MessageCodec.decode(MessageType.of(message).wireName(), golden(message)))
                .isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void matchesTheEncodedMessage(Message message) throws Exception {
        var written = tree(MessageCodec.encode(message));

        assertThat(written).isEqualTo(tree(golden(message)));
        assertThat(written.toString())
                .as("order of the fields")
                .isEqualTo(tree(golden(message)).toString());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isValidAgainstItsSchema(Message message) throws Exception {
        assertThat(SCHEMAS.validate(MessageType.of(message), tree(golden(message))))
                .isEmpty();
    }

    static byte[] golden(Message message) throws IOException {
        var versions = List.of(
                Samples.V1,
                Samples.V2,
                Samples.V3,
                Samples.V4,
                Samples.V5,
                Samples.V6,
                Samples.V7,
                Samples.V8,
                Samples.V9,
                Samples.V10,
                Samples.V11,
                Samples.V12);
        var version = "v"
                + (1
                        + IntStream.range(0, versions.size())
                                .filter(i -> versions.get(i).contains(message))
                                .findFirst()
                                .orElseThrow());
        var name = "/golden/" + version + "/" + MessageType.of(message).wireName() + ".json";
        try (var stream = MessageCodec.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return stream.readAllBytes();
        }
    }

    private static JsonNode tree(byte[] json) {
        return MessageCodec.json().readTree(json);
    }
}
