package dev.coursecreator.gateway.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides which of the waiting work is sent: no more than workers can take soon, by turns. */
@Component
final class HandingOutWork {

    private static final Duration LATELY = Duration.ofSeconds(1);

    private final WaitingWork waiting;
    private final TurnsSettings settings;
    private final Clock clock;

    HandingOutWork(WaitingWork waiting, TurnsSettings settings, Clock clock) {
        this.waiting = waiting;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is to be sent now, at most so much: each the {@code seq} of a message, in order. */
    List<Long> next(int limit) {
        var now = clock.instant();
        var expectedSince = now.minus(settings.expectStartWithin());
        var owners = waiting.owners();
        if (owners.isEmpty()) {
            return List.of();
        }
        var inFlight = waiting.inFlight(expectedSince);
        var budget = Math.min(limit, left(inFlight.values(), now));
        if (budget == 0) {
            return List.of();
        }
        // Whoever is not among so many first can't get a turn in this round.
        var first = owners.entrySet().stream()
                .map(owner -> standing(owner.getKey(), owner.getValue(), inFlight.get(owner.getKey())))
                .sorted(Standing.BY_TURN)
                .limit(budget)
                .toList();
        var heads = new HashMap<String, List<Long>>();
        first.forEach(owner -> heads.put(owner.owner(), waiting.first(owner.owner(), budget)));
        return Turns.share(first, heads, budget);
    }

    private int left(Collection<InFlight> inFlight, Instant now) {
        var taken = inFlight.stream().mapToInt(InFlight::taken).sum();
        var sent = inFlight.stream().mapToInt(InFlight::waiting).sum();
        return new Budget(taken, sent, waiting.takenSince(now.minus(LATELY))).left(settings.ahead());
    }

    private static Standing standing(String owner, long lastTurn, @Nullable InFlight inFlight) {
        return new Standing(owner, inFlight == null ? 0 : inFlight.all(), lastTurn);
    }

    /** Since when work can be sent and is not; empty if none can. */
    Optional<Instant> overdueSince(Instant oldest) {
        var expires = waiting.lastSent().map(sent -> sent.plus(settings.expectStartWithin()));
        return Stream.of(
                        Optional.of(oldest),
                        waiting.lastSent(),
                        waiting.lastTaken(),
                        expires.filter(expired -> !expired.isAfter(clock.instant())))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }
}
