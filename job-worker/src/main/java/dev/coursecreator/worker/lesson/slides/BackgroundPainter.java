package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.Quality;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** Paints the slide background. Deterministic: the same course always gets the same image. */
final class BackgroundPainter {

    private final Theme theme;
    private final long seed;
    private final BufferedImage image;
    private final double scale;

    private BackgroundPainter(BackgroundStyle style, String courseTitle, Theme theme, Quality quality) {
        this.theme = theme;
        this.seed = SeededRandom.seedOf(style + courseTitle);
        this.image = new BufferedImage(quality.width(), quality.height(), BufferedImage.TYPE_INT_RGB);
        this.scale = (double) quality.width() / Canvas.WIDTH;
    }

    static BufferedImage paint(BackgroundStyle style, String courseTitle, Theme theme, Quality quality) {
        var background = new BackgroundPainter(style, courseTitle, theme, quality);
        switch (style) {
            case SOLID -> background.solid();
            case GRADIENT -> background.gradient();
            case GEOMETRIC -> background.geometric();
            case NOISE -> background.noise();
        }
        return background.image;
    }

    private void solid() {
        draw(canvas -> canvas.rectangle(0, 0, Canvas.WIDTH, Canvas.HEIGHT, theme.paper()));
    }

    /** From one colour to another, with a faint glow in the upper right corner. */
    private void gradient() {
        var palette = theme.palette();
        var start = theme.dark() ? palette.deep() : theme.paper();
        var end = theme.dark() ? palette.deepest() : theme.ornament();
        double glow = theme.dark() ? palette.glow() : 0.02;
        pixels((x, y) -> {
            double across = (x / Canvas.WIDTH * 0.6 + y / Canvas.HEIGHT) / 1.6;
            double dx = (x - Canvas.WIDTH * 0.92) / 760;
            double dy = (y + 60) / 620;
            double light = Math.max(0, 1 - dx * dx - dy * dy);
            return new Shade(start, end, smooth(across), theme.accent(), light * light * glow);
        });
    }

    /** Large pale discs, rings and triangles along the edges. */
    private void geometric() {
        draw(canvas -> {
            canvas.rectangle(0, 0, Canvas.WIDTH, Canvas.HEIGHT, theme.paper());
            double turn = SeededRandom.at(seed, 0, 0);
            double radius = 250 + 70 * SeededRandom.at(seed, 1, 0);
            double right = 1210 + 60 * SeededRandom.at(seed, 2, 0);
            canvas.disc(right, 20 + 60 * turn, radius, tint(0.07));
            canvas.disc(right, 20 + 60 * turn, radius * 0.62, tint(0.10));
            double low = 150 + 60 * SeededRandom.at(seed, 3, 0);
            ring(canvas, 40 - 50 * turn, Canvas.HEIGHT + 10, low, 26);
            ring(canvas, 40 - 50 * turn, Canvas.HEIGHT + 10, low * 0.62, 26);
            double base = 880 + 160 * SeededRandom.at(seed, 4, 0);
            triangle(canvas, base, Canvas.HEIGHT, 420, 190 + 60 * turn, tint(0.06));
            triangle(canvas, base + 210, Canvas.HEIGHT, 330, 270 + 60 * turn, tint(0.09));
            dots(canvas, 44, 40);
        });
    }

    /** Contour lines of a noise terrain. */
    private void noise() {
        var terrain = new ValueNoise(seed, 330, 4);
        var line = theme.dark() ? Theme.mix(theme.paper(), theme.accent(), 0.16) : theme.ornament();
        var high = theme.dark()
                ? Theme.mix(theme.paper(), theme.palette().deep(), 0.75)
                : Theme.mix(theme.paper(), theme.accent(), 0.04);
        pixels((x, y) -> {
            double height = terrain.at(x, y);
            double slope = Math.abs(terrain.at(x + 1, y) - height) + Math.abs(terrain.at(x, y + 1) - height);
            double level = height * 17;
            double distance = Math.abs(level - Math.rint(level)) / Math.max(slope * 17, 1e-6);
            double share = Math.max(0, Math.min(1, 1.4 - distance));
            return new Shade(theme.paper(), high, smooth(height), line, share);
        });
    }

    private Color tint(double share) {
        return Theme.mix(theme.paper(), theme.accent(), share);
    }

    private void ring(Canvas canvas, double x, double y, double radius, double width) {
        canvas.graphics().setColor(tint(0.09));
        canvas.graphics().setStroke(new BasicStroke((float) width));
        canvas.graphics().draw(new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2));
    }

    private static void triangle(Canvas canvas, double x, double y, double width, double height, Color color) {
        var path = new Path2D.Double();
        path.moveTo(x, y);
        path.lineTo(x + width, y);
        path.lineTo(x + width * 0.55, y - height);
        path.closePath();
        canvas.graphics().setColor(color);
        canvas.graphics().fill(path);
    }

    private void dots(Canvas canvas, double x, double y) {
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 9; column++) {
                canvas.disc(x + column * 18, y + row * 18, 2.2, tint(0.22));
            }
        }
    }

    private void draw(java.util.function.Consumer<Canvas> drawing) {
        var graphics = image.createGraphics();
        try {
            drawing.accept(Canvas.on(graphics, theme, scale));
        } finally {
            graphics.dispose();
        }
    }

    private interface Surface {
        Shade at(double x, double y);
    }

    /** Mixes {@code share} of the second colour into the first, then {@code light} of the third. */
    private record Shade(Color first, Color second, double share, Color over, double light) {

        /** One colour channel, from 0 to 255, with fractions. */
        double channel(int shift) {
            double below = mix(first.getRGB() >> shift & 255, second.getRGB() >> shift & 255, share);
            return mix(below, over.getRGB() >> shift & 255, light);
        }

        private static double mix(double from, double to, double share) {
            return from + (to - from) * share;
        }
    }

    /** Sets every pixel with 8 x 8 ordered dithering, so that dark gradients show no banding. */
    private void pixels(Surface surface) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                var shade = surface.at(x / scale, y / scale);
                double threshold = dither(x & 7, y & 7);
                int red = (int) (shade.channel(16) + threshold);
                int green = (int) (shade.channel(8) + threshold);
                int blue = (int) (shade.channel(0) + threshold);
                image.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
    }

    /** The 8 x 8 Bayer matrix: at least 0, below 1. */
    private static double dither(int x, int y) {
        int mixed = x ^ y;
        int value = (mixed & 1) << 5 | (y & 1) << 4 | (mixed & 2) << 2 | (y & 2) << 1 | (mixed & 4) >> 1 | (y & 4) >> 2;
        return value / 64.0;
    }

    private static double smooth(double value) {
        double bounded = Math.max(0, Math.min(1, value));
        return bounded * bounded * (3 - 2 * bounded);
    }
}
