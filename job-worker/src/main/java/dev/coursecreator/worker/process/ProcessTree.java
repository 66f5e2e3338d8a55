package dev.coursecreator.worker.process;

import java.util.ArrayList;

/** A process with its children and their children. */
final class ProcessTree {

    private ProcessTree() {}

    /**
     * Kills what is alive of the tree, at once. The children are looked up before the parent dies, since afterwards they
     * are nobody's, and once more after it, for one that was just being started.
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
