package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The displayable content of a slide.
 *
 * @param heading may be empty
 * @param blocks empty only on a page that shows the lesson's title
 * @param says for each block, the utterances while it is shown
 * @param saysBefore the utterances before the first block
 */
record SlideContent(RichText heading, List<SlideBlock> blocks, List<List<Utterance>> says, List<Utterance> saysBefore) {

    static SlideContent of(SlideScript slide, boolean opening, String lessonTitle) {
        var blocks = new ArrayList<SlideBlock>();
        var says = new ArrayList<List<Utterance>>();
        var saysBefore = new ArrayList<Utterance>();
        for (var passage : slide.passages()) {
            var block = passage.shows() == null ? null : displayable(passage.shows());
            if (block != null && !isEmpty(block)) {
                blocks.add(block);
                says.add(new ArrayList<>());
            }
            (says.isEmpty() ? saysBefore : says.getLast()).addAll(passage.says());
        }
        var heading = DisplayableText.ofProse(slide.heading());
        if (!Heading.fits(heading, PageLayout.WIDTH)) {
            blocks.addFirst(new SlideBlock.Statement(heading));
            says.addFirst(List.of());
        }
        return new SlideContent(heading, blocks, says, saysBefore).nonEmpty(opening, lessonTitle);
    }

    /** A heading without blocks becomes a statement; a slide with neither shows the lesson's title. */
    private SlideContent nonEmpty(boolean opening, String lessonTitle) {
        if (!blocks.isEmpty() || opening) {
            return this;
        }
        var statement = heading.text().isBlank() ? DisplayableText.ofProse(RichText.plain(lessonTitle)) : heading;
        return new SlideContent(
                RichText.EMPTY, List.of(new SlideBlock.Statement(statement)), List.of(List.of()), saysBefore);
    }

    /** The blocks from {@code from} to {@code to} (exclusive). If they are nothing but text, paragraphs become statements. */
    SlideContent range(int from, int to) {
        var part = blocks.subList(from, to);
        var onlyText = part.stream().allMatch(SlideContent::isText);
        return new SlideContent(
                heading,
                part.stream()
                        .map(block -> onlyText && block instanceof SlideBlock.Prose prose
                                ? new SlideBlock.Statement(prose.text())
                                : block)
                        .toList(),
                says.subList(from, to),
                from == 0 ? saysBefore : List.of());
    }

    private static boolean isText(SlideBlock block) {
        return block instanceof SlideBlock.Prose
                || block instanceof SlideBlock.Statement
                || block instanceof SlideBlock.Quote
                || block instanceof SlideBlock.Subheading
                || block instanceof SlideBlock.Footnote;
    }

    /** Whether the block is a diagram, or one in a box. */
    static boolean isDiagram(SlideBlock block) {
        return block instanceof SlideBlock.Diagram
                || (block instanceof SlideBlock.Callout callout && callout.content() instanceof SlideBlock.Diagram);
    }

    int characters() {
        return blocks.stream().mapToInt(block -> characters(block)).sum();
    }

    private static int characters(SlideBlock block) {
        return switch (block) {
            case SlideBlock.Subheading subheading -> length(subheading.text());
            case SlideBlock.Title title -> length(title.text());
            case SlideBlock.Statement statement -> length(statement.text());
            case SlideBlock.Prose prose -> length(prose.text());
            case SlideBlock.Quote quote -> length(quote.text());
            case SlideBlock.Bullet bullet -> length(bullet.text());
            case SlideBlock.ItemText item -> length(item.text());
            case SlideBlock.Code code -> code.text().length();
            case SlideBlock.Table table ->
                lengths(table.header())
                        + table.rows().stream().mapToInt(SlideContent::lengths).sum();
            case SlideBlock.Question question ->
                length(question.prompt()) + lengths(question.choices()) + length(explanation(question));
            case SlideBlock.Picture picture -> 0;
            case SlideBlock.Callout callout -> characters(callout.content());
            case SlideBlock.Footnote footnote -> length(footnote.text());
            case SlideBlock.Formula formula -> 0;
            case SlideBlock.Diagram diagram -> 0;
        };
    }

    private static RichText explanation(SlideBlock.Question question) {
        return question.solution() == null
                ? RichText.EMPTY
                : question.solution().explanation();
    }

