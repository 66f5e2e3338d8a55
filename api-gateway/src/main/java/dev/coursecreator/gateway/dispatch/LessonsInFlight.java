package dev.coursecreator.gateway.dispatch;

/**
 * An owner's lessons that workers have, or can take.
 *
 * @param taken that they have begun and not ended
 * @param waiting that were sent and that they will soon begin
 */
record LessonsInFlight(String owner, int taken, int waiting) {

    int all() {
        return taken + waiting;
    }
}
