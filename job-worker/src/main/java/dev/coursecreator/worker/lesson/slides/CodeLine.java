package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.worker.lesson.slides.Highlighting.Kind;
import dev.coursecreator.worker.lesson.slides.Highlighting.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a listing as it is drawn.
 *
 * @param continues whether it continues the line above it, which was too long
 * @param before the highlighter's state before it
 */
record CodeLine(List<Word> words, boolean continues, int before) {

    private static final int HANGING = 2;

    CodeLine {
        words = List.copyOf(words);
    }

    static List<CodeLine> wrap(Highlighting.Line line, int columns) {
        var lines = new ArrayList<CodeLine>();
        var words = new ArrayList<Word>();
        int column = 0;
        for (var word : line.words()) {
            var rest = word.text();
            int room = columns - column;
            if (cells(rest) > room && column > columns * 2 / 3 && cells(rest) <= columns - HANGING) {
                room = 0;
            }
            while (cells(rest) > room) {
                int end = rest.offsetByCodePoints(0, Math.min(room, rest.codePointCount(0, rest.length())));
                if (end > 0) {
                    words.add(new Word(rest.substring(0, end), word.kind()));
                }
                lines.add(new CodeLine(words, !lines.isEmpty(), line.before()));
                words.clear();
                rest = rest.substring(end);
                room = columns - HANGING;
                column = HANGING;
            }
            if (!rest.isEmpty()) {
                words.add(new Word(rest, word.kind()));
                column += cells(rest);
            }
        }
        if (!words.isEmpty() || lines.isEmpty()) {
            lines.add(new CodeLine(words, !lines.isEmpty(), line.before()));
        }
        return lines;
    }

    void draw(Canvas canvas, double x, double baseline, double size) {
        int column = 0;
        if (continues) {
            var style = new TextStyle(Face.MONO, size, 1, 0, TextStyle.Tone.MUTED, false);
            canvas.text("\u21B3", style, Kind.COMMENT.color(), x, baseline);
            column = HANGING;
        }
        for (var word : words) {
            for (var stretch : Fonts.stretches(word.text(), Face.MONO)) {
                if (!stretch.text().isBlank()) {
                    var glyphs = stretch.glyphs(size, false);
                    canvas.text(
                            glyphs,
                            x + column * Fonts.cell(size),
                            baseline,
                            word.kind().color());
                }
                column += cells(stretch.text());
            }
        }
    }

    private static int cells(String text) {
        return text.codePointCount(0, text.length());
    }
}
