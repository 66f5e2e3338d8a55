package dev.coursecreator.gateway.outbox;

import java.util.Comparator;

/**
 * An owner whose work waits.
 *
 * @param inFlight how much of the owner's work workers have, or can take
 * @param lastTurn the number of the turn that was the owner's latest; 0 if none was
 */
record Standing(String owner, int inFlight, long lastTurn) {

    /** First whoever has least in flight; then whose latest turn is longest ago. */
    static final Comparator<Standing> BY_TURN = Comparator.comparingInt(Standing::inFlight)
            .thenComparingLong(Standing::lastTurn)
            .thenComparing(Standing::owner);

    Standing afterTurn(long turn) {
        return new Standing(owner, inFlight + 1, turn);
    }
}
