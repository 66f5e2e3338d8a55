package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.fonts.Fonts;
import dev.coursecreator.model.language.Phrases;
import dev.coursecreator.model.script.SlideBlock.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A code listing on a dark panel, in a grid of character cells. Lines too long for the panel are wrapped and marked by an arrow.
 *
 * @param wrapped the lines after wrapping
 */
record CodeLayout(Code code, List<CodeLine> wrapped, double size, double width, boolean continued)
        implements BlockLayout {

    private static final double LEADING = 1.5;
    private static final double EDGE = 20;
    private static final int PADDING = 2;
    private static final double TAG_HEIGHT = 40;
    private static final TextStyle TAG = TextStyle.label(16);

    static BlockLayout of(Code code, BlockPart part, Density density, double width) {
        int columns = (int) (width / Fonts.cellWidth(density.code())) - 2 * PADDING;
        var wrapped = new ArrayList<CodeLine>();
        var marked = new HashSet<>(code.marked());
        int number = 0;
        for (var line : SyntaxHighlighter.of(code.language(), code.text(), part.first())) {
            number++;
            wrapped.addAll(CodeLine.wrap(line, columns, marked.contains(number)));
        }
        return new CodeLayout(code, wrapped, density.code(), width, part.continued());
    }

    @Override
    public int units() {
        return wrapped.size();
    }

    @Override
    public double height(int from, int to) {
        return tagHeight() + (to - from) * size * LEADING + (tagHeight() > 0 ? 1.4 : 2) * EDGE;
    }

    @Override
    public BlockPart part(int from, int to) {
        var text = new StringBuilder();
        var marked = new ArrayList<Integer>();
        int number = 0;
        for (int i = from; i < to; i++) {
            if (i == from || !wrapped.get(i).continues()) {
                number++;
                text.append(i == from ? "" : "\n");
                if (wrapped.get(i).marked()) {
                    marked.add(number);
                }
            }
            wrapped.get(i).words().forEach(word -> text.append(word.text()));
        }
        var state = List.of(wrapped.get(from).before());
        return new BlockPart(new Code(code.language(), text.toString(), marked), continued || from > 0, state);
    }

    @Override
    public boolean isGoodBreak(int unit) {
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
        double left = x + PADDING * Fonts.cellWidth(size);
        if (tagHeight() > 0) {
            canvas.text(tag(canvas.phrases()), TAG, SyntaxHighlighter.Kind.COMMENT.color(), left, y + 31);
        }
        double baseline = y + (tagHeight() > 0 ? tagHeight() + EDGE * 0.4 : EDGE) + size * (LEADING + 0.73) / 2;
        for (var line : wrapped) {
            if (line.marked()) {
                mark(canvas, x, baseline - size * (LEADING + 0.73) / 2);
            }
            line.draw(canvas, left, baseline, size);
            baseline += size * LEADING;
        }
    }

    /** Highlights a line, within the edge of the panel. */
    private void mark(Canvas canvas, double x, double y) {
        // Half a pixel lower, so that there is no seam between two highlighted lines.
        canvas.rectangle(
                x + 1, y, width - 2, size * LEADING + 0.5, canvas.theme().listingMark());
        canvas.rectangle(
                x + 1, y, 5, size * LEADING + 0.5, canvas.theme().palette().bright());
    }

    private double tagHeight() {
        return code.language().isEmpty() && !continued ? 0 : TAG_HEIGHT;
    }

    private String tag(Phrases phrases) {
        var language = code.language().length() > 30 ? code.language().substring(0, 30) : code.language();
        return continued ? phrases.continued(language) : language;
    }
}
