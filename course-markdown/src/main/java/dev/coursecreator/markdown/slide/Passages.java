package dev.coursecreator.markdown.slide;

import static dev.coursecreator.markdown.text.Nodes.line;

import dev.coursecreator.markdown.deadline.ParsingDeadline;
import dev.coursecreator.markdown.parser.AdmonitionBlock;
import dev.coursecreator.markdown.parser.Admonitions;
import dev.coursecreator.markdown.parser.CodeFences;
import dev.coursecreator.markdown.parser.FenceContent;
import dev.coursecreator.markdown.parser.FenceDirectives;
import dev.coursecreator.markdown.parser.Footnotes;
import dev.coursecreator.markdown.parser.FormulaBlock;
import dev.coursecreator.markdown.parser.HtmlBlocks;
import dev.coursecreator.markdown.parser.MystDirectives;
import dev.coursecreator.markdown.parser.TaskItems;
import dev.coursecreator.markdown.picture.Pictures;
import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.quiz.AnswerBlock;
import dev.coursecreator.markdown.quiz.QuestionPhrases;
import dev.coursecreator.markdown.quiz.QuizFinder;
import dev.coursecreator.markdown.quiz.QuizSettings;
import dev.coursecreator.markdown.quiz.Quizzes;
import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.Nodes;
import dev.coursecreator.markdown.text.SpokenText;
import dev.coursecreator.markdown.text.TextParts;
import dev.coursecreator.model.language.Phrases;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Utterance;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** Turns the blocks of a slide into passages: what each displays, and what is spoken meanwhile. */
final class Passages {

    /** Of nested lists, whose indentation is shown. */
    private static final int MAX_LEVELS = 9;

    private final Problems problems;
    private final QuizSettings settings;
    private final QuizPassages quizzes;
    private final FigurePassages figures;
    private final Phrases phrases;

    private SlideDraft slide;
    private SlideHeading heading = SlideHeading.NONE;
    private boolean announcesQuiz;

    Passages(Problems problems, Pictures pictures, QuizSettings settings, Phrases phrases) {
        this.problems = problems;
        this.settings = settings;
        this.quizzes = new QuizPassages(new Quizzes(settings, phrases), problems);
        this.figures = new FigurePassages(problems, pictures, phrases);
        this.phrases = phrases;
        this.slide = new SlideDraft(problems, 0);
    }

    /** The content of one slide. */
    record Content(List<Passage> passages, List<InteractiveElement> interactive) {}

    /**
     * Returns the content of a slide.
     *
     * @param slide the slide's index in the lesson, from 0
     */
    Content of(List<Node> blocks, SlideHeading heading, int slide) {
        this.slide = new SlideDraft(problems, slide);
        this.heading = heading;
        this.announcesQuiz = heading.announcesQuiz();
        Formulas.warnOfCode(blocks, problems);
        quizzesAndBlocks(blocks, heading.text(), this::block);
        heading.footnotes().forEach(this.slide::addFootnote);
        blocks.forEach(this::footnotes);
        this.slide.speakRemaining(blocks.isEmpty() ? 1 : line(blocks.getLast()));
        return new Content(List.copyOf(this.slide.passages()), List.copyOf(this.slide.interactive()));
    }

    /**
     * Adds consecutive blocks, of which some may be quizzes.
     *
     * @param question the heading that is the question of a quiz without one of its own
     */
    private void quizzesAndBlocks(List<Node> blocks, String question, Consumer<Node> other) {
        QuizFinder.in(blocks, question, () -> announcesQuiz, problems)
                .forEach(quiz -> quizzes.add(quiz, heading, slide, this::block), other);
    }

    private void block(Node block) {
        ParsingDeadline.check();
        switch (block) {
            case HtmlBlock html -> {
                slide.directives().read(html.getLiteral());
                HtmlBlocks.of(html).forEach(this::block);
            }
            case Paragraph paragraph
            when Formulas.hasDisplayed(paragraph) -> Formulas.parts(paragraph).forEach(this::block);
            case Paragraph paragraph -> paragraph(paragraph);
            case FormulaBlock formula -> figures.add(formula, slide);
            case Heading subheading -> subheading(subheading);
            case ListBlock list -> list(list, 0);
            case BlockQuote quote -> quote(quote);
            case FencedCodeBlock fence -> fence(fence);
            case IndentedCodeBlock code -> figures.addCode("", null, code.getLiteral(), line(code), slide);
            case TableBlock table -> figures.add(table, slide);
            case AnswerBlock answer -> block(answer.source());
            case AdmonitionBlock admonition -> admonition(admonition);
            default -> {}
        }
        footnotes(block);
    }

    /** Adds the footnotes that the slide does not have yet. */
    private void footnotes(Node block) {
        Footnotes.in(block).forEach(slide::addFootnote);
    }

    private void admonition(AdmonitionBlock block) {
        var admonition = Admonitions.read(block, phrases);
        if (block.name().equals(Admonitions.TAB)) {
            subheading(RichText.plain(admonition.label()), line(block));
            quizzesAndBlocks(admonition.content(), "", this::block);
            return;
        }
        var says = slide.directives().hasNarration()
                ? List.<Utterance>of()
                : slide.says(SpokenText.headingSentence(admonition.label()), line(block));
        int first = slide.passages().size();
        int firstElement = slide.interactive().size();
        quizzesAndBlocks(admonition.content(), admonition.label(), this::block);
        var hasQuiz =
                slide.interactive().stream().skip(firstElement).anyMatch(InteractiveElement.Quiz.class::isInstance);
        var content = slide.passages().subList(first, slide.passages().size());
        var boxed = AdmonitionPassages.boxed(admonition, content, says);
        content.clear();
        AdmonitionPassages.add(
                boxed, admonition.type() == SlideBlock.Callout.Type.EXERCISE && !hasQuiz, settings, slide);
    }

