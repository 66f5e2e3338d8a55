package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideBlock.Callout;
import dev.coursecreator.model.script.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive blocks that belong on one page: a list, a box, a subheading with what is below it, an introduction with what it
 * introduces, a text with its footnotes.
 *
 * @param from index of the first block
 * @param to exclusive
 * @param canBeSplit whether the first block may have a page of its own
 */
record PageGroup(int from, int to, boolean canBeSplit) {

    /** The number of words of text that a page may have. A word in a list, which is read by item, or in a footnote counts half. */
    static final int MAX_WORDS = 40;

    /** A shorter introduction has no page of its own. */
    private static final int MIN_WORDS_ALONE = 12;

    static List<PageGroup> of(List<SlideBlock> blocks) {
        var groups = new ArrayList<PageGroup>();
        var runs = new Runs(blocks);
        int from = 0;
        while (from < blocks.size()) {
            int start = from;
            while (start < blocks.size() - 1 && blocks.get(start) instanceof SlideBlock.Subheading) {
                start++;
            }
            int next = withFootnotes(blocks, start + 1);
            var introduces = next < blocks.size() && isText(blocks.get(start)) && !isText(blocks.get(next));
            int to = withQuestion(blocks, runs.end(introduces ? next : start));
            groups.add(
                    new PageGroup(from, to, introduces && start == from && words(blocks.get(from)) >= MIN_WORDS_ALONE));
            from = to;
        }
        return groups;
    }

    /** A question stays with the code, the table or the picture above it, which it is usually about. */
    private static int withQuestion(List<SlideBlock> blocks, int end) {
        return end < blocks.size() && blocks.get(end) instanceof SlideBlock.Question && isFigure(blocks.get(end - 1))
                ? end + 1
                : end;
    }

    private static boolean isFigure(SlideBlock block) {
        return block instanceof SlideBlock.Code
                || block instanceof SlideBlock.Table
                || block instanceof SlideBlock.Picture
                || block instanceof SlideBlock.Formula
                || block instanceof SlideBlock.Diagram;
    }

    /** Whether the blocks must not share a page: an answer is not shown with a question that a learner is to think about. */
    static boolean givesAnswerAway(List<SlideBlock> blocks) {
        var questions = blocks.stream()
                .filter(SlideBlock.Question.class::isInstance)
                .map(SlideBlock.Question.class::cast)
                .toList();
        return (questions.size() > 1 && questions.stream().anyMatch(question -> question.solution() != null))
                || (hasBox(Callout.Type.EXERCISE, blocks) && hasBox(Callout.Type.SOLUTION, blocks));
    }

    private static boolean hasBox(Callout.Type type, List<SlideBlock> blocks) {
        return blocks.stream().anyMatch(block -> block instanceof SlideBlock.Callout callout && callout.type() == type);
    }

    /** The lists and boxes among the blocks. A long one is divided into many groups, but its end is sought and its words are counted once. */
    private static final class Runs {

        private final List<SlideBlock> blocks;

        /** The weight of all blocks before each index. */
        private final double[] weightBefore;

        /** The end of the latest list or box, whose parts end there, too. */
        private int runEnd;

        Runs(List<SlideBlock> blocks) {
            this.blocks = blocks;
            this.weightBefore = new double[blocks.size() + 1];
            for (int i = 0; i < blocks.size(); i++) {
                weightBefore[i + 1] = weightBefore[i] + PageGroup.weight(blocks.get(i));
            }
        }

        /** The end of the group whose main block is at the index. A long list is divided into about equal parts. */
        int end(int main) {
            runEnd = Math.max(runEnd, main + 1);
            while (runEnd < blocks.size() && continues(blocks.get(main), blocks.get(runEnd))) {
                runEnd++;
            }
            double weight = weight(main, runEnd);
            if (weight <= MAX_WORDS) {
                return runEnd;
            }
            double target = weight / Math.ceil(weight / MAX_WORDS);
            int to = main;
            while (to < runEnd && weight(main, to) + weight(to, to + 1) / 2 < target) {
                to++;
            }
            return withFootnotes(blocks, Math.max(to, main + 1));
        }

        private double weight(int from, int to) {
            return weightBefore[to] - weightBefore[from];
        }
    }

    /** Whether the block belongs to the list or the box that begins with {@code first}, or is a footnote to it. */
    private static boolean continues(SlideBlock first, SlideBlock block) {
        return block instanceof SlideBlock.Footnote
                || (isItem(first) && isItem(block))
                || (first instanceof SlideBlock.Callout && continuesBox(block));
    }

    private static int withFootnotes(List<SlideBlock> blocks, int end) {
        int to = end;
        while (to < blocks.size() && blocks.get(to) instanceof SlideBlock.Footnote) {
            to++;
        }
        return to;
    }

    /** Whether the block stands within the box of the block above it. */
    static boolean continuesBox(SlideBlock block) {
        return block instanceof SlideBlock.Callout callout && callout.label().isEmpty();
    }

    /** Whether the block is a list item or belongs to one. */
    static boolean isItem(SlideBlock block) {
        return block instanceof SlideBlock.Bullet || block instanceof SlideBlock.ItemText;
    }

    private static boolean isText(SlideBlock block) {
        return block instanceof SlideBlock.Prose || block instanceof SlideBlock.Title;
    }

    /** The number of words to read, with those of lists and footnotes counted half; code, tables and pictures are bounded by their size. */
    static double weight(List<SlideBlock> blocks) {
        return blocks.stream().mapToDouble(PageGroup::weight).sum();
    }

    private static double weight(SlideBlock block) {
        return isItem(block) || block instanceof SlideBlock.Footnote ? words(block) / 2.0 : words(block);
    }

    private static int words(SlideBlock block) {
        return switch (block) {
            case SlideBlock.Prose prose -> Words.in(prose.text().text());
            case SlideBlock.Statement statement -> Words.in(statement.text().text());
            case SlideBlock.Quote quote -> Words.in(quote.text().text());
            case SlideBlock.Bullet bullet -> Words.in(bullet.text().text());
            case SlideBlock.ItemText item -> Words.in(item.text().text());
            case SlideBlock.Title title -> 0;
            case SlideBlock.Subheading subheading -> 0;
            case SlideBlock.Code code -> 0;
            case SlideBlock.Table table -> 0;
            case SlideBlock.Question question ->
                question.choices().isEmpty() ? Words.in(question.prompt().text()) : 0;
            case SlideBlock.Picture picture -> 0;
            case SlideBlock.Callout callout -> words(callout.content());
            case SlideBlock.Footnote footnote -> Words.in(footnote.text().text());
            case SlideBlock.Formula formula -> 0;
            case SlideBlock.Diagram diagram -> 0;
        };
    }
}
