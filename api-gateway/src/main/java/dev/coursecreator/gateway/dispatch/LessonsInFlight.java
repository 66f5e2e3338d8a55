package dev.coursecreator.gateway.dispatch;

/**
 * An owner's lessons that workers have started, or can start.
 *
 * @param started started and not ended
 * @param waiting sent, or being sent, and expected to start soon
 */
record LessonsInFlight(String owner, int started, int waiting) {

    int all() {
        return started + waiting;
    }

    LessonsInFlight plus(LessonsInFlight others) {
        return new LessonsInFlight(owner, started + others.started, waiting + others.waiting);
    }
}
