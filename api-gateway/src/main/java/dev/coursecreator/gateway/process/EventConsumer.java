package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.kafka.KafkaReady;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/** Starts the consumer of events when the broker is ready, and again whenever it ends by itself, as it does after an error. */
@Component
final class EventConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);

    /** Another gateway with the same {@code course-creator.generation.listener-id} ends this one, and is ended by it. */
    private static final long RESTART_DELAY_MS = 3_000;

    private final KafkaListenerEndpointRegistry containers;
    private volatile boolean isClosing;

    EventConsumer(KafkaListenerEndpointRegistry containers) {
        this.containers = containers;
    }

    @EventListener(KafkaReady.class)
    void start() {
        var container = containers.getListenerContainer(GenerationEventListener.ID);
        if (container != null) {
            container.start();
        }
    }

    @EventListener
    void restart(ConsumerStoppedEvent stopped) {
        var container = containers.getListenerContainer(GenerationEventListener.ID);
        if (container != null && !isClosing && stopped.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
            LOG.error("the consumer of events has ended ({}) and is started again", stopped.getReason());
            CompletableFuture.delayedExecutor(RESTART_DELAY_MS, TimeUnit.MILLISECONDS)
                    .execute(() -> restart(container));
        }
    }

    private void restart(MessageListenerContainer container) {
        container.stop(() -> {
            if (!isClosing) {
                container.start();
            }
        });
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        isClosing = true;
    }
}
