package dev.coursecreator.gateway.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Shares a budget among owners: each next lesson is one of the owner who is first by {@link OwnerShare#NEXT_FIRST}. */
final class FairShares {

    private FairShares() {}

    /**
     * Selects the lessons of one round.
     *
     * @param owners the owners of waiting lessons
     * @param waiting per owner, the {@code seq} of the waiting lessons in the order of dispatch; at least as many as the budget, or all
     * @param budget how many lessons may be dispatched
     *
     * @return the {@code seq} of the lessons to dispatch, in order
     */
    static List<Long> share(Collection<OwnerShare> owners, Map<String, List<Long>> waiting, int budget) {
        var queue = new PriorityQueue<>(OwnerShare.NEXT_FIRST);
        queue.addAll(owners);
        var heads = new HashMap<String, Iterator<Long>>();
        waiting.forEach((owner, seqs) -> heads.put(owner, seqs.iterator()));
        var dispatch = owners.stream().mapToLong(OwnerShare::lastDispatch).max().orElse(0);
        var selected = new ArrayList<Long>();
        while (selected.size() < budget && !queue.isEmpty()) {
            var next = queue.remove();
            var head = heads.getOrDefault(next.owner(), Collections.emptyIterator());
            if (head.hasNext()) {
                selected.add(head.next());
                dispatch++;
                queue.add(next.afterDispatch(dispatch));
            }
        }
        return selected;
    }
}
