package dev.coursecreator.gateway.dispatch;

/**
 * What workers do, as far as is known.
 *
 * @param taken lessons that they have begun and not ended
 * @param waiting lessons that were sent and that they will soon begin
 * @param takenLately lessons that they began within the last second, ended or not
 */
record DispatchBudget(int taken, int waiting, int takenLately) {

    /** How many lessons may be sent: so many that what then waits in Kafka is what the workers can take soon. */
    int left(int ahead) {
        return Math.max(0, Math.max(ahead, Math.max(taken, takenLately)) - waiting);
    }
}
