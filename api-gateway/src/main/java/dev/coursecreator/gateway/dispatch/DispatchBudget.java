package dev.coursecreator.gateway.dispatch;

/**
 * The known load of the workers, in lessons.
 *
 * @param started started and not ended
 * @param waiting sent and expected to start soon
 * @param startedRecently started within the last second, ended or not
 */
record DispatchBudget(int started, int waiting, int startedRecently) {

    /** How many lessons may be sent, so that no more wait in Kafka than workers can start soon. */
    int remaining(int ahead) {
        return Math.max(0, Math.max(ahead, Math.max(started, startedRecently)) - waiting);
    }
}
