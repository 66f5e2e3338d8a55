package dev.coursecreator.markdown.quiz;

import dev.coursecreator.markdown.parser.MdxBlock;
import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.text.Nodes;
import java.util.List;
import org.commonmark.node.Node;

/** Quizzes in the notations of other tools, as the same blocks that a quiz of this dialect consists of. */
final class QuizDialects {

    private QuizDialects() {}

    /** Returns the blocks with each quiz of another notation as question, choices and explanation. */
    static List<Node> read(List<Node> blocks, Problems problems) {
        return blocks.stream().flatMap(block -> read(block, problems).stream()).toList();
    }

    /** Gives a block the line of what it was written as. */
    static <T extends Node> T placed(T block, Node source) {
        block.setSourceSpans(source.getSourceSpans().stream().limit(1).toList());
        return block;
    }

    private static List<Node> read(Node block, Problems problems) {
        if (!(block instanceof MdxBlock component)) {
            return LiaScript.expanded(block);
        }
        var quiz = MdxQuiz.blocks(component);
        if (quiz.isEmpty()) {
            problems.warn(
                    Nodes.line(block),
                    "the quiz component is left out, because its choices were not found; write the question as a paragraph"
                            + " and each choice below it as '- [ ] …' or '- [x] …'");
        }
        return quiz;
    }
}
