package dev.coursecreator.gateway.kafka;

import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.worker.WorkerHeartbeat;
import dev.coursecreator.model.worker.WorkerStatus;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** The topic of the workers' heartbeats. It is read when somebody asks: its latest records are all that is known, also to other gateways. */
@Component
public final class HeartbeatLog {

    /** Of heartbeats that come every five seconds, four may be late or lost. */
    public static final Duration LOST_AFTER = Duration.ofSeconds(20);

    private final TopicReader reader;

    HeartbeatLog(TopicReader reader) {
        this.reader = reader;
    }

    /**
     * A heartbeat that the broker has received.
     *
     * @param at when
     */
    public record Received(WorkerHeartbeat heartbeat, Instant at) {}

    /**
     * The last heartbeat of each worker that has sent one within 20 seconds before that time, and has not stopped.
     *
     * @throws ServiceUnavailableException if the broker does not answer
     */
    public List<Received> active(Instant now) {
        return latest(now.minus(LOST_AFTER)).stream()
                .filter(received -> received.heartbeat().status() != WorkerStatus.STOPPED)
                .toList();
    }

    /**
     * The last heartbeat of each worker since then, by the broker's clock. A worker that was started again under the same name is another one.
     *
     * @throws ServiceUnavailableException if the broker does not answer
     */
    public Collection<Received> latest(Instant since) {
        var latest = new LinkedHashMap<String, Received>();
        reader.read(Topics.HEARTBEATS, since, record -> {
            TopicReader.decode(record, WorkerHeartbeat.class)
                    .ifPresent(heartbeat -> latest.put(
                            heartbeat.worker() + " " + heartbeat.startedAt(),
                            new Received(heartbeat, Instant.ofEpochMilli(record.timestamp()))));
            return true;
        });
        return latest.values();
    }
}
