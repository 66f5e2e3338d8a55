package dev.coursecreator.markdown;

import static dev.coursecreator.markdown.CourseMarkdown.line;

import dev.coursecreator.markdown.diagram.DiagramSource;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Utterance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
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

    private final Problems problems;
    private final Pictures pictures;
    private final CodeAnnouncements announcements = new CodeAnnouncements();
    private final QuizSettings settings;
    private final Quizzes quizzes;
    private final boolean english;
    private final Directives directives = new Directives();

    private List<Passage> passages = new ArrayList<>();
    private List<InteractiveElement> interactive = new ArrayList<>();
    private int slide;
    private final Set<Integer> footnotes = new HashSet<>();
    private SlideHeading heading = SlideHeading.NONE;
    private boolean announcesQuiz;

    Passages(Problems problems, Pictures pictures, QuizSettings quizzes, boolean english) {
        this.problems = problems;
        this.pictures = pictures;
        this.settings = quizzes;
        this.quizzes = new Quizzes(quizzes, english);
        this.english = english;
    }

    /** The content of one slide. */
    record Content(List<Passage> passages, List<InteractiveElement> interactive) {}

    /**
     * Returns the content of a slide.
     *
     * @param slide the slide's index in the lesson, from 0
     */
    Content of(List<Node> blocks, SlideHeading heading, int slide) {
        this.passages = new ArrayList<>();
        this.interactive = new ArrayList<>();
        this.slide = slide;
        this.heading = heading;
        this.announcesQuiz = heading.announcesQuiz();
        footnotes.clear();
        Formulas.warnOfCode(blocks, problems);
        quizzesAndBlocks(blocks, heading.text(), this::block);
        heading.footnotes().forEach(this::footnote);
        blocks.forEach(this::footnotes);
        if (!directives.isEmpty()) {
            endWith(says("", blocks.isEmpty() ? 1 : line(blocks.getLast())));
        }
        return new Content(List.copyOf(passages), List.copyOf(interactive));
    }

    /**
     * Adds consecutive blocks, of which some may be quizzes.
     *
     * @param question the heading that is the question of a quiz without one of its own
     */
    private void quizzesAndBlocks(List<Node> blocks, String question, Consumer<Node> other) {
        new QuizFinder(QuizDialects.read(blocks, problems), question, () -> announcesQuiz, problems)
                .forEach(this::quiz, other);
    }

    /** Speaks a comment after the last block of a slide on that slide. */
    private void endWith(List<Utterance> says) {
        var last = passages.isEmpty() ? new Passage(null, List.of()) : passages.removeLast();
        passages.add(new Passage(
                last.shows(), Stream.concat(last.says().stream(), says.stream()).toList()));
    }

    private void block(Node block) {
        switch (block) {
            case HtmlBlock html -> {
                directives.read(html.getLiteral());
                HtmlBlocks.of(html).forEach(this::block);
            }
            case Paragraph paragraph
            when Formulas.hasDisplayed(paragraph) -> Formulas.parts(paragraph).forEach(this::block);
            case Paragraph paragraph -> paragraph(paragraph);
            case FormulaBlock formula -> formula(formula);
            case Heading subheading -> subheading(subheading);
            case ListBlock list -> list(list, 0);
            case BlockQuote quote -> quote(quote);
            case FencedCodeBlock fence -> fence(fence);
            case IndentedCodeBlock code -> code("", null, code.getLiteral(), line(code));
            case TableBlock table -> table(table);
            case AnswerBlock answer -> block(answer.source());
            case AdmonitionBlock admonition -> admonition(admonition);
            default -> {}
        }
        footnotes(block);
    }

    /** Adds the footnotes that the slide does not have yet. */
    private void footnotes(Node block) {
        Footnotes.in(block).forEach(this::footnote);
    }

    private void footnote(FootnoteMark footnote) {
        if (!passages.isEmpty() && footnotes.add(footnote.number())) {
            passages.add(new Passage(new SlideBlock.Footnote(footnote.number(), footnote.text()), List.of()));
        }
    }

    private void admonition(AdmonitionBlock block) {
        var admonition = Admonitions.read(block);
        if (block.name().equals(Admonitions.TAB)) {
            passages.add(new Passage(
                    new SlideBlock.Subheading(RichText.plain(admonition.label())),
                    says(SpokenText.headingSentence(admonition.label()), line(block))));
            quizzesAndBlocks(admonition.content(), "", this::block);
            return;
        }
        var says = directives.hasNarration()
                ? List.<Utterance>of()
                : says(SpokenText.headingSentence(admonition.label()), line(block));
        int first = passages.size();
        int firstElement = interactive.size();
        quizzesAndBlocks(admonition.content(), admonition.label(), this::block);
        var content = passages.subList(first, passages.size());
        var boxed = AdmonitionPassages.boxed(admonition, content, says);
        content.clear();
        var isQuiz = interactive.subList(firstElement, interactive.size()).stream()
                .anyMatch(InteractiveElement.Quiz.class::isInstance);
        if (admonition.type() == SlideBlock.Callout.Type.EXERCISE && !isQuiz) {
            AdmonitionPassages.exercise(boxed, slide).ifPresent(interactive::add);
            passages.addAll(AdmonitionPassages.paced(boxed, settings));
        } else {
            passages.addAll(boxed);
        }
    }

    private void paragraph(Paragraph paragraph) {
        var definitions = DefinitionLists.lines(paragraph);
        if (!definitions.isEmpty()) {
            definitions(definitions, line(paragraph));
            return;
        }
        var inlines = Inlines.of(paragraph);
        directives.add(inlines.directives());
        var shown = inlines.shown();
        if (inlines.isOnlyImages() && pictures(paragraph)) {
            return;
        }
        if (inlines.isOnlyImages() && !shown.runs().isEmpty()) {
            passages.add(new Passage(new SlideBlock.Quote(shown), says(inlines.spoken(), line(paragraph))));
            return;
        }
        text(inlines, inlines.spoken(), line(paragraph), TextParts.MAX_PROSE_WORDS, SlideBlock.Prose::new);
    }

    /** Shows a term as a list item and its definitions below it. The term of the first may be the paragraph above. */
    private void definitions(List<DefinitionLists.Line> lines, int line) {
        if (lines.getFirst().isDefinition()
                && !passages.isEmpty()
                && passages.getLast().shows() instanceof SlideBlock.Prose term) {
            var says = passages.removeLast().says();
            passages.add(new Passage(new SlideBlock.Bullet(0, null, term.text().in(RichText.Style.STRONG)), says));
        }
        for (var each : lines) {
            var inlines = Inlines.of(each.content());
            directives.add(inlines.directives());
            text(
                    inlines,
                    SpokenText.asSentence(inlines.spoken()),
                    line,
                    TextParts.MAX_ITEM_WORDS,
                    text -> each.isDefinition()
                            ? new SlideBlock.ItemText(0, false, text)
                            : new SlideBlock.Bullet(0, null, text.in(RichText.Style.STRONG)));
        }
    }

    /** Adds a text, in parts if it is long. A text that displays nothing is only spoken. */
    private void text(
            Inlines inlines, String spoken, int line, int maxWords, Function<RichText, ? extends SlideBlock> block) {
        var shown = inlines.shown();
        var replaced = directives.hasNarration() || inlines.isSpokenDifferently();
        var says = says(spoken, line);
        if (shown.runs().isEmpty()) {
            if (!says.isEmpty()) {
                passages.add(new Passage(null, says));
            }
            return;
        }
        TextParts.of(shown, says, replaced, maxWords).forEach(part -> {
            passages.add(new Passage(block.apply(part.shown()), part.says()));
            inlines.footnotes(part.shown()).forEach(this::footnote);
        });
    }

    /** Shows each fetched picture, and the description of each other one. Returns false if none was fetched. */
    private boolean pictures(Paragraph paragraph) {
        var line = line(paragraph);
        var described = pictures.of(paragraph, line);
        for (var shown : described) {
            if (shown.block() instanceof SlideBlock.Picture
                    || !shown.description().shown().runs().isEmpty()) {
                passages.add(new Passage(shown.block(), says(shown.description().spoken(), line)));
            }
        }
        return !described.isEmpty();
    }

    private void subheading(Heading subheading) {
        var shown = Inlines.of(subheading).shown();
        announcesQuiz = heading.announcesQuiz() || QuestionPhrases.isQuizHeading(shown.text());
        if (!shown.runs().isEmpty()) {
            passages.add(new Passage(
                    new SlideBlock.Subheading(shown),
                    says(SpokenText.headingSentence(shown.plainText()), line(subheading))));
        }
    }

    private void list(ListBlock list, int level) {
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
            directives.add(inlines.directives());
            if (inlines.isOnlyImages() && pictures(paragraph)) {
                return;
            }
            text(
                    inlines,
                    SpokenText.asSentence(inlines.spoken()),
                    line(paragraph),
                    TextParts.MAX_ITEM_WORDS,
                    marker::bullet);
        } else if (block instanceof ListBlock nested) {
            list(nested, level + 1);
        } else {
            block(block);
        }
    }

    private void quote(BlockQuote quote) {
        var line = line(quote);
        quizzesAndBlocks(TaskItems.children(quote), "", block -> {
            if (block instanceof Paragraph paragraph) {
                var inlines = Inlines.of(paragraph);
                directives.add(inlines.directives());
                if (!inlines.isOnlyImages() || !pictures(paragraph)) {
                    text(inlines, inlines.spoken(), line, TextParts.MAX_PROSE_WORDS, SlideBlock.Quote::new);
                }
            } else {
                block(block);
            }
        });
    }

    private void fence(FencedCodeBlock fence) {
        var line = line(fence);
        CodeAnnouncements.warnIfUnclosed(fence, problems);
        var directive = FenceDirectives.admonition(fence);
        if (directive.isPresent()) {
            admonition(directive.get());
            return;
        }
        var language = CodeAnnouncements.language(fence.getInfo());
        switch (language) {
            case "quiz", "quizdown" -> quizFence(fence.getLiteral(), line);
            case "exercise" -> exercise(fence.getLiteral(), line);
            default -> {
                if (Formulas.isFormula(fence, language)) {
                    formula(fence.getLiteral(), line);
                } else if (!DiagramSource.isDiagram(language) || !diagram(language, fence.getLiteral(), line)) {
                    code(language, fence.getInfo(), fence.getLiteral(), line);
                }
            }
        }
    }

    private void formula(FormulaBlock formula) {
        if (!formula.isClosed()) {
            problems.warn(
                    line(formula),
                    "unclosed formula: everything down to line " + CourseMarkdown.lastLine(formula)
                            + " belongs to it; end it with $$ on a line of its own");
        }
        formula(formula.source(), line(formula));
    }

    private void formula(String source, int line) {
        var formula = Formulas.displayed(source);
        if (formula.problem() != null) {
            Formulas.warnOfCode(line, formula.problem(), problems);
            code("latex", null, source, line);
            return;
        }
        passages.add(new Passage(formula.block(), says(formula.said(), line)));
    }

    /** Returns false if the diagram cannot be drawn. */
    private boolean diagram(String language, String literal, int line) {
        var source = SpokenText.printable(literal.replace("\t", "    ")).stripTrailing();
        if (source.isBlank()) {
            return false;
        }
        return switch (DiagramSource.of(language, source)) {
            case DiagramSource.Undrawable undrawable -> {
                problems.warn(line, "the diagram is shown as code: " + undrawable.problem());
                yield false;
            }
            case DiagramSource.Drawable drawable -> {
                var description = drawable.description();
                var announcement = !english || CodeAnnouncements.isIntroduced(passages)
                        ? ""
                        : description.isEmpty() ? "Here is the diagram." : "This diagram shows: " + description + ".";
                passages.add(new Passage(
                        new SlideBlock.Diagram(language, source, drawable.plantUml(), description),
                        says(announcement, line)));
                yield true;
            }
        };
    }

    private void code(String language, @Nullable String info, String literal, int line) {
        var text = SpokenText.printable(literal.replace("\t", "    ")).stripTrailing();
        if (text.isBlank()) {
            problems.warn(line, "the empty code block is left out; write the code between the fences");
            return;
        }
        interactive.add(new InteractiveElement.Code(slide, language, text));
        var announcement = announcements.announce(language, !english || CodeAnnouncements.isIntroduced(passages));
        var marked = MarkedLines.of(info, (int) text.lines().count(), line, problems);
        passages.add(new Passage(new SlideBlock.Code(language, text, marked), says(announcement, line)));
    }

    private void table(TableBlock block) {
        for (var part : Tables.parts(block, !english || CodeAnnouncements.isIntroduced(passages))) {
            passages.add(new Passage(part.table(), says(part.spoken(), line(block))));
        }
    }

    /** Adds the quizzes in a fence. Whatever else it contains is shown as text. */
    private void quizFence(String literal, int line) {
        var before = interactive.size();
        var announcedBefore = announcesQuiz;
        announcesQuiz = true;
        var blocks = QuizFence.blocks(literal, line);
        quizzesAndBlocks(blocks, heading.text(), this::block);
        announcesQuiz = announcedBefore;
        if (interactive.size() == before && blocks.stream().noneMatch(TaskItems::areAll)) {
            problems.warn(
                    line,
                    "the quiz has no choices and is shown as text; write each on its own line as '- [ ] …' or '- [x] …'");
        }
    }

    private void quiz(QuizSource quiz) {
        quiz.question().forEach(block -> directives.add(Inlines.of(block).directives()));
        quiz.stimulus().stream().filter(HtmlBlock.class::isInstance).forEach(this::block);
        var isHeading = quiz.question().isEmpty();
        var prompt = isHeading ? (heading.spoken() ? "" : heading.text()) : quiz.spokenPrompt();
        var silenced = directives.silences();
        var says = directives.says(QuizNarration.question(prompt, quiz, english), quiz.line(), problems);
        int first = passages.size();
        quiz.stimulus().stream().filter(block -> !(block instanceof HtmlBlock)).forEach(this::block);
        var stimulus = passages.subList(first, passages.size()).stream()
                .map(Passage::shows)
                .filter(Objects::nonNull)
                .toList();
        var question = isHeading ? heading.text() : quiz.prompt().text();
        interactive.add(quizzes.element(quiz, question, stimulus, slide));
        passages.addAll(quizzes.passages(quiz, stimulus, says, silenced));
        quizzes.longExplanation(quiz).forEach(this::block);
    }

    private void exercise(String instructions, int line) {
        if (instructions.isBlank()) {
            problems.warn(line, "the empty exercise is left out; write the instructions between the fences");
            return;
        }
        var text = SpokenText.printable(instructions.strip());
        interactive.add(new InteractiveElement.Exercise(slide, text));
        var prompt = PlainText.of(text);
        passages.add(new Passage(
                new SlideBlock.Question(RichText.plain(prompt), List.of()),
                says("Now it is your turn. " + prompt, line)));
    }

    /** Returns the narration of a block: its own text, unless a narration comment replaces it. */
    private List<Utterance> says(String text, int line) {
        return directives.says(List.of(text), line, problems);
    }
}