    private void paragraph(Paragraph paragraph) {
        var definitions = DefinitionLists.lines(paragraph);
        if (!definitions.isEmpty()) {
            DefinitionLists.add(definitions, line(paragraph), slide);
            return;
        }
        var inlines = Inlines.of(paragraph);
        slide.directives().add(inlines.directives());
        var shown = inlines.shown();
        if (inlines.isOnlyImages() && figures.addPictures(paragraph, slide)) {
            return;
        }
        if (inlines.isOnlyImages() && !shown.runs().isEmpty()) {
            slide.add(new SlideBlock.Quote(shown), inlines.spoken(), line(paragraph));
            return;
        }
        slide.addText(inlines, inlines.spoken(), line(paragraph), TextParts.MAX_PROSE_WORDS, SlideBlock.Prose::new);
        picturesWithin(paragraph, inlines);
    }

    private void picturesWithin(Paragraph paragraph, Inlines inlines) {
        if (!inlines.isOnlyImages()) {
            figures.addPicturesWithin(paragraph, slide);
        }
    }

    private void subheading(Heading subheading) {
        var shown = Inlines.of(subheading).shown();
        announcesQuiz = heading.announcesQuiz() || QuestionPhrases.isQuizHeading(shown.text());
        if (!shown.runs().isEmpty()) {
            subheading(shown, line(subheading));
        }
    }

    private void subheading(RichText text, int line) {
        slide.add(new SlideBlock.Subheading(text), SpokenText.headingSentence(text.plainText()), line);
    }

    private void list(ListBlock list, int level) {
        if (level == MAX_LEVELS) {
            problems.warn(
                    line(list),
                    "the list is nested more than " + MAX_LEVELS
                            + " levels deep; deeper items are shown like those of the last level. Divide it into several lists");
        }
        var number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(item, level, list instanceof BulletList ? null : number++);
        }
    }

    /** The first paragraph of an item has its marker; its other blocks follow. */
    private void item(Node item, int level, @Nullable Integer number) {
        var checked = TaskItems.checked(item);
        var marker = new ListMarker(level, number, checked.orElse(null));
        if (checked.isPresent()) {
            TaskItems.content(item).forEach(block -> itemBlock(block, marker, level));
        } else {
            quizzesAndBlocks(TaskItems.content(item), "", block -> itemBlock(block, marker, level));
        }
    }

    private void itemBlock(Node block, ListMarker marker, int level) {
        if (block instanceof Paragraph paragraph) {
            var inlines = Inlines.of(paragraph);
            slide.directives().add(inlines.directives());
            if (inlines.isOnlyImages() && figures.addPictures(paragraph, slide)) {
                return;
            }
            slide.addText(
                    inlines,
                    SpokenText.asSentence(inlines.spoken()),
                    line(paragraph),
                    TextParts.MAX_ITEM_WORDS,
                    marker::bullet);
            picturesWithin(paragraph, inlines);
        } else if (block instanceof ListBlock nested) {
            list(nested, level + 1);
        } else {
            block(block);
        }
    }

    private void quote(BlockQuote quote) {
        var line = line(quote);
        quizzesAndBlocks(Nodes.children(quote), "", block -> {
            if (block instanceof Paragraph paragraph) {
                var inlines = Inlines.of(paragraph);
                slide.directives().add(inlines.directives());
                if (!inlines.isOnlyImages() || !figures.addPictures(paragraph, slide)) {
                    slide.addText(inlines, inlines.spoken(), line, TextParts.MAX_PROSE_WORDS, SlideBlock.Quote::new);
                    picturesWithin(paragraph, inlines);
                }
            } else {
                block(block);
            }
        });
    }

    private void fence(FencedCodeBlock fence) {
        var line = line(fence);
        CodeFences.warnIfUnclosed(fence, problems);
        var directive = FenceDirectives.admonition(fence);
        if (directive.isPresent()) {
            admonition(directive.get());
            return;
        }
        var directed = MystDirectives.blocks(fence, problems);
        if (directed.isPresent()) {
            quizzesAndBlocks(directed.get(), "", this::block);
            return;
        }
        var language = CodeFences.language(fence.getInfo());
        switch (language) {
            case "quiz", "quizdown" -> quizFence(fence.getLiteral(), line);
            case "exercise" -> Exercises.add(fence.getLiteral(), line, phrases, slide, problems);
            default -> figures.add(fence, language, slide);
        }
    }

    /** Adds the quizzes in a fence. Whatever else it contains is shown as text. */
    private void quizFence(String literal, int line) {
        var before = slide.interactive().size();
        var announcedBefore = announcesQuiz;
        announcesQuiz = true;
        var blocks = FenceContent.blocks(literal, line);
        quizzesAndBlocks(blocks, heading.text(), this::block);
        announcesQuiz = announcedBefore;
        if (slide.interactive().size() == before && blocks.stream().noneMatch(TaskItems::areAll)) {
            problems.warn(
                    line,
                    "the quiz has no choices and is shown as text; write each on its own line as '- [ ] …' or '- [x] …'");
        }
    }
}
