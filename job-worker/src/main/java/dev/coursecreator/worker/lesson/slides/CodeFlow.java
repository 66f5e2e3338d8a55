package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock.Code;
import java.util.ArrayList;
import java.util.List;

/**
 * A listing on a dark panel, every character in its own cell. Lines too long for the panel are wrapped, which an arrow shows.
 *
 * @param wrapped lines as they are drawn
 */
record CodeFlow(Code code, List<CodeLine> wrapped, double size, double width, boolean continued) implements Flow {

    private static final double LEADING = 1.5;
    private static final double EDGE = 20;
    private static final int PADDING = 2;
    private static final double STRIP = 40;
    private static final TextStyle TAG = TextStyle.label(16);

    static Flow of(Code code, Part part, Density density, double width) {
        int columns = (int) (width / Fonts.cell(density.code())) - 2 * PADDING;
        var wrapped = new ArrayList<CodeLine>();
        for (var line : Highlighting.of(code.language(), code.text(), part.first())) {
            wrapped.addAll(CodeLine.wrap(line, columns));
        }
        return new CodeFlow(code, wrapped, density.code(), width, part.continued());
    }

    @Override
    public int units() {
        return wrapped.size();
    }

    @Override
    public double height(int from, int to) {
        return strip() + (to - from) * size * LEADING + (strip() > 0 ? 1.4 : 2) * EDGE;
    }

    @Override
    public Part part(int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from || wrapped.get(i).continues() ? "" : "\n");
            wrapped.get(i).words().forEach(word -> text.append(word.text()));
        }
        var state = List.of(wrapped.get(from).before());
        return new Part(new Code(code.language(), text.toString()), continued || from > 0, state);
    }

    @Override
    public boolean breaksWellBefore(int unit) {
        return unit >= 2 && unit <= units() - 2 && !wrapped.get(unit).continues();
    }

    @Override
    public boolean unwrapped() {
        return wrapped.stream().noneMatch(CodeLine::continues);
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        var theme = canvas.theme();
        canvas.rounded(x, y, width, height(), 14, theme.listing());
        canvas.outlined(x + 0.5, y + 0.5, width - 1, height() - 1, 14, 1, theme.listingEdge());
        double left = x + PADDING * Fonts.cell(size);
        if (strip() > 0) {
            canvas.text(tag(), TAG, Highlighting.Kind.COMMENT.color(), left, y + 31);
        }
        double baseline = y + (strip() > 0 ? strip() + EDGE * 0.4 : EDGE) + size * (LEADING + 0.73) / 2;
        for (var line : wrapped) {
            line.draw(canvas, left, baseline, size);
            baseline += size * LEADING;
        }
    }

    private double strip() {
        return tag().isEmpty() ? 0 : STRIP;
    }

    private String tag() {
        var language = code.language().length() > 30 ? code.language().substring(0, 30) : code.language();
        return continued ? (language + " (continued)").strip() : language;
    }
}
