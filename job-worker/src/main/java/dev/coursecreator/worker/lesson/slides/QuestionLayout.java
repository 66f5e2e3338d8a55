package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.fonts.FontFace;
import dev.coursecreator.model.language.Phrases;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock.Question;
import dev.coursecreator.model.script.Words;
import dev.coursecreator.worker.lesson.slides.TextStyle.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A card with a question and its choices, labelled by letters. With the solution, the correct choices have a check mark, and an
 * explanation may follow. Its units are the lines of the prompt, of the choices and of the explanation.
 *
 * @param explanation empty if there is none
 * @param before number of choices on earlier pages
 */
record QuestionLayout(
        Question question,
        Paragraph prompt,
        List<Paragraph> choices,
        Paragraph explanation,
        double width,
        boolean continued,
        int before)
        implements BlockLayout {

    private static final double PADDING = 34;
    private static final double LABEL = 36;
    private static final double LETTER = 62;
    private static final double CHECK_MARK = 52;
    private static final TextStyle TAG = TextStyle.label(18);

    static BlockLayout of(Question question, BlockPart part, Density density, double width) {
        double inner = width - 2 * PADDING;
        var prompt =
                new Paragraph(question.prompt(), TextStyle.body(density.body()).with(FontFace.SEMIBOLD), inner);
        var choices = IntStream.range(0, question.choices().size())
                .mapToObj(i -> new Paragraph(
                        question.choices().get(i),
                        TextStyle.body(density.body() * 0.92).in(isWrong(question, i) ? Tone.MUTED : Tone.INK),
                        inner - LETTER - CHECK_MARK))
                .toList();
        var explanation = new Paragraph(explanation(question), TextStyle.body(density.body() * 0.86), inner);
        return new QuestionLayout(question, prompt, choices, explanation, width, part.continued(), part.first());
    }

    private static boolean isWrong(Question question, int choice) {
        return question.solution() != null && !question.solution().correct().contains(choice);
    }

    private static RichText explanation(Question question) {
        return question.solution() == null
                ? RichText.EMPTY
                : question.solution().explanation();
    }

    @Override
    public int units() {
        return sections().stream().mapToInt(Paragraph::lines).sum();
    }

    /** The texts from top to bottom: prompt, choices, explanation. An empty prompt is left out if there is anything else. */
    private List<Paragraph> sections() {
        var others = Stream.concat(choices.stream(), hasExplanation() ? Stream.of(explanation) : Stream.of())
                .toList();
        return hasPrompt() || others.isEmpty()
                ? Stream.concat(Stream.of(prompt), others.stream()).toList()
                : others;
    }

    private boolean hasPrompt() {
        return !question.prompt().runs().isEmpty();
    }

    private boolean hasExplanation() {
        return !explanation(question).runs().isEmpty();
    }

    @Override
    public double height(int from, int to) {
        double height = 2 * PADDING + LABEL;
        int first = 0;
        for (var section : sections()) {
            int lines = Math.max(0, Math.min(first + section.lines(), to) - Math.max(first, from));
            height += lines == 0 ? 0 : gapAbove(section) + lines * section.lineHeight();
            first += section.lines();
        }
        return height;
    }

    @SuppressWarnings("ReferenceEquality") // Whether it is the prompt, not one with the same text.
    private double gapAbove(Paragraph section) {
        return section == prompt ? 0 : prompt.style().size() * (section == explanation ? 0.95 : 0.72);
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public BlockPart part(int from, int to) {
        var promptText = RichText.EMPTY;
        var explanationText = RichText.EMPTY;
        var texts = new ArrayList<RichText>();
        var correct = new ArrayList<Integer>();
        int first = 0;
        int choice = 0;
        int skipped = 0;
        for (var section : sections()) {
            int start = Math.max(from - first, 0);
            int end = Math.min(to - first, section.lines());
            var text = start < end ? section.text(start, end) : RichText.EMPTY;
            if (section == prompt) {
                promptText = text;
            } else if (section == explanation) {
                explanationText = text;
            } else {
                if (start < end && isCorrect(choice)) {
                    correct.add(texts.size());
                }
                if (start < end) {
                    texts.add(text);
                } else if (texts.isEmpty() && first < from) {
                    skipped++;
                }
                choice++;
            }
            first += section.lines();
        }
        var solution = question.solution() == null ? null : new Question.Solution(correct, explanationText);
        return new BlockPart(
                new Question(promptText, texts, question.several(), solution),
                continued || from > 0,
                List.of(before + skipped));
    }

    private boolean isCorrect(int choice) {
        return question.solution() != null && question.solution().correct().contains(choice);
    }

    @Override
    public boolean isGoodBreak(int unit) {
        int first = 0;
        for (var section : sections()) {
            if (unit == first) {
                return unit > 0;
            }
            first += section.lines();
        }
        return false;
    }

    /** Choices and explanations are read one by one, and with the answer the question is known: their words count half. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public double words(int from, int to) {
        double words = 0;
        int first = 0;
        for (var section : sections()) {
            int start = Math.max(from - first, 0);
            int end = Math.min(to - first, section.lines());
            if (start < end) {
                boolean isNew = section == prompt && question.solution() == null;
                words += Words.in(section.text(start, end).text()) * (isNew ? 1 : 0.5);
            }
            first += section.lines();
        }
        return words;
    }

    /** An answer is given when the first correct choice is shown. */
    @Override
    public OptionalInt spokenAt() {
        if (question.solution() == null || question.solution().correct().isEmpty()) {
            return OptionalInt.empty();
        }
        int correct = question.solution().correct().getFirst();
        return OptionalInt.of((hasPrompt() ? prompt.lines() : 0)
                + choices.subList(0, correct).stream()
                        .mapToInt(Paragraph::lines)
                        .sum());
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        var theme = canvas.theme();
        canvas.rounded(x, y, width, height(), 18, theme.card());
        canvas.outlined(x + 0.75, y + 0.75, width - 1.5, height() - 1.5, 18, 1.5, theme.line());
        var label = label(canvas.phrases());
        double left = rightToLeft() ? x + width - PADDING - Canvas.width(label, TAG) : x + PADDING;
        canvas.text(label, TAG, left, y + PADDING + 14);
        double top = y + PADDING + LABEL;
        if (hasPrompt()) {
            prompt.draw(canvas, x + PADDING, top);
            top += prompt.height();
        }
        for (int i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            top += gapAbove(choice);
            choice(canvas, i, x + PADDING, top);
            top += choice.height();
        }
        if (hasExplanation()) {
            explanation.draw(canvas, x + PADDING, top + gapAbove(explanation));
        }
    }

    @Override
    public boolean rightToLeft() {
        return prompt.rightToLeft() || (!hasPrompt() && choices.stream().anyMatch(Paragraph::rightToLeft));
    }

    private String label(Phrases phrases) {
        var label = question.solution() != null
                ? phrases.answer()
                : question.choices().isEmpty() && before == 0 ? phrases.yourTurn() : phrases.question();
        var several = isSeveral() && question.solution() == null ? label + " \u2013 " + phrases.chooseAll() : label;
        return continued ? phrases.continued(several) : several;
    }

    private boolean isSeveral() {
        return Boolean.TRUE.equals(question.several());
    }

    private void choice(Canvas canvas, int index, double x, double y) {
        var choice = choices.get(index);
        double middle = y + choice.style().baseline() - choice.style().size() * 0.364;
        double right = x + width - 2 * PADDING;
        letter(canvas, index, rightToLeft() ? right - choice.style().size() * 1.36 : x, middle);
        choice.draw(canvas, rightToLeft() ? x + CHECK_MARK : x + LETTER, y);
        if (isCorrect(index)) {
            double size = choice.style().size() * 0.8;
            canvas.checkMark(
                    rightToLeft() ? x : right - size,
                    middle - size * 0.4,
                    size,
                    canvas.theme().accent());
        }
    }

    /** The letter in a circle, or in a square if several choices may be correct; filled if the choice is. */
    private void letter(Canvas canvas, int index, double x, double middle) {
        var theme = canvas.theme();
        var style = choices.get(index).style();
        double radius = style.size() * 0.68;
        double corner = isSeveral() ? radius * 0.35 : radius;
        var color = isWrong(question, index) ? theme.muted() : theme.accent();
        if (isCorrect(index)) {
            canvas.rounded(x - 1, middle - radius - 1, radius * 2 + 2, radius * 2 + 2, corner + 1, color);
        } else {
            canvas.outlined(x, middle - radius, radius * 2, radius * 2, corner, 2, color);
        }
        var letter = letter(before + index);
        var small = new TextStyle(FontFace.SEMIBOLD, style.size() * 0.72, 1, 0, Tone.ACCENT, false);
        double left = x + radius - Canvas.width(letter, small) / 2;
        canvas.text(
                letter,
                small,
                isCorrect(index) ? theme.card() : isWrong(question, index) ? theme.muted() : theme.label(),
                left,
                middle + small.size() * 0.364);
    }

    /** A to Z, then AA, AB and so on. */
    private static String letter(int index) {
        var last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }
}
