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
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A stream lasts no longer than what opened it. */
@AuthenticatedGatewayTest
@Timeout(180)
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
        var told = List.<String>of();
        // On a slow machine a key may expire before its request is answered: then the next one lives longer.
        for (var seconds = 2; told.isEmpty() && seconds <= 32; seconds *= 2) {
            var expiring = key(Instant.now().plusSeconds(seconds));
            told = untilItsEnd("/jobs/" + job.id() + "/events", expiring);
        }
        assertThat(told).contains("event:job.pending");
    }

    /** All lines of the stream, or none if it was refused. */
    private List<String> untilItsEnd(String path, ApiKeys.CreatedKey key) throws IOException, InterruptedException {
        var answer = api.client().send(request(path, key), BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isIn(200, 401);
        return answer.statusCode() == 200 ? answer.body().toList() : List.of();
    }

    private ApiKeys.CreatedKey key(@Nullable Instant expiresAt) {
        return keys.create(new NewKey("follows", ANA, Role.VIEWER, null, expiresAt), "test");
    }

    private HttpRequest request(String path, ApiKeys.CreatedKey key) {
        return api.request(path, "Authorization", "Bearer " + key.secret().reveal())
                .build();
    }

    private BufferedReader follow(String path, ApiKeys.CreatedKey key) throws IOException, InterruptedException {
        var response = api.client().send(request(path, key), BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }
}
