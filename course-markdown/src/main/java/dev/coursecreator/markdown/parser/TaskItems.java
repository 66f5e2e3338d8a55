package dev.coursecreator.markdown.parser;

import dev.coursecreator.markdown.text.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/** List items with a checkbox. */
public final class TaskItems {

    private TaskItems() {}

    /** Whether every item has a checkbox. */
    public static boolean areAll(Node node) {
        return node instanceof ListBlock list
                && list.getFirstChild() != null
                && Nodes.children(list).stream().allMatch(item -> checked(item).isPresent());
    }

    /** Whether the checkbox of an item is ticked; empty if the item has none. */
    public static Optional<Boolean> checked(Node item) {
        return switch (item.getFirstChild()) {
            case TaskItemBlock block -> Optional.of(block.isChecked());
            case TaskListItemMarker marker -> Optional.of(marker.isChecked());
            case Node first
            when first.getFirstChild() instanceof TaskListItemMarker marker -> Optional.of(marker.isChecked());
            case null, default -> Optional.empty();
        };
    }

    /** The blocks of an item. */
    public static List<Node> content(Node item) {
        var content = new ArrayList<Node>();
        for (var child : Nodes.children(item)) {
            if (child instanceof TaskItemBlock block) {
                content.addAll(Nodes.children(block));
            } else if (!(child instanceof TaskListItemMarker)) {
                content.add(child);
            }
        }
        return content;
    }
}
