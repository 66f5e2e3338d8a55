package dev.coursecreator.rest.limits;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Permits for something that the process can do for so many requests at once, and for fewer of each owner, so that no owner takes all. */
public final class OwnerPermits {

    private final Semaphore all;
    private final int maxPerOwner;
    private final ConcurrentMap<String, Integer> byOwner = new ConcurrentHashMap<>();

    /**
     * Creates permits.
     *
     * @param max number of permits
     * @param maxPerOwner how many of them one owner may have
     */
    public OwnerPermits(int max, int maxPerOwner) {
        this.all = new Semaphore(max);
        this.maxPerOwner = maxPerOwner;
    }

    /** A permit for this owner, which is not yet acquired. */
    public Permit of(String owner) {
        return new Permit(owner);
    }

    /** The permit of one request. Acquired once; released by any thread, any number of times. */
    public final class Permit {

        private final String owner;
        private final AtomicBoolean isHeld = new AtomicBoolean();

        private Permit(String owner) {
            this.owner = owner;
        }

        public boolean isHeld() {
            return isHeld.get();
        }

        /** False if there is none. */
        public boolean tryAcquire() {
            if (byOwner.merge(owner, 1, Integer::sum) > maxPerOwner || !all.tryAcquire()) {
                removeOne();
                return false;
            }
            isHeld.set(true);
            return true;
        }

        /** Gives it back, if it is held. */
        public void release() {
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
