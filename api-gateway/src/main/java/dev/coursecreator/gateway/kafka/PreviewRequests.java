package dev.coursecreator.gateway.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.preview.PreviewSlide;
import dev.coursecreator.model.preview.SlidePreviewEvent;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.requestreply.CorrelationKey;
import org.springframework.kafka.requestreply.KafkaReplyTimeoutException;
import org.springframework.kafka.requestreply.ReplyingKafkaTemplate;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;
import org.springframework.stereotype.Component;

/**
 * Sends requests for previews and waits for their replies. Every gateway reads all replies, without a consumer group, and recognizes
 * its own by their key. The consumer is started by the first request: a gateway that nobody edits with needs none.
 */
@Component
public final class PreviewRequests implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PreviewRequests.class);
    private static final String SOURCE = "api-gateway";
    private static final long POLL_TIMEOUT_MS = 250;
    private static final Duration AUTHORIZATION_RETRY = Duration.ofSeconds(10);
    private static final Duration START_TIMEOUT = Duration.ofSeconds(5);

    private final ProducerFactory<String, byte[]> producers;
    private final ConsumerFactory<? super String, ? super byte[]> consumers;
    private final Clock clock;
    private @Nullable ReplyingKafkaTemplate<String, byte[], byte[]> template;

    PreviewRequests(
            ProducerFactory<?, ?> producers, ConsumerFactory<? super String, ? super byte[]> consumers, Clock clock) {
        this.producers = typed(producers);
        this.consumers = consumers;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked") // As the serializers of the producer are configured.
    private static ProducerFactory<String, byte[]> typed(ProducerFactory<?, ?> producers) {
        return (ProducerFactory<String, byte[]>) producers;
    }

    /**
     * Returns the reply; empty if no worker has sent one in time.
     *
     * @throws ServiceUnavailableException if the broker does not answer
     */
    public Optional<SlidePreviewEvent> send(PreviewSlide request, Duration timeout) throws InterruptedException {
        try {
            var reply = started().sendAndReceive(encoded(request), timeout).get();
            return TopicReader.decode(reply, SlidePreviewEvent.class);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaReplyTimeoutException) {
                return Optional.empty();
            }
            throw unavailable(e);
        } catch (KafkaException | org.apache.kafka.common.KafkaException e) {
            throw unavailable(e);
        }
    }

    private ProducerRecord<String, byte[]> encoded(PreviewSlide request) {
        var type = MessageType.of(request);
        var record = new ProducerRecord<>(type.topic(), request.key(), MessageCodec.encode(request));
        Headers.encode(request.key(), SOURCE, type.wireName(), clock.instant(), null)
                .forEach(record.headers()::add);
        return record;
    }

    /** Waits until the consumer is at the end of the topic: what is sent before may be answered unnoticed. */
    private ReplyingKafkaTemplate<String, byte[], byte[]> started() throws InterruptedException {
        var replying = template();
        if (!replying.waitForAssignment(START_TIMEOUT)) {
            LOG.warn("the topic {} cannot be read", Topics.PREVIEW_EVENTS);
            throw new ServiceUnavailableException("The broker is unavailable. Try again later.");
        }
        return replying;
    }

    private synchronized ReplyingKafkaTemplate<String, byte[], byte[]> template() {
        var known = template;
        if (known != null) {
            return known;
        }
        var created = new ReplyingKafkaTemplate<>(producers, replies());
        created.setSharedReplyTopic(true);
        created.setCorrelationHeaderName(Headers.CORRELATION_ID);
        created.setCorrelationIdStrategy(
                record -> new CorrelationKey(record.key().getBytes(UTF_8)));
        created.afterPropertiesSet();
        created.start();
        template = created;
        return created;
    }

    private ConcurrentMessageListenerContainer<String, byte[]> replies() {
        var properties = new ContainerProperties(new TopicPartitionOffset(Topics.PREVIEW_EVENTS, 0, SeekPosition.END));
        // Without it, a missing right would end the container for good.
        properties.setAuthExceptionRetryInterval(AUTHORIZATION_RETRY);
        // The template is ready when the first poll has ended.
        properties.setPollTimeout(POLL_TIMEOUT_MS);
        // Nothing is ever acknowledged: without a group there is nothing to commit.
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        var container = new ConcurrentMessageListenerContainer<String, byte[]>(consumers, properties);
        container.setBeanName("preview-events");
        return container;
    }

    private static ServiceUnavailableException unavailable(Exception cause) {
        LOG.warn("a request for a preview could not be sent", cause);
        return new ServiceUnavailableException("The broker is unavailable. Try again later.");
    }

    @Override
    public synchronized void destroy() {
        var running = template;
        if (running != null) {
            running.stop();
            running.destroy();
        }
    }
}
