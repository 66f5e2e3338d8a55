package dev.coursecreator.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.SettableClock;
import dev.coursecreator.rest.polling.PollResult;
import dev.coursecreator.rest.polling.PollingLifecycle;
import dev.coursecreator.rest.polling.PollingLoop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;

@Timeout(60)
class ThreadLivenessTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final HealthSettings SETTINGS = new HealthSettings(SECOND, SECOND);

    @Test
    void aLoopThatDoesNotReturnFromItsWorkFailsTheProbeUntilItDoes() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var hanging = new PollingLoop("hanging", new PollingLoop.Timing(SECOND, SECOND, SECOND), () -> {
            begun.countDown();
            mayEnd.await();
            return PollResult.after(Duration.ofHours(1));
        });
        var waiting = new PollingLoop(
                "waiting", new PollingLoop.Timing(SECOND, SECOND, SECOND), () -> PollResult.after(Duration.ofHours(1)));
        PollingLifecycle bean = () -> List.of(hanging, waiting);
        var threads = new ThreadLiveness(List.of(bean), SETTINGS, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        assertThat(threads.health().getStatus()).isEqualTo(Status.UP);
        hanging.start();
        waiting.start();
        begun.await();
        Awaitility.await().until(() -> threads.health().getStatus().equals(Status.DOWN));
        assertThat(threads.health().getDetails().get("detail"))
                .asString()
                .contains("hanging")
                .doesNotContain("waiting");
        mayEnd.countDown();
        Awaitility.await().until(() -> threads.health().getStatus().equals(Status.UP));
        hanging.stop();
        waiting.stop();
    }

    @Test
    void aScheduledTaskThatDoesNotReturnFailsTheProbe() {
        var clock = new SettableClock(Instant.EPOCH);
        var threads = new ThreadLiveness(List.of(), SETTINGS, clock);
        clock.advance(Duration.ofSeconds(1));
        assertThat(threads.health().getStatus()).isEqualTo(Status.UP);
        clock.advance(Duration.ofMillis(1));
        assertThat(threads.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(threads.health().getDetails().get("detail")).asString().contains("scheduled tasks");
        threads.beat();
        assertThat(threads.health().getStatus()).isEqualTo(Status.UP);
    }
}
