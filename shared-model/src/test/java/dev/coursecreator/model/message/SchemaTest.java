package dev.coursecreator.model.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.Message;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The schemas match the code: they accept what it encodes and reject what it rejects. */
class SchemaTest {

    private static final Schemas SCHEMAS = Schemas.committed();
    private static final BigInteger TOO_LARGE = BigInteger.TWO.pow(63);

    @Test
    void everyFieldHasADescription() {
        Schemas.documents().forEach((name, document) -> {
            assertThat(document.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertDescribed(name, document);
        });
    }

    private static void assertDescribed(String place, JsonNode schema) {
        if (schema.path("type").asString("").equals("object")) {
            assertThat(schema.path("description").asString("")).as(place).isNotBlank();
            schema.path("properties")
                    .forEachEntry((field, description) -> assertThat(
                                    description.path("description").asString(""))
                            .as(place + "." + field)
                            .isNotBlank());
        }
        schema.forEachEntry((name, part) -> assertDescribed(place + "/" + name, part));
    }

    /** Durations end in _ms and their description names the unit. */
    @Test
    void everyDurationDescribesItsUnit() {
        Schemas.documents().values().stream()
                .flatMap(document -> document.findValues("properties").stream())
                .forEach(properties -> properties.forEachEntry((field, description) -> {
                    if (field.endsWith("_ms")) {
                        assertThat(description.path("description").asString())
                                .as(field)
                                .contains("milliseconds");
                    }
                }));
    }

    @Test
    void randomMessagesHaveNoFieldsUnknownToTheSchemas() {
        var strict = Schemas.strict();
        var random = RandomMessages.withNewSeed();
        for (int i = 0; i < 500; i++) {
            var message = random.next();
            assertThat(strict.validate(MessageType.of(message), tree(message)))
                    .as("seed %d: %s", random.seed(), message)
                    .isEmpty();
        }
    }

    static Stream<Arguments> mutations() {
        return Stream.of(
                Arguments.of("missing", (Mutation) ObjectNode::remove),
                Arguments.of("null", (Mutation) ObjectNode::putNull),
                Arguments.of("a text or number", (Mutation) SchemaTest::swapTextAndNumber),
                Arguments.of("a boolean or number", (Mutation) SchemaTest::swapBooleanAndNumber),
                Arguments.of("a list", (Mutation)
                        (object, field) -> object.putArray(field).add("x")),
                Arguments.of("an empty object", (Mutation) ObjectNode::putObject),
                Arguments.of("an empty text", (Mutation) (object, field) -> object.put(field, "")),
                Arguments.of("minus one", (Mutation) (object, field) -> object.put(field, -1)),
                Arguments.of("zero", (Mutation) (object, field) -> object.put(field, 0)),
                Arguments.of("a fraction", (Mutation) (object, field) -> object.put(field, 1.5)),
                Arguments.of("too large", (Mutation) (object, field) -> object.put(field, TOO_LARGE)));
    }

    @ParameterizedTest(name = "a field that is {0}")
    @MethodSource("mutations")
    void schemaAndCodeRejectTheSameMessages(String mutation, Mutation change) throws IOException {
        for (var message : Samples.ALL) {
            var type = MessageType.of(message);
            int fields = fieldsOf(tree(message)).size();
            for (int i = 0; i < fields; i++) {
                var changed = tree(message);
                var field = fieldsOf(changed).get(i);
                change.accept(field.owner(), field.name());

                var refusal = refusal(type, changed);
                var errors = SCHEMAS.validate(type, changed);
                if ((refusal == null) != errors.isEmpty()) {
                    assertThat(isInexpressibleInSchema(refusal))
                            .as("%s: %s is %s. Code: %s. Schema: %s", type, field.name(), mutation, refusal, errors)
                            .isTrue();
                }
                if (refusal != null) {
                    assertThat(refusal)
                            .as("%s: %s is %s", type, field.name(), mutation)
                            .contains("'" + type.wireName() + "'")
                            .satisfiesAnyOf(
                                    reason -> assertThat(reason).contains(field.name()),
                                    reason -> assertThat(reason)
                                            .matches(".*(must|expected|does not exist|known type ids).*"));
                }
            }
        }
    }

    /** Checks that JSON Schema cannot express: it cannot compare fields with each other. */
    private static boolean isInexpressibleInSchema(String refusal) {
        return refusal != null
                && Stream.of(
                                "done must be between",
                                "lessonCount must be >=",
                                "must end after",
                                "numbered from 1",
                                "rendered lessons but got",
                                "does not exist")
                        .anyMatch(refusal::contains);
    }

    private static String refusal(MessageType type, JsonNode body) {
        try {
            MessageCodec.decode(type.wireName(), MessageCodec.json().writeValueAsBytes(body));
            return null;
        } catch (UnreadableMessage e) {
            return e.getMessage();
        }
    }

    private static void swapTextAndNumber(ObjectNode object, String field) {
        if (object.get(field) instanceof StringNode) {
            object.put(field, 7);
        } else {
            object.put(field, "7");
        }
    }

    private static void swapBooleanAndNumber(ObjectNode object, String field) {
        if (object.get(field).isBoolean()) {
            object.put(field, 1);
        } else {
            object.put(field, true);
        }
    }

    private static List<Field> fieldsOf(JsonNode node) {
        var fields = new ArrayList<Field>();
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> fields.add(new Field(object, name)));
        }
        node.forEach(part -> fields.addAll(fieldsOf(part)));
        return fields;
    }

    private static JsonNode tree(Message message) {
        return MessageCodec.json().readTree(MessageCodec.encode(message));
    }

    interface Mutation extends BiConsumer<ObjectNode, String> {}

    private record Field(ObjectNode owner, String name) {}
}
