package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock.Picture;

/** A centred picture. It is never split, and never enlarged so much that its pixels become visible. */
record PictureLayout(Picture picture, double width, double scale) implements BlockLayout {

    private static final double MAX_SCALE = 2;

    static BlockLayout of(Picture picture, double maxHeight, double width) {
        double scale = Math.min(width / picture.width(), maxHeight / picture.height());
        return new PictureLayout(picture, width, Math.min(scale, MAX_SCALE));
    }

    @Override
    public int units() {
        return 1;
    }

    @Override
    public double height(int from, int to) {
        return picture.height() * scale;
    }

    @Override
    public BlockPart part(int from, int to) {
        return BlockPart.whole(picture);
    }

    @Override
    public boolean isGoodBreak(int unit) {
        return false;
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        double drawn = picture.width() * scale;
        canvas.picture(picture.image(), x + (width - drawn) / 2, y, drawn, height());
    }
}
