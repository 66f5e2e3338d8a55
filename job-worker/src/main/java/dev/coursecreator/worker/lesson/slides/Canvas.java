package dev.coursecreator.worker.lesson.slides;

import static java.util.Objects.requireNonNull;

import dev.coursecreator.fonts.Emojis;
import dev.coursecreator.fonts.Fonts.FontRun;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.language.Phrases;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.font.GlyphVector;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Drawing surface of a slide, in logical pixels. Text is drawn as filled glyph outlines, so its shape and position depend only on
 * the font file and are the same at every resolution.
 */
record Canvas(Graphics2D graphics, Theme theme, Map<Artifact, BufferedImage> pictures, Phrases phrases) {

    /** The size in which slides are laid out, independent of the video quality. */
    static final int WIDTH = 1280;

    static final int HEIGHT = 720;

    private static final double CORNER = 10;

    /** As multiples of the font size: the height of an emoji, and its middle above the baseline. */
    private static final double EMOJI_SIZE = 1.14;

    private static final double EMOJI_MIDDLE = 0.36;

    static Canvas on(Graphics2D graphics, Theme theme, double scale) {
        return on(graphics, theme, scale, Map.of(), Phrases.ENGLISH);
    }

    /** A canvas with the pictures and the labels that may be drawn on it. */
    static Canvas on(
            Graphics2D graphics, Theme theme, double scale, Map<Artifact, BufferedImage> pictures, Phrases phrases) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        return new Canvas(graphics, theme, pictures, phrases);
    }

    void text(GlyphVector glyphs, double x, double baseline, Color color) {
        graphics.setColor(color);
        graphics.fill(glyphs.getOutline((float) x, (float) baseline));
    }

    /** Draws one line of plain text starting at {@code x}. */
    void text(String text, TextStyle style, double x, double baseline) {
        text(text, style, theme.color(style.tone()), x, baseline);
    }

    void text(String text, TextStyle style, Color color, double x, double baseline) {
        for (var part : TextLine.parts(text, style)) {
            if (part.fontRun().isEmoji()) {
                emoji(part.fontRun(), x, baseline, style.size());
            } else {
                text(part.glyphs(style.size()), x, baseline, color);
            }
            x += part.fontRun().width(style.size());
        }
    }

    /** Draws an emoji in the middle of its advance width, level with the capital letters of a text of this size. */
    void emoji(FontRun emoji, double x, double baseline, double size) {
        double drawn = size * EMOJI_SIZE;
        double left = x + (emoji.width(size) - drawn) / 2;
        image(Emojis.picture(emoji.text()), left, baseline - size * EMOJI_MIDDLE - drawn / 2, drawn, drawn);
    }

    /** The width of the text on one line. */
    static double width(String text, TextStyle style) {
        return TextLine.parts(text, style).stream()
                .mapToDouble(part -> part.fontRun().width(style.size()))
                .sum();
    }

    /** The height of the text above its baseline. */
    static double ascent(String text, TextStyle style) {
        return TextLine.parts(text, style).stream()
                .mapToDouble(part ->
                        -part.glyphs(style.size()).getOutline().getBounds2D().getMinY())
                .max()
                .orElse(0);
    }

    void rectangle(double x, double y, double width, double height, Color color) {
        graphics.setColor(color);
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    void rounded(double x, double y, double width, double height, double radius, Color color) {
        graphics.setColor(color);
        graphics.fill(new RoundRectangle2D.Double(x, y, width, height, radius * 2, radius * 2));
    }

    void outlined(double x, double y, double width, double height, double radius, double stroke, Color color) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke((float) stroke));
        graphics.draw(new RoundRectangle2D.Double(x, y, width, height, radius * 2, radius * 2));
    }

    /** Draws only what is within the rectangle. */
    void clipped(double x, double y, double width, double height, Runnable drawing) {
        var clip = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(x, y, width, height));
        drawing.run();
        graphics.setClip(clip);
    }

    void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    void disc(double centerX, double centerY, double radius, Color color) {
        graphics.setColor(color);
        graphics.fill(new Ellipse2D.Double(centerX - radius, centerY - radius, radius * 2, radius * 2));
    }

    /** Draws a check mark of this width; it is as high as four fifths of that. */
    void checkMark(double x, double y, double width, Color color) {
        var mark = new Path2D.Double();
        mark.moveTo(x, y + width * 0.45);
        mark.lineTo(x + width * 0.36, y + width * 0.8);
        mark.lineTo(x + width, y + width * 0.08);
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke((float) (width * 0.18), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(mark);
    }

    /** Draws a picture in a frame with rounded corners. Resampled first, because direct scaling would lose thin lines. */
    void picture(Artifact image, double x, double y, double width, double height) {
        if (!isVisible(x, y, width, height)) {
            return;
        }
        var picture = requireNonNull(pictures.get(image), image.fileName());
        var transform = graphics.getTransform();
        var resized = resized(picture, Math.max(1, (int) Math.round(width * transform.getScaleX())), Math.max(1, (int)
                Math.round(height * transform.getScaleY())));
        graphics.setPaint(new TexturePaint(resized, new Rectangle2D.Double(x, y, width, height)));
        graphics.fill(new RoundRectangle2D.Double(x, y, width, height, CORNER * 2, CORNER * 2));
        outlined(x + 0.75, y + 0.75, width - 1.5, height - 1.5, CORNER, 1.5, theme.line());
    }

    /** Draws a picture that may be transparent, without a frame. */
    void image(BufferedImage picture, double x, double y, double width, double height) {
        if (!isVisible(x, y, width, height)) {
            return;
        }
        var transform = graphics.getTransform();
        var resized = resized(picture, Math.max(1, (int) Math.round(width * transform.getScaleX())), Math.max(1, (int)
                Math.round(height * transform.getScaleY())));
        graphics.setPaint(new TexturePaint(resized, new Rectangle2D.Double(x, y, width, height)));
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    /** Whether any of it is on the part of the page that is drawn. Resampling is expensive. */
    private boolean isVisible(double x, double y, double width, double height) {
        var pixels = new Rectangle2D.Double(x, y, width, height).getBounds();
        return graphics.hitClip(pixels.x, pixels.y, pixels.width, pixels.height);
    }

    private static BufferedImage resized(BufferedImage picture, int width, int height) {
        try {
            return Thumbnails.of(picture).forceSize(width, height).asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void pill(double x, double y, double width, double height, double radius) {
        rounded(x, y, width, height, radius, theme.pill());
    }
}
