package dev.coursecreator.markdown.quiz;

import dev.coursecreator.markdown.text.Nodes;
import java.util.List;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/** The choices of a quiz that is written in another notation than as a list of checkboxes, and cannot be anything else. */
final class ChoiceList extends BulletList {

    /** Creates an empty list in place of the node. */
    ChoiceList(Node source) {
        setSourceSpans(source.getSourceSpans().stream().limit(1).toList());
    }

    /** Takes the items of a list of checkboxes. */
    static ChoiceList of(Node list) {
        var choices = new ChoiceList(list);
        Nodes.children(list).forEach(choices::appendChild);
        return choices;
    }

    void add(boolean correct, List<Node> content) {
        Node item = QuizDialects.placed(new ListItem(), this);
        item.appendChild(new TaskListItemMarker(correct));
        content.forEach(item::appendChild);
        appendChild(item);
    }
}
