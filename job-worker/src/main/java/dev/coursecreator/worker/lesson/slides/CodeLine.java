package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.fonts.Emojis;
import dev.coursecreator.fonts.FontFace;
import dev.coursecreator.fonts.Fonts;
import dev.coursecreator.worker.lesson.slides.SyntaxHighlighter.Kind;
import dev.coursecreator.worker.lesson.slides.SyntaxHighlighter.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a code listing after wrapping.
 *
 * @param continues whether it continues the line above, which was too long
 * @param before the highlighter's state at its start
 * @param marked whether it is highlighted
 */
record CodeLine(List<Word> words, boolean continues, int before, boolean marked) {

    private static final int HANGING = 2;
    private static final int EMOJI_CELLS = 2;

    CodeLine {
        words = List.copyOf(words);
    }

    /** Wraps at {@code columns} characters, at white space if that leaves the line more than half full. */
    static List<CodeLine> wrap(SyntaxHighlighter.Line line, int columns, boolean marked) {
        var text = line.words().stream().map(Word::text).collect(Collectors.joining());
        var lines = new ArrayList<CodeLine>();
        int start = 0;
        int room = columns;
        while (longer(text, start, room)) {
            int full = end(text, start, room);
            int space = text.lastIndexOf(' ', full - 1) + 1;
            int end = space > start + room / 2 ? space : full;
            lines.add(new CodeLine(cut(line.words(), start, end), start > 0, line.before(), marked));
            start = end;
            room = columns - HANGING;
        }
        lines.add(new CodeLine(cut(line.words(), start, text.length()), start > 0, line.before(), marked));
        return lines;
    }

    private static boolean longer(String text, int start, int cells) {
        return end(text, start, cells) < text.length();
    }

    /** The end of what fits into that many cells; at least one character, unless the text is at its end. */
    private static int end(String text, int start, int cells) {
        int end = start;
        int used = 0;
        while (end < text.length()) {
            int emoji = Emojis.end(text, end);
            used += emoji > end ? EMOJI_CELLS : Fonts.cells(text.codePointAt(end));
            if (used > cells && end > start) {
                return end;
            }
            end = emoji > end ? emoji : end + Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static List<Word> cut(List<Word> words, int start, int end) {
        var cut = new ArrayList<Word>();
        int offset = 0;
        for (var word : words) {
            int from = Math.max(start - offset, 0);
            int to = Math.min(end - offset, word.text().length());
            if (from < to) {
                cut.add(new Word(word.text().substring(from, to), word.kind()));
            }
            offset += word.text().length();
        }
        return cut;
    }

    void draw(Canvas canvas, double x, double baseline, double size) {
        int column = 0;
        if (continues) {
            var style = new TextStyle(FontFace.MONO, size, 1, 0, TextStyle.Tone.MUTED, false);
            canvas.text("\u21B3", style, Kind.COMMENT.color(), x, baseline);
            column = HANGING;
        }
        for (var word : words) {
            for (var fontRun : Fonts.fontRuns(word.text(), FontFace.MONO)) {
                if (fontRun.isEmoji()) {
                    canvas.emoji(fontRun, x + column * Fonts.cellWidth(size), baseline, size);
                } else if (!fontRun.text().isBlank()) {
                    var glyphs = fontRun.glyphs(size, Direction.isRightToLeft(fontRun.text()));
                    canvas.text(
                            glyphs,
                            x + column * Fonts.cellWidth(size),
                            baseline,
                            word.kind().color());
                }
                column += fontRun.isEmoji() ? EMOJI_CELLS : cells(fontRun.text());
            }
        }
    }

    private static int cells(String text) {
        return text.codePoints().map(Fonts::cells).sum();
    }
}
