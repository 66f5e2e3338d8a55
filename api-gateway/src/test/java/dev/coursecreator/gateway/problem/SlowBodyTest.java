package dev.coursecreator.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.RawHttp;
import dev.coursecreator.gateway.security.AuthenticatedGatewayTest;
import dev.coursecreator.rest.keys.ApiKeys;
import dev.coursecreator.rest.keys.NewKey;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Clients with a key that send their bodies slowly or not at all. */
class SlowBodyTest {

    private static final int WAITING = 4;
    private static final int CLIENTS = 20;
    private static final int BODY_BYTES = 100_000;

    /** They may take an hour, but there are few threads. */
    @Nested
    @AuthenticatedGatewayTest
    @TestPropertySource(
            properties = {
                "server.tomcat.threads.max=8",
                "course-creator.http.max-waiting-bodies=" + WAITING,
                "course-creator.http.max-discarding=1",
                "course-creator.http.body-grace-period=1h",
                "server.tomcat.connection-timeout=1h"
            })
    class ManySlowClients {

        private final Client client;

        ManySlowClients(@LocalServerPort int port, @Autowired ApiKeys keys) {
            this.client = new Client(port, keys);
        }

        @Test
        void leaveThreadsForOthers() throws Exception {
            var connections = new ArrayList<RawHttp>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = new ExecutorCompletionService<Integer>(threads);
                for (int i = 0; i < CLIENTS; i++) {
                    var connection = client.begin("application/json");
                    connections.add(connection);
                    answers.submit(() -> connection.head().status());
                }
                for (int i = WAITING; i < CLIENTS; i++) {
                    assertThat(answers.take().get()).isEqualTo(503);
                }
                for (int i = 0; i < CLIENTS; i++) {
                    assertThat(client.api
                                    .get("/courses", "Authorization", client.key)
                                    .status())
                            .isEqualTo(200);
                }
                assertThat(answers.poll()).as("slow clients are still waiting").isNull();
                connections.forEach(RawHttp::close);
            }
        }
    }

    /** Others may send theirs slowly all the same. */
    @Nested
    @AuthenticatedGatewayTest
    @TestPropertySource(
            properties = {
                "course-creator.http.max-waiting-bodies=" + WAITING,
                "course-creator.http.max-waiting-bodies-per-owner=" + (WAITING - 1),
                "course-creator.progress.max-streams=3",
                "course-creator.progress.max-streams-per-owner=2",
            })
    class AnOwner {

        private final Client client;
        private final Client other;

        AnOwner(@LocalServerPort int port, @Autowired ApiKeys keys) {
            this.client = new Client(port, keys);
            this.other = new Client(port, keys, "other");
        }

        @Test
        void leavesPlacesForOthers() throws Exception {
            var connections = new ArrayList<RawHttp>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = new ExecutorCompletionService<Integer>(threads);
                for (int i = 0; i < WAITING; i++) {
                    var connection = client.begin("application/json");
                    connections.add(connection);
                    answers.submit(() -> connection.head().status());
                }
                assertThat(answers.take().get()).isEqualTo(503);
                checkThatItIsRead(other);
                connections.forEach(RawHttp::close);
            }
            await("the places are free again").untilAsserted(() -> checkThatItIsRead(client));
        }

        @Test
        void hasOnlySoManyEventStreams() {
            var streams = new ArrayList<RawHttp>();
            checkStream(client, 200, streams);
            checkStream(client, 200, streams);
            checkStream(client, 503, streams);
            checkStream(other, 200, streams);
            checkStream(other, 503, streams);
            streams.forEach(RawHttp::close);
            await("closed streams make room").untilAsserted(() -> {
                try (var again = client.stream()) {
                    assertThat(again.head().status()).isEqualTo(200);
                }
            });
        }

        private static void checkStream(Client client, int status, List<RawHttp> streams) {
            var stream = client.stream();
            streams.add(stream);
            var head = stream.head();
            assertThat(head.status()).as(head.text()).isEqualTo(status);
            if (status == 503) {
                assertThat(head.header("Retry-After")).isNotEmpty();
            }
        }

        private static void checkThatItIsRead(Client client) {
            try (var connection = client.begin("application/json")) {
                connection.write("}".repeat(BODY_BYTES));
                assertThat(connection.head().status()).isEqualTo(400);
            }
        }
    }

    /** Patience ends soon. */
    @Nested
    @AuthenticatedGatewayTest
    @TestPropertySource(
            properties = {"course-creator.http.body-grace-period=500ms", "server.tomcat.connection-timeout=1s"})
    class ASlowClient {

        private final Client client;

        ASlowClient(@LocalServerPort int port, @Autowired ApiKeys keys) {
            this.client = new Client(port, keys);
        }

        @ParameterizedTest
        @ValueSource(strings = {"application/json", "text/markdown", "multipart/form-data; boundary=x"})
        void thatDripsIsTimedOut(String type) {
            try (var connection = client.begin(type);
                    var drip = Executors.newSingleThreadScheduledExecutor()) {
                var dripping = drip.scheduleAtFixedRate(() -> drip(connection), 0, 20, TimeUnit.MILLISECONDS);
                checkTimeout(connection);
                dripping.cancel(true);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"application/json", "text/markdown", "multipart/form-data; boundary=x"})
        void thatSendsNothingIsTimedOut(String type) {
            try (var connection = client.begin(type)) {
                checkTimeout(connection);
            }
        }

        @Test
        void thatSendsNoRequestIsDisconnected() {
            try (var connection = new RawHttp(client.port)) {
                assertThat(connection.untilClosed().text()).isEmpty();
            }
        }

        @Test
        void doesNotDisturbOthers() {
            var answer = client.api.send(
                    "POST",
                    "/courses/generate?dry_run=true",
                    "# T\n\nText.",
                    "Content-Type",
                    "text/markdown",
                    "Authorization",
                    client.key);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }

        private static void checkTimeout(RawHttp connection) {
            var answer = connection.untilClosed();
            assertThat(answer.status()).as(answer.text()).isEqualTo(408);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.text()).contains("/api/v1/problems/request-timeout");
        }

        private static void drip(RawHttp connection) {
            try {
                connection.write(" ");
            } catch (UncheckedIOException e) {
                // The server has closed the connection, as it should.
            }
        }
    }

    /** Has a key. */
    private static final class Client {

        private final int port;
        private final Api api;
        private final String key;

        Client(int port, ApiKeys keys) {
            this(port, keys, "slow");
        }

        Client(int port, ApiKeys keys, String owner) {
            this.port = port;
            this.api = new Api(port);
            var created = keys.create(new NewKey(owner, new Owner(owner), Role.CREATOR, null, null), "test");
            this.key = "Bearer " + created.secret().reveal();
        }

        /** Follows all jobs. */
        RawHttp stream() {
            var connection = new RawHttp(port);
            connection.begin("GET /api/v1/jobs/events HTTP/1.1", "Authorization: " + key);
            return connection;
        }

        /** Announces a body, and sends none of it. */
        RawHttp begin(String type) {
            var connection = new RawHttp(port);
            connection.begin(
                    "POST /api/v1/courses/generate HTTP/1.1",
                    "Authorization: " + key,
                    "Content-Type: " + type,
                    "Content-Length: " + BODY_BYTES);
            return connection;
        }
    }
}
