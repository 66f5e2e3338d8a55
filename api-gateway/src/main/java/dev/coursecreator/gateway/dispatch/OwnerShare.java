package dev.coursecreator.gateway.dispatch;

import java.util.Comparator;

/**
 * An owner of waiting lessons.
 *
 * @param lessonsInFlight how many of the owner's lessons workers have started, or can start
 * @param lastDispatch number of the owner's latest dispatch, counted over all owners; 0 for none
 */
record OwnerShare(String owner, int lessonsInFlight, long lastDispatch) {

    /** Owners with the fewest lessons in flight come first; among those, the one whose latest dispatch is longest ago. */
    static final Comparator<OwnerShare> NEXT_FIRST = Comparator.comparingInt(OwnerShare::lessonsInFlight)
            .thenComparingLong(OwnerShare::lastDispatch)
            .thenComparing(OwnerShare::owner);

    OwnerShare afterDispatch(long dispatch) {
        return new OwnerShare(owner, lessonsInFlight + 1, dispatch);
    }
}
