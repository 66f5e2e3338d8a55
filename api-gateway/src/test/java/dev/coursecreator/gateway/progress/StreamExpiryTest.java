package dev.coursecreator.gateway.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.jobs.SampleJob;
import dev.coursecreator.gateway.security.AuthenticatedGatewayTest;
import dev.coursecreator.rest.keys.ApiKeys;
import dev.coursecreator.rest.keys.NewKey;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A stream lasts no longer than what opened it. */
@AuthenticatedGatewayTest
@Timeout(60)
class StreamExpiryTest {

    private static final Owner ANA = new Owner("ana");

    private final ApplicationContext gateway;
    private final ApiKeys keys;
    private final Api api;

    @Autowired
    StreamExpiryTest(ApplicationContext gateway, ApiKeys keys, @LocalServerPort int port) {
        this.gateway = gateway;
        this.keys = keys;
        this.api = new Api(port);
    }

    @Test
    void aStreamOfAllJobsEndsWhenItsKeyIsRevoked() throws Exception {
        var revoked = key(null);
        var good = key(null);
        try (var ends = follow("/jobs/events", revoked);
                var goesOn = follow("/jobs/events", good)) {
            assertThat(ends.readLine()).isNotNull();
            keys.revoke(revoked.key().id());
            assertThat(ends.lines()).allMatch(line -> line.isEmpty() || line.startsWith(":"));

            var job = SampleJob.in(gateway, ANA);
            job.tells("job.running", Map.of("job_id", job.id().toString()));
            // It has no end of its own: AssertJ would wait for one.
            assertTrue(goesOn.lines().anyMatch(line -> line.contains(job.id().toString())));
        }
    }

    @Test
    void aStreamOfOneJobEndsWhenItsKeyExpires() throws Exception {
        var job = SampleJob.in(gateway, ANA);
        try (var ends =
                follow("/jobs/" + job.id() + "/events", key(Instant.now().plus(Duration.ofSeconds(2))))) {
            assertThat(ends.lines().toList()).contains("event:job.pending");
        }
    }

    private ApiKeys.MadeKey key(@Nullable Instant expiresAt) {
        return keys.create(new NewKey("follows", ANA, Role.VIEWER, null, expiresAt), "test");
    }

    private BufferedReader follow(String path, ApiKeys.MadeKey key) throws IOException, InterruptedException {
        var request = api.request(
                        path, "Authorization", "Bearer " + key.secret().reveal())
                .build();
        var response = api.client().send(request, BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }
}
