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

/** The schemas say what the code does: they accept what it writes, and refuse what it refuses. */
class SchemaTest {

    private static final Schemas SCHEMAS = Schemas.committed();
    private static final BigInteger TOO_LARGE = BigInteger.TWO.pow(63);

    @Test
    void everyFieldIsDescribed() {
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

    /** Names of fields carry their unit: a length in time ends in _ms and says so. */
    @Test
    void everyTimeSaysItsUnit() {
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
    void randomMessagesHaveNoFieldThatTheSchemasDoNotKnow() {
        var strict = Schemas.strict();
        var random = RandomMessages.withNewSeed();
        for (int i = 0; i < 500; i++) {
            var message = random.next();
            assertThat(strict.validate(MessageType.of(message), tree(message)))
                    .as("seed %d: %s", random.seed(), message)
                    .isEmpty();
        }
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                Arguments.of("missing", (Damage) ObjectNode::remove),
                Arguments.of("null", (Damage) ObjectNode::putNull),
                Arguments.of("a text or number", (Damage) SchemaTest::exchangeTextAndNumber),
                Arguments.of("a boolean or number", (Damage) SchemaTest::exchangeBooleanAndNumber),
                Arguments.of("a list", (Damage)
                        (object, field) -> object.putArray(field).add("x")),
                Arguments.of("an empty object", (Damage) ObjectNode::putObject),
                Arguments.of("an empty text", (Damage) (object, field) -> object.put(field, "")),
                Arguments.of("minus one", (Damage) (object, field) -> object.put(field, -1)),
                Arguments.of("zero", (Damage) (object, field) -> object.put(field, 0)),
                Arguments.of("a fraction", (Damage) (object, field) -> object.put(field, 1.5)),
                Arguments.of("too large", (Damage) (object, field) -> object.put(field, TOO_LARGE)));
    }

    @ParameterizedTest(name = "a field that is {0}")
    @MethodSource("damages")
    void theSchemaAndTheCodeRefuseTheSame(String damage, Damage change) throws IOException {
        for (var message : Samples.ALL) {
            var type = MessageType.of(message);
            int fields = fieldsOf(tree(message)).size();
            for (int i = 0; i < fields; i++) {
                var changed = tree(message);
                var field = fieldsOf(changed).get(i);
                change.accept(field.owner(), field.name());

                var refusal = refusal(type, changed);
                var errors = SCHEMAS.validate(type, changed);
                if (refusal == null && !errors.isEmpty() || refusal != null && errors.isEmpty()) {
                    assertThat(isBeyondSchemas(refusal))
                            .as("%s: %s is %s. Code: %s. Schema: %s", type, field.name(), damage, refusal, errors)
                            .isTrue();
                }
                if (refusal != null) {
                    assertThat(refusal)
                            .as("%s: %s is %s", type, field.name(), damage)
                            .contains("'" + type.wireName() + "'")
                            .satisfiesAnyOf(
                                    reason -> assertThat(reason).contains(field.name()),
                                    reason -> assertThat(reason)
                                            .matches(".*(must|expected|does not exist|known type ids).*"));
                }
            }
        }
    }

    /** JSON Schema cannot compare one field with another. */
    private static boolean isBeyondSchemas(String refusal) {
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

    private static void exchangeTextAndNumber(ObjectNode object, String field) {
        if (object.get(field) instanceof StringNode) {
            object.put(field, 7);
        } else {
            object.put(field, "7");
        }
    }

    private static void exchangeBooleanAndNumber(ObjectNode object, String field) {
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

    private interface Damage extends BiConsumer<ObjectNode, String> {}

    private record Field(ObjectNode owner, String name) {}
}
