package dev.coursecreator.gateway.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.worker.WorkerHeartbeat;
import dev.coursecreator.model.worker.WorkerStatus;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.context.ApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;

/** The heartbeats of a worker that can translate and has the bundled voices: without any worker, other voices are answered with 503. */
final class SimulatedHeartbeats implements AutoCloseable {

    private static final long INTERVAL_SECONDS = 5;

    private final KafkaTemplate<String, byte[]> kafka;
    private final String worker = "worker-" + UUID.randomUUID();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> beating;

    @SuppressWarnings("unchecked")
    SimulatedHeartbeats(ApplicationContext gateway) {
        this.kafka = gateway.getBean(KafkaTemplate.class);
        send(WorkerStatus.ACTIVE);
        this.beating = timer.scheduleAtFixedRate(
                () -> send(WorkerStatus.ACTIVE), INTERVAL_SECONDS, INTERVAL_SECONDS, TimeUnit.SECONDS);
    }

    private void send(WorkerStatus status) {
        var heartbeat = new WorkerHeartbeat(worker, "1.5.0", 0, 1, status, List.of(), null, true);
        var record = new ProducerRecord<>(Topics.HEARTBEATS, worker, MessageCodec.encode(heartbeat));
        record.headers()
                .add(Headers.TYPE, MessageType.WORKER_HEARTBEAT.wireName().getBytes(UTF_8));
        kafka.send(record).join();
    }

    @Override
    public void close() {
        beating.cancel(false);
        timer.close();
        send(WorkerStatus.STOPPED);
    }
}
