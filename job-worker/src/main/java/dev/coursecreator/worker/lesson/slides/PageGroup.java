package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive blocks that belong on one page: a list, a subheading with what is below it, an introduction with what it introduces.
 *
 * @param from index of the first block
 * @param to exclusive
 * @param canBeSplit whether the first block may have a page of its own
 */
record PageGroup(int from, int to, boolean canBeSplit) {

    /** The number of words of text that a page may have. A word in a list, which is read by item, counts half. */
    static final int MAX_WORDS = 40;

    /** A shorter introduction has no page of its own. */
    private static final int MIN_WORDS_ALONE = 12;

    static List<PageGroup> of(List<SlideBlock> blocks) {
        var groups = new ArrayList<PageGroup>();
        int from = 0;
        while (from < blocks.size()) {
            int start = from;
            while (start < blocks.size() - 1 && blocks.get(start) instanceof SlideBlock.Subheading) {
                start++;
            }
            var introduces = start < blocks.size() - 1 && isText(blocks.get(start)) && !isText(blocks.get(start + 1));
            int to = withQuestion(blocks, end(blocks, introduces ? start + 1 : start));
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
        return questions.size() > 1 && questions.stream().anyMatch(question -> question.solution() != null);
    }

    /** The end of the group whose main block is at the index. A long list is divided into about equal parts. */
    private static int end(List<SlideBlock> blocks, int main) {
        int end = main;
        while (end < blocks.size() && isItem(blocks.get(end))) {
            end++;
        }
        var list = blocks.subList(main, end);
        double weight = weight(list);
        if (weight <= MAX_WORDS) {
            return Math.max(end, main + 1);
        }
        double target = weight / Math.ceil(weight / MAX_WORDS);
        double used = 0;
        int to = main;
        while (to < end && used + weight(blocks.get(to)) / 2 < target) {
            used += weight(blocks.get(to));
            to++;
        }
        return Math.max(to, main + 1);
    }

    /** Whether the block is a list item or belongs to one. */
    static boolean isItem(SlideBlock block) {
        return block instanceof SlideBlock.Bullet || block instanceof SlideBlock.ItemText;
    }

    private static boolean isText(SlideBlock block) {
        return block instanceof SlideBlock.Prose || block instanceof SlideBlock.Title;
    }

    /** The number of words to read, with those of lists counted half; code, tables and pictures are bounded by their size. */
    static double weight(List<SlideBlock> blocks) {
        return blocks.stream().mapToDouble(PageGroup::weight).sum();
    }

    private static double weight(SlideBlock block) {
        return isItem(block) ? words(block) / 2.0 : words(block);
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
            case SlideBlock.Question question -> 0;
            case SlideBlock.Picture picture -> 0;
            case SlideBlock.Formula formula -> 0;
            case SlideBlock.Diagram diagram -> 0;
        };
    }
}
