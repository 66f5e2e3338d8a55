package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock.Picture;

/** A picture in the middle of the page. It is never divided, and never so large that its pixels show. */
record PictureFlow(Picture picture, double width, double scale) implements Flow {

    private static final double MOST_ENLARGED = 2;

    static Flow of(Picture picture, Density density, double width) {
        double scale = Math.min(width / picture.width(), (double) density.picture() / picture.height());
        return new PictureFlow(picture, width, Math.min(scale, MOST_ENLARGED));
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
    public Part part(int from, int to) {
        return Part.whole(picture);
    }

    @Override
    public boolean breaksWellBefore(int unit) {
        return false;
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        double drawn = picture.width() * scale;
        canvas.picture(picture.image(), x + (width - drawn) / 2, y, drawn, height());
    }
}
