package dev.coursecreator.gateway.dispatch;

import java.util.Comparator;

/**
 * An owner whose work waits.
 *
 * @param inFlight how much of the owner's work workers have, or can take
 * @param lastTurn the number of the turn that was the owner's latest; 0 if none was
 */
record OwnerShare(String owner, int lessonsInFlight, long lastTurn) {

    /** First whoever has least in flight; then whose latest turn is longest ago. */
    static final Comparator<OwnerShare> BY_TURN = Comparator.comparingInt(OwnerShare::lessonsInFlight)
            .thenComparingLong(OwnerShare::lastTurn)
            .thenComparing(OwnerShare::owner);

    OwnerShare afterTurn(long turn) {
        return new OwnerShare(owner, lessonsInFlight + 1, turn);
    }
}
