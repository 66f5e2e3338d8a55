package dev.coursecreator.worker.process;

import java.util.ArrayList;

/** A process and its descendants. */
final class ProcessTree {

    private ProcessTree() {}

    /**
     * Kills the whole tree immediately. The descendants are listed before the root is killed, because orphans can no longer be
     * found, and their children are listed again afterwards, in case one was just being started.
     */
    static void kill(ProcessHandle root) {
        var children = new ArrayList<>(root.descendants().toList());
        root.destroyForcibly();
        while (!children.isEmpty()) {
            var child = children.removeLast();
            children.addAll(child.children().toList());
            child.destroyForcibly();
        }
    }
}
