package dev.coursecreator.gateway.retention;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sees to it that one gateway at a time sweeps. A turn ends by itself when its holder is gone; that two overlap then would do
 * no harm, as nothing is removed that is needed.
 */
@Component
final class Turn {

    static final Duration RENEWED_EVERY = Duration.ofMinutes(1);
    private static final Duration HELD = RENEWED_EVERY.multipliedBy(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String holder;

    Turn(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.holder = ids.get().toString();
    }

    /**
     * Takes the turn. False if another has it, or if the last one began too short a time ago.
     *
     * @param every how long after a turn has begun the next one may
     */
    boolean take(Duration every) {
        var now = clock.instant();
        return jdbc.sql("""
                                INSERT INTO sweeps (name, holder, held_until, begun_at)
                                VALUES ('retention', :holder, :until, :now)
                                ON CONFLICT (name) DO UPDATE
                                SET holder = excluded.holder, held_until = excluded.held_until,
                                    begun_at = excluded.begun_at
                                WHERE sweeps.held_until <= :now AND sweeps.begun_at <= :latest
                                """)
                        .param("holder", holder)
                        .param("until", now.plus(HELD).toEpochMilli())
                        .param("now", now.toEpochMilli())
                        .param("latest", now.minus(every).toEpochMilli())
                        .update()
                == 1;
    }

    /** Keeps the turn for a while longer. False if it has been lost. */
    boolean goOn() {
        return hold(clock.instant().plus(HELD).toEpochMilli());
    }

    void end() {
        hold(clock.millis());
    }

    private boolean hold(long until) {
        return jdbc.sql("UPDATE sweeps SET held_until = :until WHERE name = 'retention' AND holder = :holder")
                        .param("until", until)
                        .param("holder", holder)
                        .update()
                == 1;
    }
}
