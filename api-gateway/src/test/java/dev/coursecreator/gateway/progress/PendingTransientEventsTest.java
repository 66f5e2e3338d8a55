package dev.coursecreator.gateway.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.courses.SourceChecked;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.security.Owner;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PendingTransientEventsTest {

    private final PendingTransientEvents pending = new PendingTransientEvents();

    @Test
    void sameEventIsPendingOnce() {
        pending.add(course(1));
        pending.add(course(2));
        pending.add(course(1));
        assertThat(pending.drain()).containsExactly(course(1), course(2));
        assertThat(pending.drain()).isEmpty();

        pending.add(course(1));
        assertThat(pending.drain()).as("again, once it was sent").containsExactly(course(1));
    }

    @Test
    void tooManyBecomeOneThatStandsForAll() {
        IntStream.rangeClosed(1, PendingTransientEvents.MAX_EVENTS).forEach(n -> pending.add(course(n)));
        pending.add(course(PendingTransientEvents.MAX_EVENTS + 1));
        assertThat(pending.drain()).containsExactly(TransientEvent.sourceCheckedSomewhere());
    }

    private static TransientEvent course(int number) {
        return TransientEvent.of(new SourceChecked(new CourseId(new UUID(0, number)), Owner.LOCAL));
    }
}
