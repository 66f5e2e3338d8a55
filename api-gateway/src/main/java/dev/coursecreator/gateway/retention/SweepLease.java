package dev.coursecreator.gateway.retention;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A database lease that lets one gateway at a time sweep. The lease expires if its holder crashes. Two overlapping sweeps would
 * do no harm, because neither removes anything that is still needed.
 */
@Component
final class SweepLease {

    static final Duration RENEW_INTERVAL = Duration.ofMinutes(1);
    private static final Duration LEASE_DURATION = RENEW_INTERVAL.multipliedBy(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String holder;

    SweepLease(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.holder = ids.get().toString();
    }

    /**
     * Acquires the lease. Returns false if another gateway holds it, or if the last sweep began less than {@code every} ago.
     *
     * @param every the minimum time between the starts of two sweeps
     */
    boolean tryAcquire(Duration every) {
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
                        .param("until", now.plus(LEASE_DURATION).toEpochMilli())
                        .param("now", now.toEpochMilli())
                        .param("latest", now.minus(every).toEpochMilli())
                        .update()
                == 1;
    }

    /** Renews the lease. Returns false if it has been lost. */
    boolean renew() {
        return extendUntil(clock.instant().plus(LEASE_DURATION).toEpochMilli());
    }

    void release() {
        extendUntil(clock.millis());
    }

    private boolean extendUntil(long until) {
        return jdbc.sql("UPDATE sweeps SET held_until = :until WHERE name = 'retention' AND holder = :holder")
                        .param("until", until)
                        .param("holder", holder)
                        .update()
                == 1;
    }
}
