package dev.coursecreator.gateway.workers;

import java.util.List;

/**
 * The workers, sorted by name.
 *
 * @param slots how many commands they process concurrently, all together
 * @param running how many they are processing
 */
record WorkerList(int slots, int running, List<WorkerView> items) {

    static WorkerList of(List<WorkerView> workers) {
        return new WorkerList(
                workers.stream().mapToInt(WorkerView::slots).sum(),
                workers.stream().mapToInt(worker -> worker.running().size()).sum(),
                workers);
    }
}
