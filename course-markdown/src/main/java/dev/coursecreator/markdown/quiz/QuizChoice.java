package dev.coursecreator.markdown.quiz;

import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.Nodes;
import dev.coursecreator.markdown.text.SpokenText;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.RichText.Style;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * An answer to choose.
 *
 * @param shown code with a line break between its lines; empty if the author wrote none
 * @param spoken empty if the answer can only be seen, as code of several lines
 * @param feedback what to tell a learner who chooses it; may be empty
 */
record QuizChoice(RichText shown, String spoken, boolean correct, String feedback) {

    /** Longer code is not read aloud. */
    private static final int MAX_SPOKEN_CODE = 80;

    private static final Run LINE_BREAK = new Run("\n", Style.PLAIN);

    /** The content of a list item. A quote in it is the feedback. */
    static QuizChoice of(List<Node> content, boolean correct) {
        var shown = new ArrayList<Run>();
        var spoken = new ArrayList<String>();
        var feedback = new ArrayList<String>();
        for (var block : content) {
            switch (block) {
                case Paragraph paragraph -> text(paragraph, shown, spoken);
                case FencedCodeBlock code -> code(code.getLiteral(), shown, spoken);
                case IndentedCodeBlock code -> code(code.getLiteral(), shown, spoken);
                case ListBlock list ->
                    Nodes.children(list)
                            .forEach(item -> Nodes.children(item).stream()
                                    .filter(Paragraph.class::isInstance)
                                    .forEach(paragraph -> text(paragraph, shown, spoken)));
                case BlockQuote quote -> feedback.add(text(quote));
                default -> {}
            }
        }
        return new QuizChoice(
                new RichText(shown).strip(),
                String.join(" ", spoken).strip(),
                correct,
                String.join(" ", feedback).strip());
    }

    private static void text(Node paragraph, List<Run> shown, List<String> spoken) {
        var inlines = Inlines.of(paragraph);
        if (inlines.shown().runs().isEmpty()) {
            return;
        }
        if (!shown.isEmpty()) {
            shown.add(endsWithCode(shown) ? LINE_BREAK : new Run(" ", Style.PLAIN));
        }
        shown.addAll(inlines.shown().runs());
        spoken.add(SpokenText.withoutPauses(inlines.spoken()));
    }

    private static boolean endsWithCode(List<Run> runs) {
        return runs.getLast().style() == Style.CODE;
    }

    private static void code(String literal, List<Run> shown, List<String> spoken) {
        var code = SpokenText.printable(literal.replace("\t", "    ")).stripTrailing();
        for (var line : code.lines().toList()) {
            if (!shown.isEmpty()) {
                shown.add(LINE_BREAK);
            }
            if (!line.isEmpty()) {
                shown.add(new Run(line, Style.CODE));
            }
        }
        if (code.length() <= MAX_SPOKEN_CODE && code.lines().count() == 1) {
            spoken.add(code.strip());
        }
    }

    /** Returns the text of all paragraphs in a block. */
    static String text(Node parent) {
        var texts = new ArrayList<String>();
        for (var block : Nodes.children(parent)) {
            if (block instanceof Paragraph paragraph) {
                texts.add(Inlines.of(paragraph).shown().plainText());
            }
        }
        return String.join(" ", texts).strip();
    }
}
