package dev.coursecreator.gateway.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Whose turn it is: one piece of work after the other goes to the owner who comes first by {@link OwnerShare#BY_TURN}. */
final class FairShares {

    private FairShares() {}

    /**
     * Shares out a round.
     *
     * @param owners whose work waits
     * @param waiting the {@code seq} of an owner's waiting work, in the order in which it is to be handed out; at least as much
     *     as the budget, or all
     * @param budget how much work may be handed out
     *
     * @return the {@code seq} of what is handed out, in order
     */
    static List<Long> share(Collection<OwnerShare> owners, Map<String, List<Long>> waiting, int budget) {
        var queue = new PriorityQueue<>(OwnerShare.BY_TURN);
        queue.addAll(owners);
        var heads = new HashMap<String, Iterator<Long>>();
        waiting.forEach((owner, seqs) -> heads.put(owner, seqs.iterator()));
        var turn = owners.stream().mapToLong(OwnerShare::lastTurn).max().orElse(0);
        var shared = new ArrayList<Long>();
        while (shared.size() < budget && !queue.isEmpty()) {
            var next = queue.remove();
            var head = heads.getOrDefault(next.owner(), Collections.emptyIterator());
            if (head.hasNext()) {
                shared.add(head.next());
                turn++;
                queue.add(next.afterTurn(turn));
            }
        }
        return shared;
    }
}
