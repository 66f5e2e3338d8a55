package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock.Title;
import org.jspecify.annotations.Nullable;

/** The title page of a course: its title in large type, a rule and the author. It is never split. */
record TitleLayout(Title title, Paragraph text, @Nullable Paragraph author) implements BlockLayout {

    private static final double[] SIZES = {76, 64, 52, 42, 34};
    private static final int MAX_LINES = 3;
    private static final double RULE = 6;
    private static final double GAP = 30;

    static BlockLayout of(Title title, double width) {
        var text = new Paragraph(title.text(), TextStyle.title(SIZES[0]), width);
        for (int i = 1; i < SIZES.length && text.lines() > MAX_LINES; i++) {
            text = new Paragraph(title.text(), TextStyle.title(SIZES[i]), width);
        }
        var author = title.author() == null
                ? null
                : new Paragraph(
                        DisplayableText.ofProse(RichText.plain(title.author())),
                        TextStyle.body(28).in(TextStyle.Tone.MUTED),
                        width);
        return new TitleLayout(title, text, author);
    }

    @Override
    public int units() {
        return 1;
    }

    @Override
    public double height(int from, int to) {
        return text.height() + GAP + RULE + (author == null ? 0 : GAP + author.height());
    }

    @Override
    public BlockPart part(int from, int to) {
        return BlockPart.whole(title);
    }

    @Override
    public boolean isGoodBreak(int unit) {
        return false;
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        text.draw(canvas, x, y);
        double rule = y + text.height() + GAP;
        canvas.rounded(
                text.rightToLeft() ? x + text.width() - 84 : x,
                rule,
                84,
                RULE,
                RULE / 2,
                canvas.theme().accent());
        if (author != null) {
            author.draw(canvas, x, rule + RULE + GAP);
        }
    }
}
