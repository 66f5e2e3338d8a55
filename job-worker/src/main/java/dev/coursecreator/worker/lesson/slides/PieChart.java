package dev.coursecreator.worker.lesson.slides;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A pie chart with its legend: shares in per cent in the slices, or beside the label of one that is too narrow. It begins at the top and
 * runs clockwise.
 *
 * @param title may be empty
 * @param showsData whether the values are shown, too
 */
record PieChart(String title, boolean showsData, List<Slice> slices) {

    private static final Pattern SLICE = Pattern.compile("(\\d[\\d.]*+) (.*)");
    private static final double DIAMETER = 260;
    private static final double MARGIN = 4;
    private static final double GAP = 36;
    private static final double ROW = 30;
    private static final double MAX_ROW_WIDTH = 520;
    private static final double TITLE_HEIGHT = 44;
    private static final double MIN_SHARE = 0.05;
    private static final TextStyle LABEL = TextStyle.body(17);
    private static final TextStyle TITLE = TextStyle.title(22);
    private static final TextStyle SHARE = TextStyle.title(16);

    /** A part of the whole. */
    record Slice(String label, String value) {

        double size() {
            return Double.parseDouble(value);
        }
    }

    /** Reads the lines after {@code @startpie}; empty if the diagram is another one. */
    static Optional<PieChart> of(String source) {
        if (!source.startsWith("@startpie")) {
            return Optional.empty();
        }
        var lines = source.lines().toList();
        var slices = new ArrayList<Slice>();
        for (var line : lines) {
            var slice = SLICE.matcher(line);
            if (slice.matches()) {
                slices.add(new Slice(slice.group(2), slice.group(1)));
            }
        }
        var title = lines.size() > 1 && lines.get(1).startsWith("title ")
                ? lines.get(1).substring(6)
                : "";
        return slices.isEmpty() || slices.stream().allMatch(slice -> slice.size() == 0)
                ? Optional.empty()
                : Optional.of(new PieChart(title.strip(), lines.getFirst().endsWith(" showData"), slices));
    }

    BufferedImage drawn(Theme theme, int resolution) {
        double legend = Math.min(
                MAX_ROW_WIDTH,
                IntStream.range(0, slices.size())
                        .mapToDouble(i -> ROW + Canvas.width(row(i), LABEL))
                        .max()
                        .orElse(0));
        double top = title.isEmpty() ? 0 : TITLE_HEIGHT;
        double width = Math.max(DIAMETER + GAP + legend, Canvas.width(title, TITLE)) + 2 * MARGIN;
        double height = top + Math.max(DIAMETER, slices.size() * ROW) + 2 * MARGIN;
        var image = new BufferedImage(
                (int) Math.ceil(width * resolution), (int) Math.ceil(height * resolution), BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        var canvas = Canvas.on(graphics, theme, resolution);
        canvas.text(title, TITLE, (width - Canvas.width(title, TITLE)) / 2, MARGIN + TITLE.size());
        double middle = top + (height - top) / 2;
        drawPie(canvas, middle - DIAMETER / 2);
        for (int i = 0; i < slices.size(); i++) {
            double y = middle + (i - slices.size() / 2.0) * ROW;
            double x = MARGIN + DIAMETER + GAP;
            canvas.rounded(x, y + ROW / 2 - 8, 16, 16, 4, color(i, theme));
            var row = TextTruncation.truncate(row(i), LABEL, legend - ROW + 1);
            canvas.text(row, LABEL, x + ROW, y + ROW / 2 + LABEL.size() * 0.36);
        }
        graphics.dispose();
        return image;
    }

    private void drawPie(Canvas canvas, double y) {
        double start = 90;
        for (int i = 0; i < slices.size(); i++) {
            double extent = -360 * share(i);
            var slice = new Arc2D.Double(MARGIN, y, DIAMETER, DIAMETER, start, extent, Arc2D.PIE);
            var color = color(i, canvas.theme());
            canvas.fill(slice, color);
            outline(canvas.graphics(), slice, canvas.theme().paper());
            if (share(i) >= MIN_SHARE) {
                double angle = Math.toRadians(start + extent / 2);
                double distance = slices.size() == 1 ? 0 : DIAMETER * 0.34;
                var text = percent(i);
                canvas.text(
                        text,
                        SHARE,
                        contrasting(color, canvas.theme()),
                        MARGIN + DIAMETER / 2 + Math.cos(angle) * distance - Canvas.width(text, SHARE) / 2,
                        y + DIAMETER / 2 - Math.sin(angle) * distance + SHARE.size() * 0.36);
            }
            start += extent;
        }
    }

    private void outline(Graphics2D graphics, Arc2D slice, Color color) {
        if (slices.size() > 1) {
            graphics.setColor(color);
            graphics.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(slice);
        }
    }

    /** What the legend says: the label, the value if wanted, and a share that does not stand in its slice. */
    private String row(int i) {
        var slice = slices.get(i);
        return slice.label()
                + (showsData ? ": " + slice.value() : "")
                + (share(i) < MIN_SHARE ? " (" + percent(i) + ")" : "");
    }

    private double share(int i) {
        return slices.get(i).size() / slices.stream().mapToDouble(Slice::size).sum();
    }

    private String percent(int i) {
        double percent = share(i) * 100;
        return (percent > 0 && percent < 0.5 ? "<1" : String.valueOf(Math.round(percent))) + "%";
    }

    private Color color(int i, Theme theme) {
        return SeriesColors.of(theme, i, slices.size());
    }

    private static Color contrasting(Color background, Theme theme) {
        return Theme.contrast(background, theme.ink()) >= Theme.contrast(background, theme.paper())
                ? theme.ink()
                : theme.paper();
    }
}
