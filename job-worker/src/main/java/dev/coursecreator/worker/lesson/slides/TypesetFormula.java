package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.fonts.AwtFontConfiguration;
import dev.coursecreator.model.script.LatexLimits;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * A formula set by JLaTeXMath.
 *
 * @param scale from the size in which it was set
 */
record TypesetFormula(TeXIcon icon, double scale) {

    private static final int SET_SIZE = 100;

    /** The letters of TeX are smaller than those of the text at the same size. */
    private static final double RELATIVE_SIZE = 1.14;

    /** A formula within a text is not wider; it could not be broken. */
    private static final double MAX_INLINE_WIDTH = 760;

    /** A formula within a text is not higher than so many times the size of the text. */
    private static final double MAX_INLINE_HEIGHT = 2.4;

    private static final int MAX_CACHED = 500;

    private record Key(String latex, boolean displayed) {}

    private static final Map<Key, Optional<TeXIcon>> CACHE = new LinkedHashMap<>(16, 0.75f, true);

    static {
        AwtFontConfiguration.install();
    }

    static boolean isPossible(String latex) {
        return icon(latex, true).isPresent();
    }

    /** A formula within a text of this size. */
    static TypesetFormula inline(String latex, double size) {
        var formula = new TypesetFormula(icon(latex, false).orElseThrow(), size * RELATIVE_SIZE / SET_SIZE);
        double scale =
                Math.min(1, Math.min(MAX_INLINE_WIDTH / formula.width(), size * MAX_INLINE_HEIGHT / formula.height()));
        return new TypesetFormula(formula.icon(), formula.scale() * scale);
    }

    /** A formula on lines of its own, at most of this size, in this area. */
    static TypesetFormula displayed(String latex, double size, double maxWidth, double maxHeight) {
        var formula = new TypesetFormula(icon(latex, true).orElseThrow(), size * RELATIVE_SIZE / SET_SIZE);
        double scale = Math.min(1, Math.min(maxWidth / formula.width(), maxHeight / formula.height()));
        return new TypesetFormula(formula.icon(), formula.scale() * scale);
    }

    /** The library keeps state in static fields; whoever uses it locks this class, the parser of courses too. */
    @SuppressWarnings("LockOnNonEnclosingClassLiteral")
    private static Optional<TeXIcon> icon(String latex, boolean displayed) {
        synchronized (TeXFormula.class) {
            var key = new Key(latex, displayed);
            var icon = CACHE.get(key);
            if (icon == null) {
                icon = set(latex, displayed);
                CACHE.put(key, icon);
                if (CACHE.size() > MAX_CACHED) {
                    CACHE.remove(CACHE.keySet().iterator().next());
                }
            }
            return icon;
        }
    }

    private static Optional<TeXIcon> set(String latex, boolean displayed) {
        if (LatexLimits.violation(latex) != null) {
            return Optional.empty();
        }
        try {
            var icon = new TeXFormula(latex).new TeXIconBuilder()
                    .setStyle(displayed ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT)
                    .setSize(SET_SIZE)
                    .setTrueValues(true)
                    .build();
            return Optional.of(icon).filter(set -> set.getTrueIconWidth() > 0 && set.getTrueIconHeight() > 0);
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    double width() {
        return icon.getTrueIconWidth() * scale;
    }

    double height() {
        return icon.getTrueIconHeight() * scale;
    }

    /** The height above the baseline. */
    double ascent() {
        return (icon.getTrueIconHeight() - icon.getTrueIconDepth()) * scale;
    }

    @SuppressWarnings("LockOnNonEnclosingClassLiteral")
    void draw(Graphics2D graphics, double x, double baseline, Color color) {
        var copy = (Graphics2D) graphics.create();
        synchronized (TeXFormula.class) {
            try {
                copy.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
                copy.translate(x, baseline - ascent());
                copy.scale(scale, scale);
                icon.setForeground(color);
                icon.paintIcon(null, copy, 0, 0);
            } finally {
                copy.dispose();
            }
        }
    }
}
