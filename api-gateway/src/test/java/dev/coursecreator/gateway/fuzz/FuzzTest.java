package dev.coursecreator.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.jobs.SampleJob;
import dev.coursecreator.gateway.openapi.DescribedApi;
import dev.coursecreator.gateway.previews.SimulatedPreviewWorker;
import dev.coursecreator.gateway.security.SampleResources;
import dev.coursecreator.rest.security.Owner;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * For any request, the response is one that the OpenAPI document describes. {@code -Dfuzz.seed=17} selects other requests,
 * {@code -Dfuzz.requests=500} their number.
 */
@GatewayTest
class FuzzTest {

    private final ApplicationContext gateway;
    private final int port;

    @Autowired
    FuzzTest(ApplicationContext gateway, @LocalServerPort int port) {
        this.gateway = gateway;
        this.port = port;
    }

    /** All tests share this gateway. */
    @AfterEach
    void resumeDispatch() {
        assertThat(new Api(port).send("POST", "/dispatch/resume", "").status()).isEqualTo(200);
    }

    @Test
    void everyResponseMatchesTheOpenApiDocument() throws Exception {
        var seed = Long.getLong("fuzz.seed", 20_261_123);
        var requests = Integer.getInteger("fuzz.requests", 3_000);
        var document = new Api(port).get("/openapi.json").json();
        var ids = knownThings();
        var operations = Operation.of(document);
        var judge = new Judge(new DescribedApi(document));
        var wellFormed = new WellFormed(document, ids);
        var refusals = new Refusals(wellFormed);
        var fuzz = new Fuzz(port, seed, operations, wellFormed, ids, judge::complaint, draft -> {});
        var begin = Instant.now();

        var tour = new Tour(
                operations,
                new SampleResources(gateway).course(Owner.LOCAL).toString(),
                SampleJob.in(gateway).completes().id().toString(),
                new SampleResources(gateway).webhook(Owner.LOCAL),
                new SampleResources(gateway).preview());
        Queue<String> wrong;
        try (var worker = SimulatedPreviewWorker.in(gateway);
                var heartbeats = new SimulatedHeartbeats(gateway)) {
            fuzz.ask(tour.drafts(path ->
                    new Api(port).get(path.substring("/api/v1".length())).header("ETag")));
            wrong = fuzz.run(requests);
            fuzz.ask(operations.stream()
                    .flatMap(operation -> refusals.of(operation).stream())
                    .toList());
            new Situations(gateway, operations).askIn(fuzz);
        }
        wrong.addAll(fuzz.complaints());

        LoggerFactory.getLogger(FuzzTest.class)
                .info(
                        "{} requests with the seed {} in {} s, answered with {}; {} of the documented answers were seen",
                        requests,
                        seed,
                        Duration.between(begin, Instant.now()).toSeconds(),
                        fuzz.answers(),
                        judge.seen().size());
        var missing = Contract.promised(
                document, status -> !Contract.AUTHENTICATION.contains(status) && !Contract.ELSEWHERE.contains(status));
        missing.removeAll(judge.seen());
        assertAll(
                () -> assertThat(wrong)
                        .as("-Dfuzz.seed=%d: %s", seed, fuzz.answers())
                        .isEmpty(),
                () -> assertThat(missing)
                        .as("described in the document but never returned")
                        .isEmpty());
    }

    private Ids knownThings() {
        var ids = new Ids();
        var things = new SampleResources(gateway);
        for (var i = 0; i < 40; i++) {
            ids.add("courses", things.course(Owner.LOCAL).toString());
            ids.add("jobs", SampleJob.in(gateway).id().toString());
            ids.add("jobs", SampleJob.in(gateway).runs(40).id().toString());
            ids.add("jobs", SampleJob.in(gateway).completes().id().toString());
            ids.add(
                    "jobs",
                    SampleJob.in(gateway)
                            .fails("encoder-failed", "It broke.")
                            .id()
                            .toString());
        }
        ids.add("problems", "not-found");
        ids.add("slide-previews", things.preview());
        return ids;
    }
}
