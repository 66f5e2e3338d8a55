package dev.coursecreator.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.openapi.DescribedApi;
import dev.coursecreator.gateway.security.AuthenticatedGatewayTest;
import dev.coursecreator.rest.keys.ApiKeys;
import dev.coursecreator.rest.keys.NewKey;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import dev.coursecreator.rest.security.Scope;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** With authentication required, no request without a key succeeds, and the error responses match the OpenAPI document. */
@AuthenticatedGatewayTest
class AuthenticatedFuzzTest {

    private final ApplicationContext gateway;
    private final int port;
    private final JsonNode document;
    private final List<Operation> locked;
    private final WellFormed wellFormed;
    private final Judge judge;

    @Autowired
    AuthenticatedFuzzTest(ApplicationContext gateway, @LocalServerPort int port) {
        this.gateway = gateway;
        this.port = port;
        this.document = new Api(port).get("/openapi.json").json();
        this.locked = Operation.of(document).stream()
                .filter(operation -> !operation.isOpen())
                .toList();
        this.wellFormed = new WellFormed(document, new Ids());
        this.judge = new Judge(new DescribedApi(document));
    }

    @Test
    void noRequestSucceedsWithoutAKey() throws Exception {
        // Few enough for the rate limit of one address, which is shared with the other tests that require
        // authentication.
        var seed = Long.getLong("fuzz.seed", 20_261_123);
        var fuzz = new Fuzz(port, seed, locked, wellFormed, new Ids(), this::isRefused, draft -> {
            if (draft.headers.removeIf(line -> line.startsWith("Authorization:"))) {
                draft.mayGetElsewhere();
            }
        });

        assertThat(fuzz.run(150)).as("-Dfuzz.seed=%d: %s", seed, fuzz.answers()).isEmpty();
        assertThat(fuzz.answers().get("401").get()).isGreaterThan(20);
    }

    private Optional<String> isRefused(Draft draft, Reply reply) {
        var mayPass = draft.method().equals("OPTIONS") && reply.body().length == 0;
        if ((reply.status() < 400 && !mayPass) || (!draft.isForeign() && reply.status() != 401)) {
            return Optional.of("must be rejected");
        }
        return judge.complaint(draft, reply);
    }

    @Test
    void everyOperationRejectsAMissingKeyAndAMissingScope() throws Exception {
        assertThat(locked).hasSizeGreaterThan(20);
        for (var operation : locked) {
            assertThat(status(operation, null)).isEqualTo(401);
        }
        for (var operation : locked) {
            assertThat(List.of(status(operation, key(Scope.JOBS_READ)), status(operation, key(Scope.COURSES_READ))))
                    .as(operation.route())
                    .contains(403);
        }
        assertThat(judge.seen()).containsAll(Contract.promised(document, Contract.AUTHENTICATION::contains));
    }

    /** The authenticated gateway of the tests has no broker. */
    @Test
    void healthRequiresNoAuthentication() throws Exception {
        var health = Operation.of(document).stream()
                .filter(operation -> operation.path().endsWith("/health"))
                .findFirst()
                .orElseThrow();
        assertThat(status(health, null)).isEqualTo(503);
    }

    private int status(Operation operation, @Nullable String key) throws IOException {
        var draft = wellFormed.request(operation, new Random(1));
        if (key != null) {
            draft.set("Authorization", "Bearer " + key);
        }
        try (var connection = new Connection(port)) {
            var reply = connection.send(draft);
            if (reply.status() != 503) {
                assertThat(judge.complaint(draft, reply))
                        .as(operation + " " + reply)
                        .isEmpty();
            }
            return reply.status();
        }
    }

    private String key(Scope scope) {
        return gateway.getBean(ApiKeys.class)
                .create(new NewKey("reads", new Owner("reader"), Role.VIEWER, Set.of(scope), null), "test")
                .secret()
                .reveal();
    }
}
