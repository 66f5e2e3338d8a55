package dev.coursecreator.markdown.quiz;

import dev.coursecreator.markdown.parser.FenceContent;
import dev.coursecreator.markdown.parser.MdxBlock;
import dev.coursecreator.markdown.parser.TaskItems;
import dev.coursecreator.markdown.quiz.JsxReader.Element;
import dev.coursecreator.markdown.text.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Quiz components of MDX. There is no common form of them; the plain ones have their choices in an attribute, such as
 * {@code choices={[{text: "…", correct: true}]}}, in elements, such as {@code <Answer correct>…</Answer>}, or as a list of checkboxes.
 */
final class MdxQuiz {

    private static final Set<String> CHOICES = Set.of("choices", "options", "answers");
    private static final Set<String> CHOICE_ELEMENTS = Set.of("Answer", "Option", "Choice");
    private static final Set<String> QUESTION = Set.of("question", "prompt", "title", "text");
    private static final Set<String> TEXT = Set.of("text", "label", "content", "answer", "option", "title", "value");
    private static final Set<String> CORRECT = Set.of("correct", "isCorrect", "right");
    private static final Set<String> RIGHT_ONES = Set.of(
            "answer", "correct", "correctAnswer", "correctAnswers", "correctIndex", "answerIndex", "correctOption");
    private static final Set<String> FEEDBACK = Set.of("explain", "explanation", "feedback", "rationale");

    private final Node source;

    private MdxQuiz(Node source) {
        this.source = source;
    }

    /** Returns the block as questions, choices and explanations; empty if it is not understood. */
    static List<Node> blocks(MdxBlock block) {
        var quiz = new MdxQuiz(block);
        return JsxReader.read(block.source())
                .map(quiz::blocks)
                .orElseGet(() -> quiz.checkboxes(content(block.source())));
    }

    /** The lines after the opening tag, if it has a line of its own. */
    private static String content(String source) {
        var end = source.indexOf(">\n");
        return end < 0 || end > source.indexOf('\n') || source.startsWith("/", end - 1)
                ? ""
                : "\n" + source.substring(end + 2).replaceAll("</?(?:Quiz|quiz|Question)>", "");
    }

    private List<Node> blocks(Element element) {
        var attribute = first(element.attributes(), CHOICES);
        if (attribute.isPresent() && attribute.get() instanceof List<?> values) {
            return quiz(element, choices(values, element.attributes()));
        }
        var choices = elements(element)
                .filter(child -> CHOICE_ELEMENTS.contains(child.name()))
                .map(MdxQuiz::choice)
                .toList();
        if (!choices.isEmpty()) {
            return quiz(element, choices);
        }
        if (elements(element).anyMatch(child -> child.name().equals("Question"))) {
            return elements(element).flatMap(child -> blocks(child).stream()).toList();
        }
        return checkboxes(texts(element));
    }

    /** A quiz in Markdown between the tags. */
    private List<Node> checkboxes(String content) {
        return FenceContent.blocks(content, Nodes.line(source) - 1).stream()
                .map(block -> TaskItems.areAll(block) ? ChoiceList.of(block) : block)
                .toList();
    }

    /** A choice as it is written. */
    private record Choice(String text, boolean correct, String feedback) {}

    private List<Node> quiz(Element element, List<Choice> choices) {
        var list = new ChoiceList(source);
        for (var choice : choices) {
            var content = new ArrayList<>(markdown(choice.text()));
            if (!choice.feedback().isBlank()) {
                content.add(quote(choice.feedback()));
            }
            list.add(choice.correct(), content);
        }
        var blocks = new ArrayList<>(markdown(question(element)));
        blocks.add(list);
        var explanation = explanation(element);
        if (!explanation.isBlank()) {
            blocks.add(quote(explanation));
        }
        return blocks;
    }

    private static String question(Element element) {
        return first(element.attributes(), QUESTION)
                .map(String::valueOf)
                .or(() -> elements(element)
                        .filter(child ->
                                child.name().equals("Question") || child.name().equals("Prompt"))
                        .map(MdxQuiz::texts)
                        .findFirst())
                .orElseGet(() -> texts(element));
    }

    private static String explanation(Element element) {
        return first(element.attributes(), FEEDBACK)
                .map(String::valueOf)
                .orElseGet(() -> elements(element)
                        .filter(child -> child.name().equals("Explanation"))
                        .map(MdxQuiz::texts)
                        .collect(Collectors.joining(" ")));
    }

    /** Choices in an attribute: objects, or texts of which another attribute names the right ones by text or index. */
    private static List<Choice> choices(List<?> values, Map<String, Object> attributes) {
        var named = first(attributes, RIGHT_ONES).orElse("");
        var right = named instanceof List<?> list ? Set.copyOf(list) : Set.of(named);
        return IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i) instanceof Map<?, ?> map
                        ? choice(map)
                        : new Choice(
                                String.valueOf(values.get(i)), right.contains(values.get(i)) || right.contains(i), ""))
                .toList();
    }

    private static Choice choice(Map<?, ?> value) {
        return new Choice(
                first(value, TEXT).map(String::valueOf).orElse(""),
                first(value, CORRECT).map(Boolean.TRUE::equals).orElse(false),
                first(value, FEEDBACK).map(String::valueOf).orElse(""));
    }

    private static Choice choice(Element element) {
        return new Choice(
                texts(element),
                first(element.attributes(), CORRECT).map(Boolean.TRUE::equals).orElse(false),
                first(element.attributes(), FEEDBACK).map(String::valueOf).orElse(""));
    }

    private static Optional<Object> first(Map<?, ?> values, Set<String> keys) {
        return values.entrySet().stream()
                .filter(entry -> keys.contains(String.valueOf(entry.getKey())))
                .<Object>map(Map.Entry::getValue)
                .findFirst();
    }

    private static Stream<Element> elements(Element parent) {
        return parent.children().stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    private static String texts(Element element) {
        return element.children().stream()
                .filter(String.class::isInstance)
                .map(text -> String.valueOf(text).stripIndent())
                .collect(Collectors.joining("\n"));
    }

    private List<Node> markdown(String text) {
        return text.isBlank() ? List.of() : FenceContent.blocks(text.strip(), Nodes.line(source) - 1);
    }

    private Node quote(String text) {
        var quote = QuizDialects.placed(new BlockQuote(), source);
        markdown(text).stream().filter(Paragraph.class::isInstance).forEach(quote::appendChild);
        return quote;
    }
}
