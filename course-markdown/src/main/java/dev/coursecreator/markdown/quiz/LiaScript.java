package dev.coursecreator.markdown.quiz;

import dev.coursecreator.markdown.parser.MarkdownParser;
import dev.coursecreator.markdown.text.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Quizzes in the notation of LiaScript: {@code [( )]} and {@code [(X)]} or {@code [[ ]]} and {@code [[X]]} before each choice,
 * {@code [[a|(b)]]} for choices in one line, {@code [[answer]]} for a question without choices, {@code [[?]]} before a hint. Each on a
 * line of its own, which may be indented like code.
 */
final class LiaScript {

    private static final Pattern CHOICE = Pattern.compile("\\s*(?:\\[\\(([ xX])\\)]|\\[\\[([ xX])]])(?:\\s+|$)");
    private static final Pattern HINT = Pattern.compile("\\s*\\[\\[\\?]]\\s*");
    private static final Pattern ANSWER = Pattern.compile("\\s*\\[\\[([^\\[\\]]{1,200})]]\\s*");

    private LiaScript() {}

    /** Returns the block as question, hints and choices; only the block itself if it is no quiz. */
    static List<Node> expanded(Node block) {
        if (block instanceof Paragraph paragraph && startsALine(paragraph)) {
            return quiz(paragraph, lines(paragraph));
        }
        if (block instanceof IndentedCodeBlock code
                && isQuiz(code.getLiteral().lines().toList())) {
            return quiz(
                    code,
                    code.getLiteral()
                            .lines()
                            .filter(line -> !line.isBlank())
                            .map(LiaScript::line)
                            .toList());
        }
        return List.of(block);
    }

    /** Whether a line of the paragraph is a choice or an answer. */
    private static boolean startsALine(Paragraph paragraph) {
        return isQuiz(Nodes.children(paragraph).stream()
                .filter(node -> isStartOfLine(node) && node instanceof Text)
                .map(node -> ((Text) node).getLiteral())
                .filter(LiaScript::isQuizLine)
                .toList());
    }

    private static boolean isStartOfLine(Node node) {
        return node.getPrevious() == null || isLineBreak(node.getPrevious());
    }

    private static boolean isLineBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    private static boolean isQuizLine(String line) {
        return CHOICE.matcher(line).lookingAt()
                || HINT.matcher(line).lookingAt()
                || ANSWER.matcher(line).matches();
    }

    /** Whether these are the lines of one quiz. Several answers are links of a wiki. */
    private static boolean isQuiz(List<String> lines) {
        var written = lines.stream().filter(line -> !line.isBlank()).toList();
        return !written.isEmpty()
                && written.stream().allMatch(LiaScript::isQuizLine)
                && written.stream()
                                .filter(line -> ANSWER.matcher(line).matches())
                                .count()
                        <= 1;
    }

    private static Paragraph line(String text) {
        return MarkdownParser.blocks(text.strip()).stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .findFirst()
                .orElseGet(Paragraph::new);
    }

    /** Takes the paragraph apart into one paragraph for each line. */
    private static List<Paragraph> lines(Paragraph paragraph) {
        var lines = new ArrayList<>(List.of(new Paragraph()));
        for (var node : Nodes.children(paragraph)) {
            if (isLineBreak(node)) {
                lines.add(new Paragraph());
            } else {
                lines.getLast().appendChild(node);
            }
        }
        return lines;
    }

    private static List<Node> quiz(Node source, List<Paragraph> lines) {
        var question = QuizDialects.placed(new Paragraph(), source);
        var blocks = new ArrayList<Node>();
        var choices = new ChoiceList(source);
        for (var line : lines) {
            var first = line.getFirstChild() instanceof Text text ? text : new Text("");
            var choice = CHOICE.matcher(first.getLiteral());
            var hint = HINT.matcher(first.getLiteral());
            var answer = ANSWER.matcher(first.getLiteral());
            if (choice.lookingAt()) {
                first.setLiteral(first.getLiteral().substring(choice.end()));
                choices.add(isTicked(choice.group(1)) || isTicked(choice.group(2)), List.of(line));
            } else if (hint.lookingAt()) {
                first.setLiteral(first.getLiteral().substring(hint.end()));
                var quote = QuizDialects.placed(new BlockQuote(), source);
                quote.appendChild(line);
                blocks.add(quote);
            } else if (answer.matches() && first.getNext() == null) {
                var written = source instanceof Paragraph ? QuizDialects.placed(line, source) : source;
                blocks.add(answer(answer.group(1), written));
            } else {
                append(line, question);
            }
        }
        if (choices.getFirstChild() != null) {
            blocks.add(choices);
        }
        return Stream.concat(question.getFirstChild() == null ? Stream.of() : Stream.of(question), blocks.stream())
                .toList();
    }

    private static void append(Paragraph line, Paragraph question) {
        if (question.getFirstChild() != null) {
            question.appendChild(new SoftLineBreak());
        }
        Nodes.children(line).forEach(question::appendChild);
    }

    private static boolean isTicked(@Nullable String box) {
        return box != null && !box.isBlank();
    }

    private static Node answer(String text, Node source) {
        var options = text.split("\\|");
        if (options.length == 1) {
            return new AnswerBlock(text.strip(), source);
        }
        var choices = new ChoiceList(source);
        for (var option : options) {
            var stripped = option.strip();
            var correct = stripped.startsWith("(") && stripped.endsWith(")") && stripped.length() > 1;
            choices.add(correct, List.of(line(correct ? stripped.substring(1, stripped.length() - 1) : stripped)));
        }
        return choices;
    }
}
