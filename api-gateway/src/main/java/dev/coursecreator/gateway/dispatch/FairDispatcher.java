package dev.coursecreator.gateway.dispatch;

import dev.coursecreator.gateway.outbox.LessonDispatcher;
import dev.coursecreator.gateway.outbox.OutboxPause;
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

/** Selects the lessons to send: no more than workers can start soon, in fair shares per owner. */
@Component
final class FairDispatcher implements LessonDispatcher {

    private static final Duration RECENT = Duration.ofSeconds(1);
    private static final Instant AFTER_ALL_CLAIMS = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final WaitingLessons waiting;
    private final OutboxPause pause;
    private final DispatchSettings settings;
    private final Clock clock;

    FairDispatcher(WaitingLessons waiting, OutboxPause pause, DispatchSettings settings, Clock clock) {
        this.waiting = waiting;
        this.pause = pause;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean tryLock() {
        return waiting.tryLock();
    }

    @Override
    public void recordDispatch(List<String> owners) {
        waiting.recordDispatched(owners);
    }

    @Override
    public List<Long> next(int limit) {
        var now = clock.instant();
        return select(limit, now, now);
    }

    @Override
    public List<Long> due(int limit) {
        return select(limit, clock.instant(), AFTER_ALL_CLAIMS);
    }

    /** The lessons that could be sent now if the claims that expire by then did not exist. */
    private List<Long> select(int limit, Instant now, Instant claimsExpired) {
        var seenAfter = now.minus(settings.countsFor());
        var owners = waiting.owners();
        if (owners.isEmpty() || pause.isPaused()) {
            return List.of();
        }
        var lessonsInFlight = waiting.lessonsInFlight(seenAfter, claimsExpired);
        var budget = Math.min(limit, remaining(lessonsInFlight.values(), now));
        if (budget == 0) {
            return List.of();
        }
        // Only the first owners, as many as the budget, can be served in this round.
        var first = owners.entrySet().stream()
                .map(owner -> share(owner.getKey(), owner.getValue(), lessonsInFlight.get(owner.getKey())))
                .sorted(OwnerShare.NEXT_FIRST)
                .limit(budget)
                .toList();
        var heads = new HashMap<String, List<Long>>();
        first.forEach(owner -> heads.put(owner.owner(), waiting.first(owner.owner(), budget, claimsExpired)));
        return FairShares.share(first, heads, budget);
    }

    private int remaining(Collection<LessonsInFlight> lessonsInFlight, Instant now) {
        var started =
                lessonsInFlight.stream().mapToInt(LessonsInFlight::started).sum();
        var sent = lessonsInFlight.stream().mapToInt(LessonsInFlight::waiting).sum();
        return new DispatchBudget(started, sent, waiting.startedSince(now.minus(RECENT))).remaining(settings.ahead());
    }

    private static OwnerShare share(String owner, long lastTurn, @Nullable LessonsInFlight lessonsInFlight) {
        return new OwnerShare(owner, lessonsInFlight == null ? 0 : lessonsInFlight.all(), lastTurn);
    }

    @Override
    public Optional<Instant> overdueSince(Instant oldest) {
        var expires = Stream.of(waiting.lastSent(), waiting.lastSeen())
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .map(seen -> seen.plus(settings.countsFor()));
        return Stream.of(
                        Optional.of(oldest),
                        waiting.lastSent(),
                        waiting.lastStarted(),
                        expires.filter(expired -> !expired.isAfter(clock.instant())))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }
}
