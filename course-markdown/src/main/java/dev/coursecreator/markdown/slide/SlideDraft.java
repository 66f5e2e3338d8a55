package dev.coursecreator.markdown.slide;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.text.Directives;
import dev.coursecreator.markdown.text.FootnoteMark;
import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.TextParts;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Utterance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A slide while it is built from its blocks: what it displays and says so far, and the comments that direct what follows. */
final class SlideDraft {

    private final Problems problems;
    private final int slide;
    private final Directives directives = new Directives();
    private final List<Passage> passages = new ArrayList<>();
    private final List<InteractiveElement> interactive = new ArrayList<>();
    private final Set<Integer> footnotes = new HashSet<>();

    /** @param slide the slide's index in the lesson, from 0 */
    SlideDraft(Problems problems, int slide) {
        this.problems = problems;
        this.slide = slide;
    }

    int slide() {
        return slide;
    }

    Directives directives() {
        return directives;
    }

    /** The passages so far; changes are those of the slide. */
    List<Passage> passages() {
        return passages;
    }

    /** The interactive elements so far; changes are those of the slide. */
    List<InteractiveElement> interactive() {
        return interactive;
    }

    /** Adds a block with its narration. */
    void add(SlideBlock shows, String spoken, int line) {
        passages.add(new Passage(shows, says(spoken, line)));
    }

    /** Returns the narration of a block: its own text, unless a narration comment replaces it. */
    List<Utterance> says(String text, int line) {
        return directives.says(List.of(text), line, problems);
    }

    /** Whether the text before introduces the next block, so that it needs no announcement. */
    boolean isIntroduced() {
        return CodeAnnouncements.isIntroduced(passages);
    }

    /** Adds a text, in parts if it is long. A text that displays nothing is only spoken. */
    void addText(
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
            inlines.footnotes(part.shown()).forEach(this::addFootnote);
        });
    }

    /** Adds a footnote if the slide does not have it yet. */
    void addFootnote(FootnoteMark footnote) {
        if (!passages.isEmpty() && footnotes.add(footnote.number())) {
            passages.add(new Passage(new SlideBlock.Footnote(footnote.number(), footnote.text()), List.of()));
        }
    }

    /** Speaks a comment after the last block on this slide. */
    void speakRemaining(int line) {
        if (!directives.isEmpty()) {
            var says = says("", line);
            var last = passages.isEmpty() ? new Passage(null, List.of()) : passages.removeLast();
            passages.add(new Passage(
                    last.shows(),
                    Stream.concat(last.says().stream(), says.stream()).toList()));
        }
    }
}
