package dev.coursecreator.markdown;

import static dev.coursecreator.markdown.CourseMarkdown.lastLine;
import static dev.coursecreator.markdown.CourseMarkdown.line;

import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Utterance;
import java.util.ArrayList;
import java.util.List;
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

    private List<Passage> passages = new ArrayList<>();
    private List<InteractiveElement> interactive = new ArrayList<>();
    private int slide;
    private String heading = "";
    private final Directives directives = new Directives();

    Passages(Problems problems, Pictures pictures) {
        this.problems = problems;
        this.pictures = pictures;
    }

    /** The content of one slide. */
    record Content(List<Passage> passages, List<InteractiveElement> interactive) {}

    /**
     * Returns the content of a slide.
     *
     * @param heading the slide's heading; also the question of a quiz that has none of its own
     * @param slide the slide's index in the lesson, from 0
     */
    Content of(List<Node> blocks, String heading, int slide) {
        this.passages = new ArrayList<>();
        this.interactive = new ArrayList<>();
        this.slide = slide;
        this.heading = heading;
        for (int i = 0; i < blocks.size(); i++) {
            var next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            if (blocks.get(i) instanceof Paragraph question && next instanceof ListBlock list && Quizzes.isQuiz(list)) {
                var explanation = i + 2 < blocks.size() && blocks.get(i + 2) instanceof BlockQuote quote ? quote : null;
                quiz(list, Inlines.of(question), explanation);
                i += explanation == null ? 1 : 2;
            } else {
                block(blocks.get(i));
            }
        }
        if (!directives.isEmpty()) {
            endWith(says("", blocks.isEmpty() ? 1 : line(blocks.getLast())));
        }
        return new Content(List.copyOf(passages), List.copyOf(interactive));
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
            case Paragraph paragraph -> paragraph(paragraph);
            case Heading subheading -> subheading(subheading);
            case ListBlock list -> quizOrList(list);
            case BlockQuote quote -> quote(quote);
            case FencedCodeBlock fence -> fence(fence);
            case IndentedCodeBlock code -> code("", null, code.getLiteral(), line(code));
            case TableBlock table -> table(table);
            default -> {}
        }
    }

    private void paragraph(Paragraph paragraph) {
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
        TextParts.of(shown, says, replaced, maxWords)
                .forEach(part -> passages.add(new Passage(block.apply(part.shown()), part.says())));
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
        if (!shown.runs().isEmpty()) {
            passages.add(new Passage(
                    new SlideBlock.Subheading(shown),
                    says(SpokenText.headingSentence(shown.text()), line(subheading))));
        }
    }

    private void quizOrList(ListBlock list) {
        if (Quizzes.isQuiz(list)) {
            quiz(list, null, null);
        } else {
            list(list, 0);
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
        var marker = new ListMarker(level, number);
        for (var block = item.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Paragraph paragraph) {
                var inlines = Inlines.of(paragraph);
                directives.add(inlines.directives());
                text(inlines, asSentence(inlines.spoken()), line(paragraph), TextParts.MAX_ITEM_WORDS, marker::bullet);
            } else if (block instanceof ListBlock nested) {
                list(nested, level + 1);
            } else {
                block(block);
            }
        }
    }

    /** Bullets often lack a full stop, but are spoken as sentences. */
    private static String asSentence(String bullet) {
        return bullet.isEmpty() || bullet.matches("(?s).*[.!?…:;,)][\"'”’]?") ? bullet : bullet + ".";
    }

    private void quote(BlockQuote quote) {
        var line = line(quote);
        for (var block = quote.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Paragraph paragraph) {
                var inlines = Inlines.of(paragraph);
                directives.add(inlines.directives());
                text(inlines, inlines.spoken(), line, TextParts.MAX_PROSE_WORDS, SlideBlock.Quote::new);
            } else {
                block(block);
            }
        }
    }

    private void fence(FencedCodeBlock fence) {
        var line = line(fence);
        if (fence.getClosingFenceLength() == null) {
            var mark = fence.getFenceCharacter().repeat(fence.getOpeningFenceLength());
            problems.warn(
                    line,
                    "unclosed code fence: everything down to line " + lastLine(fence) + " is code; add " + mark
                            + " where the code ends");
        }
        var language = CodeAnnouncements.language(fence.getInfo());
        switch (language) {
            case "quiz" ->
                Quizzes.fromFence(fence.getLiteral(), line, slide, problems).ifPresent(quiz -> add(quiz, line));
            case "exercise" -> exercise(fence.getLiteral(), line);
            default -> code(language, fence.getInfo(), fence.getLiteral(), line);
        }
    }

    private void code(String language, @Nullable String info, String literal, int line) {
        var text = SpokenText.printable(literal.replace("\t", "    ")).stripTrailing();
        if (text.isBlank()) {
            problems.warn(line, "the empty code block is left out; write the code between the fences");
            return;
        }
        interactive.add(new InteractiveElement.Code(slide, language, text));
        var announcement = announcements.announce(language, endsWithColon());
        var marked = MarkedLines.of(info, (int) text.lines().count(), line, problems);
        passages.add(new Passage(new SlideBlock.Code(language, text, marked), says(announcement, line)));
    }

    /** Whether the last sentence ends with a colon and so introduces the next block. */
    private boolean endsWithColon() {
        return !passages.isEmpty()
                && !passages.getLast().says().isEmpty()
                && passages.getLast().says().getLast() instanceof Utterance.Sentence sentence
                && sentence.text().endsWith(":");
    }

    private void table(TableBlock block) {
        var table = Tables.of(block);
        var spoken = Tables.spoken(block, endsWithColon());
        passages.add(new Passage(table, says(spoken, line(block))));
    }

    private void quiz(ListBlock list, @Nullable Inlines question, @Nullable BlockQuote explanation) {
        var asked = question == null ? heading : SpokenText.withoutPauses(question.spoken());
        Quizzes.fromList(list, asked, explanation, slide, problems).ifPresent(quiz -> add(quiz, line(list)));
    }

    private void add(InteractiveElement.Quiz quiz, int line) {
        interactive.add(quiz);
        var choices = quiz.choices().stream().map(RichText::plain).toList();
        var says = new ArrayList<>(says(Quizzes.spoken(quiz), line));
        if (!says.isEmpty()) {
            says.add(new Utterance.Pause(Quizzes.THINKING_TIME_MS));
        }
        passages.add(new Passage(new SlideBlock.Question(RichText.plain(quiz.question()), choices), says));
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
        var narration = directives.takeNarration();
        var says = SpokenText.utterances(narration == null ? text : PlainText.spoken(narration), line, problems);
        var hold = directives.takeHold(line, problems);
        if (hold.isEmpty()) {
            return says;
        }
        return Stream.concat(Stream.of(new Utterance.Hold(hold.getAsLong())), says.stream())
                .toList();
    }
}