    private static int length(RichText text) {
        return text.text().length();
    }

    private static int lengths(List<RichText> texts) {
        return texts.stream().mapToInt(SlideContent::length).sum();
    }

    private static boolean isEmpty(SlideBlock block) {
        return switch (block) {
            case SlideBlock.Subheading subheading -> isEmpty(subheading.text());
            case SlideBlock.Title title -> isEmpty(title.text());
            case SlideBlock.Statement statement -> isEmpty(statement.text());
            case SlideBlock.Prose prose -> isEmpty(prose.text());
            case SlideBlock.Quote quote -> isEmpty(quote.text());
            case SlideBlock.Bullet bullet -> isEmpty(bullet.text());
            case SlideBlock.ItemText item -> isEmpty(item.text());
            case SlideBlock.Code code -> code.text().isBlank();
            case SlideBlock.Table table -> table.header().isEmpty();
            case SlideBlock.Question question ->
                isEmpty(question.prompt()) && question.choices().isEmpty() && isEmpty(explanation(question));
            case SlideBlock.Picture picture -> false;
            case SlideBlock.Callout callout -> isEmpty(callout.content());
            case SlideBlock.Footnote footnote -> isEmpty(footnote.text());
            case SlideBlock.Formula formula -> false;
            case SlideBlock.Diagram diagram -> false;
        };
    }

    private static boolean isEmpty(RichText text) {
        return text.text().isBlank();
    }

    private static SlideBlock displayable(SlideBlock block) {
        return switch (block) {
            case SlideBlock.Subheading subheading ->
                new SlideBlock.Subheading(DisplayableText.ofProse(subheading.text()));
            case SlideBlock.Title title -> new SlideBlock.Title(DisplayableText.ofProse(title.text()), title.author());
            case SlideBlock.Statement statement -> new SlideBlock.Statement(DisplayableText.ofProse(statement.text()));
            case SlideBlock.Prose prose -> new SlideBlock.Prose(DisplayableText.ofProse(prose.text()));
            case SlideBlock.Quote quote -> new SlideBlock.Quote(DisplayableText.ofProse(quote.text()));
            case SlideBlock.Bullet bullet ->
                new SlideBlock.Bullet(
                        bullet.level(), bullet.number(), DisplayableText.ofProse(bullet.text()), bullet.checked());
            case SlideBlock.ItemText item ->
                new SlideBlock.ItemText(item.level(), item.numbered(), DisplayableText.ofProse(item.text()));
            case SlideBlock.Code code ->
                new SlideBlock.Code(code.language(), DisplayableText.ofCode(code.text()), code.marked());
            case SlideBlock.Table table ->
                new SlideBlock.Table(
                        displayable(table.header()),
                        table.alignments(),
                        table.rows().stream().map(SlideContent::displayable).toList());
            case SlideBlock.Question question ->
                new SlideBlock.Question(
                        DisplayableText.ofProse(question.prompt()),
                        displayable(question.choices()),
                        question.several(),
                        displayable(question.solution()));
            case SlideBlock.Picture picture -> picture;
            case SlideBlock.Callout callout ->
                new SlideBlock.Callout(
                        callout.type(),
                        DisplayableText.ofProse(RichText.plain(callout.label())).text(),
                        displayable(callout.content()));
            case SlideBlock.Footnote footnote ->
                new SlideBlock.Footnote(footnote.number(), DisplayableText.ofProse(footnote.text()));
            case SlideBlock.Formula formula ->
                TypesetFormula.isPossible(formula.latex())
                        ? formula
                        : new SlideBlock.Code("latex", DisplayableText.ofCode(formula.latex()));
            case SlideBlock.Diagram diagram ->
                DiagramLayout.isPossible(diagram)
                        ? diagram
                        : new SlideBlock.Code(diagram.language(), DisplayableText.ofCode(diagram.source()));
        };
    }

    private static SlideBlock.Question.@Nullable Solution displayable(SlideBlock.Question.@Nullable Solution solution) {
        return solution == null
                ? null
                : new SlideBlock.Question.Solution(solution.correct(), DisplayableText.ofProse(solution.explanation()));
    }

    private static List<RichText> displayable(List<RichText> texts) {
        return texts.stream().map(DisplayableText::ofProse).toList();
    }
}
