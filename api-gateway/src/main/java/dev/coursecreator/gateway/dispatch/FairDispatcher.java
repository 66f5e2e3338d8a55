package dev.coursecreator.gateway.dispatch;

import dev.coursecreator.gateway.outbox.LessonDispatcher;
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
final class FairDispatcher implements LessonDispatcher {

    private static final Duration LATELY = Duration.ofSeconds(1);

    private final WaitingLessons waiting;
    private final DispatchSettings settings;
    private final Clock clock;

    FairDispatcher(WaitingLessons waiting, DispatchSettings settings, Clock clock) {
        this.waiting = waiting;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean tryLock() {
        return waiting.lock();
    }

    @Override
    public void recordDispatch(List<String> owners) {
        waiting.noteTurns(owners);
    }

    @Override
    public List<Long> next(int limit) {
        var now = clock.instant();
        var expectedSince = now.minus(settings.expectStartWithin());
        var owners = waiting.owners();
        if (owners.isEmpty()) {
            return List.of();
        }
        var lessonsInFlight = waiting.lessonsInFlight(expectedSince);
        var budget = Math.min(limit, left(lessonsInFlight.values(), now));
        if (budget == 0) {
            return List.of();
        }
        // Whoever is not among so many first can't get a turn in this round.
        var first = owners.entrySet().stream()
                .map(owner -> standing(owner.getKey(), owner.getValue(), lessonsInFlight.get(owner.getKey())))
                .sorted(OwnerShare.BY_TURN)
                .limit(budget)
                .toList();
        var heads = new HashMap<String, List<Long>>();
        first.forEach(owner -> heads.put(owner.owner(), waiting.first(owner.owner(), budget)));
        return FairShares.share(first, heads, budget);
    }

    private int left(Collection<LessonsInFlight> lessonsInFlight, Instant now) {
        var taken = lessonsInFlight.stream().mapToInt(LessonsInFlight::taken).sum();
        var sent = lessonsInFlight.stream().mapToInt(LessonsInFlight::waiting).sum();
        return new DispatchBudget(taken, sent, waiting.takenSince(now.minus(LATELY))).left(settings.ahead());
    }

    private static OwnerShare standing(String owner, long lastTurn, @Nullable LessonsInFlight lessonsInFlight) {
        return new OwnerShare(owner, lessonsInFlight == null ? 0 : lessonsInFlight.all(), lastTurn);
    }

    @Override
    public Optional<Instant> overdueSince(Instant oldest) {
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
