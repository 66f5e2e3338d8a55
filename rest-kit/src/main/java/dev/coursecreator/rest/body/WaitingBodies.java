package dev.coursecreator.rest.body;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Counts the requests that wait for the rest of their bodies, all together and of each owner, so that no owner keeps the others waiting. */
final class WaitingBodies {

    private final Semaphore all;
    private final int maxPerOwner;
    private final ConcurrentMap<String, Integer> byOwner = new ConcurrentHashMap<>();

    WaitingBodies(int max, int maxPerOwner) {
        this.all = new Semaphore(max);
        this.maxPerOwner = maxPerOwner;
    }

    /** Permits for one body of this owner. */
    Permit of(String owner) {
        return new Permit(owner);
    }

    /** The right of one request to wait. Not shared between threads but for its end. */
    final class Permit {

        private final String owner;
        private final AtomicBoolean isHeld = new AtomicBoolean();

        private Permit(String owner) {
            this.owner = owner;
        }

        boolean isHeld() {
            return isHeld.get();
        }

        boolean tryAcquire() {
            if (byOwner.merge(owner, 1, Integer::sum) > maxPerOwner || !all.tryAcquire()) {
                removeOne();
                return false;
            }
            isHeld.set(true);
            return true;
        }

        void release() {
            if (isHeld.compareAndSet(true, false)) {
                all.release();
                removeOne();
            }
        }

        private void removeOne() {
            byOwner.computeIfPresent(owner, (same, count) -> count == 1 ? null : count - 1);
        }
    }
}
