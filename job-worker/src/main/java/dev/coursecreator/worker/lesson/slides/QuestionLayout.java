package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * A card with a question and its choices, labelled by letters. Its units are the lines of the prompt, then of the choices.
 *
 * @param before number of choices on earlier pages
 */
record QuestionLayout(
        Question question, Paragraph prompt, List<Paragraph> choices, double width, boolean continued, int before)
        implements BlockLayout {

    private static final double PADDING = 34;
    private static final double LABEL = 36;
    private static final double LETTER = 62;
    private static final TextStyle TAG = TextStyle.label(18);

    static BlockLayout of(Question question, BlockPart part, Density density, double width) {
        double inner = width - 2 * PADDING;
        var prompt =
                new Paragraph(question.prompt(), TextStyle.body(density.body()).with(FontFace.SEMIBOLD), inner);
        var choices = question.choices().stream()
                .map(choice -> new Paragraph(choice, TextStyle.body(density.body() * 0.92), inner - LETTER))
                .toList();
        return new QuestionLayout(question, prompt, choices, width, part.continued(), part.first());
    }

    @Override
    public int units() {
        return promptLines() + choices.stream().mapToInt(Paragraph::lines).sum();
    }

    private int promptLines() {
        return question.prompt().runs().isEmpty() && !choices.isEmpty() ? 0 : prompt.lines();
    }

    @Override
    public double height(int from, int to) {
        double height = 2 * PADDING + LABEL + shown(0, promptLines(), from, to) * prompt.lineHeight();
        int first = promptLines();
        for (var choice : choices) {
            int lines = shown(first, first + choice.lines(), from, to);
            height += lines == 0 ? 0 : gap() + lines * choice.lineHeight();
            first += choice.lines();
        }
        return height;
    }

    private static int shown(int first, int end, int from, int to) {
        return Math.max(0, Math.min(end, to) - Math.max(first, from));
    }

    private double gap() {
        return prompt.style().size() * 0.72;
    }

    @Override
    public BlockPart part(int from, int to) {
        var promptText = shown(0, promptLines(), from, to) == 0
                ? RichText.EMPTY
                : prompt.text(from, Math.min(to, promptLines()));
        var texts = new ArrayList<RichText>();
        int first = promptLines();
        int skipped = 0;
        for (var choice : choices) {
            int start = Math.max(from - first, 0);
            int end = Math.min(to - first, choice.lines());
            if (start < end) {
                texts.add(choice.text(start, end));
            } else if (texts.isEmpty() && first < from) {
                skipped++;
            }
            first += choice.lines();
        }
        return new BlockPart(new Question(promptText, texts), continued || from > 0, List.of(before + skipped));
    }

    @Override
    public boolean isGoodBreak(int unit) {
        int first = promptLines();
        for (var choice : choices) {
            if (unit == first) {
                return unit > 0;
            }
            first += choice.lines();
        }
        return false;
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        var theme = canvas.theme();
        canvas.rounded(x, y, width, height(), 18, theme.card());
        canvas.outlined(x + 0.75, y + 0.75, width - 1.5, height() - 1.5, 18, 1.5, theme.line());
        canvas.text(label(), TAG, x + PADDING, y + PADDING + 14);
        double top = y + PADDING + LABEL;
        if (promptLines() > 0) {
            prompt.draw(canvas, x + PADDING, top);
            top += prompt.height();
        }
        for (int i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            top += gap();
            letter(canvas, letter(before + i), x + PADDING, top + choice.style().baseline(), choice.style());
            choice.draw(canvas, x + PADDING + LETTER, top);
            top += choice.height();
        }
    }

    private String label() {
        var label = question.choices().isEmpty() && before == 0 ? "Your turn" : "Question";
        return continued ? label + " (continued)" : label;
    }

    private static void letter(Canvas canvas, String letter, double x, double baseline, TextStyle style) {
        double radius = style.size() * 0.68;
        double middle = baseline - style.size() * 0.364;
        var accent = canvas.theme().accent();
        canvas.outlined(x, middle - radius, radius * 2, radius * 2, radius, 2, accent);
        var label = style.with(FontFace.SEMIBOLD);
        var small = new TextStyle(label.face(), style.size() * 0.72, 1, 0, TextStyle.Tone.ACCENT, false);
        double width = Canvas.width(letter, small);
        canvas.text(letter, small, accent, x + radius - width / 2, middle + small.size() * 0.364);
    }

    /** A to Z, then AA, AB and so on. */
    private static String letter(int index) {
        var last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }
}
