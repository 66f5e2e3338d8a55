package dev.coursecreator.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreferredWaitTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Test
    void theSecondsAreReadHoweverTheyAreWritten() {
        for (var header : List.of(
                "wait=30",
                "Wait = 30",
                "wait=\"30\"",
                "respond-async, wait=30",
                "wait=30; x=y",
                "a=b;wait=9, wait=30")) {
            assertThat(wait(header)).as(header).contains(Duration.ofSeconds(30));
        }
        assertThat(PreferredWait.of(List.of("respond-async", "wait=30"), LONGEST))
                .contains(Duration.ofSeconds(30));
    }

    @Test
    void aLongWishIsCut() {
        assertThat(wait("wait=999999")).contains(LONGEST);
    }

    @Test
    void whatIsNoWishIsIgnored() {
        for (var header :
                List.of("", "wait", "wait=", "wait=0", "wait=-1", "wait=1.5", "wait=99999999999", "waiting=3")) {
            assertThat(wait(header)).as(header).isEmpty();
        }
        assertThat(PreferredWait.of(List.of(), LONGEST)).isEmpty();
    }

    private static Optional<Duration> wait(String header) {
        return PreferredWait.of(List.of(header), LONGEST);
    }
}
