package dev.coursecreator.markdown.quiz;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;

/** The answer that is expected to the question above, if something asks there. */
public final class AnswerBlock extends CustomBlock {

    private final String answer;
    private final Node source;

    /** @param source what the author wrote */
    AnswerBlock(String answer, Node source) {
        this.answer = answer;
        this.source = source;
        setSourceSpans(source.getSourceSpans().stream().limit(1).toList());
    }

    String answer() {
        return answer;
    }

    public Node source() {
        return source;
    }
}
