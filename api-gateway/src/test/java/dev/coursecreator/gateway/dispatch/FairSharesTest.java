package dev.coursecreator.gateway.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FairSharesTest {

    private static final int HISTORIES = 500;

    @Test
    void ownersAlternate() {
        assertThat(share(List.of(new OwnerShare("a", 0, 0), new OwnerShare("b", 0, 0)), 5))
                .containsExactly("a1", "b1", "a2", "b2", "a3");
    }

    @Test
    void theOwnerWithFewestInFlightComesFirst() {
        assertThat(share(List.of(new OwnerShare("a", 3, 1), new OwnerShare("b", 1, 9)), 3))
                .containsExactly("b1", "b2", "a1");
    }

    @Test
    void amongEqualsTheLongestUndispatchedOwnerComesFirst() {
        assertThat(share(List.of(new OwnerShare("a", 1, 8), new OwnerShare("b", 1, 7)), 2))
                .containsExactly("b1", "a1");
    }

    @Test
    void anOwnerWithoutMoreLessonsLeavesTheRestToOthers() {
        var shared = FairShares.share(
                List.of(new OwnerShare("a", 0, 0), new OwnerShare("b", 0, 0)),
                Map.of("a", List.of(1L), "b", List.of(2L, 3L, 4L)),
                10);
        assertThat(shared).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void noOwnerIsSkippedMoreOftenThanThereAreOwners() {
        new Random(2026).longs(HISTORIES).forEach(FairSharesTest::nobodyIsPassedOver);
    }

    /** Owners of whom some have much more work than others; workers that end what they have in any order. */
    private static void nobodyIsPassedOver(long seed) {
        var random = new Random(seed);
        var owners = 2 + random.nextInt(6);
        var work = new HashMap<String, ArrayDeque<Long>>();
        for (var owner = 0; owner < owners; owner++) {
            var seqs = new ArrayDeque<Long>();
            for (var number = random.nextInt(owner == 0 ? 200 : 30); number >= 0; number--) {
                seqs.addFirst(owner * 1000L + number);
            }
            work.put("owner" + owner, seqs);
        }
        var lessonsInFlight = new ArrayList<String>();
        var lastTurns = new HashMap<String, Long>();
        var passedOver = new HashMap<String, Integer>();
        var turn = 0L;
        while (work.values().stream().anyMatch(seqs -> !seqs.isEmpty())) {
            var standings = work.entrySet().stream()
                    .filter(entry -> !entry.getValue().isEmpty())
                    .map(entry -> new OwnerShare(
                            entry.getKey(),
                            (int) lessonsInFlight.stream()
                                    .filter(entry.getKey()::equals)
                                    .count(),
                            lastTurns.getOrDefault(entry.getKey(), 0L)))
                    .toList();
            var heads = new HashMap<String, List<Long>>();
            work.forEach((owner, seqs) -> heads.put(owner, List.copyOf(seqs)));
            for (var seq : FairShares.share(standings, heads, 1 + random.nextInt(4))) {
                var served = "owner" + seq / 1000;
                assertThat(work.get(served).removeFirst()).as("seed %d", seed).isEqualTo(seq);
                for (var standing : standings) {
                    var other = standing.owner();
                    var isPassedOver = !other.equals(served)
                            && !work.get(other).isEmpty()
                            && count(lessonsInFlight, other) < count(lessonsInFlight, served);
                    assertThat(isPassedOver)
                            .as("seed %d: %s before %s", seed, served, other)
                            .isFalse();
                    if (!other.equals(served) && count(lessonsInFlight, other) == count(lessonsInFlight, served)) {
                        assertThat(passedOver.merge(other, 1, Integer::sum))
                                .as("seed %d: %s waits", seed, other)
                                .isLessThanOrEqualTo(owners);
                    }
                }
                passedOver.put(served, 0);
                lessonsInFlight.add(served);
                turn++;
                lastTurns.put(served, turn);
            }
            for (var ended = random.nextInt(4); ended > 0 && !lessonsInFlight.isEmpty(); ended--) {
                lessonsInFlight.remove(random.nextInt(lessonsInFlight.size()));
            }
        }
    }

    private static long count(List<String> lessonsInFlight, String owner) {
        return lessonsInFlight.stream().filter(owner::equals).count();
    }

    private static List<String> share(List<OwnerShare> owners, int budget) {
        var heads = new HashMap<String, List<Long>>();
        var names = new HashMap<Long, String>();
        for (var owner = 0; owner < owners.size(); owner++) {
            var name = owners.get(owner).owner();
            var seqs = new ArrayList<Long>();
            for (var number = 1; number <= 10; number++) {
                var seq = owner * 100L + number;
                seqs.add(seq);
                names.put(seq, name + number);
            }
            heads.put(name, seqs);
        }
        return FairShares.share(owners, heads, budget).stream().map(names::get).toList();
    }
}
