package dev.coursecreator.gateway.kafka;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** An admin client for a few requests. Its end does not wait for a broker that never answers, as that of {@link Admin#close()} may for ever. */
final class ShortLivedAdmin implements AutoCloseable {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

    private final Admin client;

    ShortLivedAdmin(Map<String, Object> properties) {
        this.client = Admin.create(properties);
    }

    Admin client() {
        return client;
    }

    @Override
    public void close() {
        client.close(CLOSE_TIMEOUT);
    }
}
