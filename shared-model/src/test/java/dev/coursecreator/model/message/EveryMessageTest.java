package dev.coursecreator.model.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.Message;
import dev.coursecreator.model.command.CancelGeneration;
import dev.coursecreator.model.command.GenerationCommand;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.preview.PreviewSlide;
import dev.coursecreator.model.preview.SlidePreviewEvent;
import dev.coursecreator.model.worker.WorkerHeartbeat;
import dev.coursecreator.model.worker.WorkerLogEntry;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message needs a record, a wire name, a JSON Schema and a golden sample. Fails if one of them is missing. */
class EveryMessageTest {

    static Stream<Class<?>> everyMessage() {
        return Stream.concat(
                Stream.of(GenerationCommand.class, GenerationEvent.class, SlidePreviewEvent.class)
                        .flatMap(EveryMessageTest::recordsOf),
                Stream.of(CancelGeneration.class, WorkerHeartbeat.class, WorkerLogEntry.class, PreviewSlide.class));
    }

    private static Stream<Class<?>> recordsOf(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryMessageTest::recordsOf)
                : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void isARecordWithAWireName(Class<?> message) {
        assertThat(message).isRecord();
        assertThat(MessageType.values())
                .as("MessageType has a constant for %s", message)
                .anyMatch(type -> type.recordType() == message);
    }

    @Test
    void wireNamesAreUniqueAndMatchTheMessages() {
        assertThat(MessageType.values()).extracting(MessageType::wireName).doesNotHaveDuplicates();
        assertThat(MessageType.values())
                .extracting(MessageType::recordType)
                .containsExactlyInAnyOrderElementsOf(everyMessage()
                        .<Class<? extends Message>>map(message -> message.asSubclass(Message.class))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void hasASchemaAndAGoldenSample(MessageType type) {
        for (var resource :
                List.of("/schema/" + type.wireName() + ".json", "/golden/v1/" + type.wireName() + ".json")) {
            assertThat(MessageCodec.class.getResource(resource)).as(resource).isNotNull();
        }
        assertThat(Samples.ALL).as("Samples.ALL").anyMatch(sample -> type.recordType() == sample.getClass());
    }

    @ParameterizedTest
    @EnumSource
    void isSentToTheTopicOfItsKind(MessageType type) {
        var message = type.recordType();
        assertThat(type.topic()).isEqualTo(topic(message));
    }

    private static String topic(Class<?> message) {
        if (GenerationCommand.class.isAssignableFrom(message)) {
            return Topics.COMMANDS;
        }
        if (GenerationEvent.class.isAssignableFrom(message)) {
            return Topics.EVENTS;
        }
        if (SlidePreviewEvent.class.isAssignableFrom(message)) {
            return Topics.PREVIEW_EVENTS;
        }
        if (message == PreviewSlide.class) {
            return Topics.PREVIEW_COMMANDS;
        }
        if (message == WorkerLogEntry.class) {
            return Topics.LOGS;
        }
        return message == WorkerHeartbeat.class ? Topics.HEARTBEATS : Topics.CANCELLATIONS;
    }
}
