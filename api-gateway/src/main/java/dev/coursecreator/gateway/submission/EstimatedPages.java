package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.pace.ShownBlock;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups the passages of a slide about as the worker puts them on pages, which alone knows the fonts: up to 40 words of text, and as many
 * lines as a page has. What is longer than a page has pages of its own.
 */
final class EstimatedPages {

    private static final double MAX_WORDS = 40;
    private static final double LINES = 11;

    /** The lines of a page in the smallest type, in which long listings and tables are set. */
    private static final double SMALL_LINES = 16;

    private static final double FIGURE_LINES = 7;
    private static final double WORDS_PER_LINE = 12;
    private static final int CODE_COLUMNS = 96;

    /**
     * Passages that are shown together.
     *
     * @param count of pages that they need; more than 1 only for a single passage
     */
    record Page(List<ShownBlock> shown, List<Utterance> says, double count) {}

    private final List<Page> pages = new ArrayList<>();
    private final List<ShownBlock> shown = new ArrayList<>();
    private final List<Utterance> says = new ArrayList<>();
    private double words;
    private double lines;

    private EstimatedPages() {}

    static List<Page> of(SlideScript slide) {
        var estimate = new EstimatedPages();
        slide.passages().forEach(estimate::add);
        estimate.turn();
        return estimate.pages;
    }

    private void add(Passage passage) {
        var block = passage.shows();
        if (block != null) {
            double itsWords = words(block);
            double itsLines = lines(block);
            if (!shown.isEmpty() && (words + itsWords > MAX_WORDS || lines + itsLines > LINES || isAnswer(block))) {
                turn();
            }
            words += itsWords;
            lines += itsLines;
            shown.add(new ShownBlock(block, Words.in(passage.says()) > 0, codeLines(block)));
        }
        says.addAll(passage.says());
    }

    private void turn() {
        pages.add(new Page(List.copyOf(shown), List.copyOf(says), Math.max(1, Math.ceil(lines / SMALL_LINES))));
        shown.clear();
        says.clear();
        words = 0;
        lines = 0;
    }

    private static boolean isAnswer(SlideBlock block) {
        return block instanceof SlideBlock.Question question && question.solution() != null;
    }

    /** The words of text, those of an item counted half. */
    private static double words(SlideBlock block) {
        return switch (block) {
            case SlideBlock.Prose prose -> Words.in(prose.text().text());
            case SlideBlock.Statement statement -> Words.in(statement.text().text());
            case SlideBlock.Quote quote -> Words.in(quote.text().text());
            case SlideBlock.Bullet bullet -> Words.in(bullet.text().text()) / 2.0;
            case SlideBlock.ItemText item -> Words.in(item.text().text()) / 2.0;
            case SlideBlock.Footnote footnote -> Words.in(footnote.text().text()) / 2.0;
            case SlideBlock.Callout callout -> words(callout.content());
            case SlideBlock.Title title -> 0;
            case SlideBlock.Subheading subheading -> 0;
            case SlideBlock.Code code -> 0;
            case SlideBlock.Table table -> 0;
            case SlideBlock.Question question -> 0;
            case SlideBlock.Picture picture -> 0;
            case SlideBlock.Formula formula -> 0;
            case SlideBlock.Diagram diagram -> 0;
        };
    }

    private static double lines(SlideBlock block) {
        return switch (block) {
            case SlideBlock.Prose prose -> lines(words(prose));
            case SlideBlock.Statement statement -> lines(words(statement));
            case SlideBlock.Quote quote -> lines(words(quote));
            case SlideBlock.Bullet bullet -> lines(2 * words(bullet)) - 0.5;
            case SlideBlock.ItemText item -> lines(2 * words(item)) - 0.5;
            case SlideBlock.Footnote footnote -> 1;
            case SlideBlock.Callout callout -> lines(callout.content()) + 1;
            case SlideBlock.Title title -> FIGURE_LINES;
            case SlideBlock.Subheading subheading -> 1;
            case SlideBlock.Code code -> codeLines(code) + 1;
            case SlideBlock.Table table -> 1.5 * (1 + table.rows().size());
            case SlideBlock.Question question -> 2 + 1.5 * question.choices().size();
            case SlideBlock.Picture picture -> FIGURE_LINES;
            case SlideBlock.Formula formula -> 3;
            case SlideBlock.Diagram diagram -> FIGURE_LINES;
        };
    }

    /** With the space above. */
    private static double lines(double words) {
        return Math.ceil(words / WORDS_PER_LINE) + 1;
    }

    /** The lines of a listing, of which long ones are wrapped; otherwise 0. */
    private static int codeLines(SlideBlock block) {
        return switch (block) {
            case SlideBlock.Callout callout -> codeLines(callout.content());
            case SlideBlock.Code code ->
                code.text()
                        .lines()
                        .mapToInt(line -> 1 + Math.max(0, line.length() - 1) / CODE_COLUMNS)
                        .sum();
            default -> 0;
        };
    }
}
