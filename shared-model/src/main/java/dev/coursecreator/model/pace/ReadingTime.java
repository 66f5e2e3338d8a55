package dev.coursecreator.model.pace;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Words;
import java.util.List;

/** Decides how long each page must be shown at least, and each sentence that is not spoken. */
public final class ReadingTime {

    private final ReadingPace pace;
    private final boolean silent;

    /** Creates a rule for lessons with a voice, or for silent ones. */
    public ReadingTime(ReadingPace pace, boolean silent) {
        this.pace = pace;
        this.silent = silent;
    }

    /** Returns how long a sentence is shown that is not spoken, in milliseconds; 0 if it has no words. */
    public long sentenceMs(Utterance.Sentence sentence) {
        long words = Words.in(sentence.text());
        return words == 0
                ? 0
                : Math.max(words * pace.word().toMillis(), pace.minSentence().toMillis());
    }

    /**
     * Returns the time that a learner needs to read a page; the author's pauses are added to that.
     *
     * @param shown the parts of the page from top to bottom
     * @param says what is spoken meanwhile
     */
    public PageTime page(List<ShownBlock> shown, List<Utterance> says) {
        var hold = says.stream()
                .filter(Utterance.Hold.class::isInstance)
                .mapToLong(utterance -> ((Utterance.Hold) utterance).durationMs())
                .max();
        if (hold.isPresent()) {
            return new PageTime(hold.getAsLong(), hold.getAsLong());
        }
        var reading = unread(shown).stream().mapToLong(this::millis).sum() + pauses(says) + sentences(says);
        var minimum = Words.in(says) == 0 ? pace.minSilentPage() : pace.minPage();
        return new PageTime(
                Math.max(reading, minimum.toMillis()), pace.maxSilence().toMillis());
    }

    /** The parts that the page before did not show: an answer repeats its question and what that is about. */
    private static List<ShownBlock> unread(List<ShownBlock> shown) {
        int from = 0;
        for (int i = 0; i < shown.size(); i++) {
            from = shown.get(i).block() instanceof SlideBlock.Question question && question.solution() != null
                    ? i
                    : from;
        }
        return shown.subList(from, shown.size());
    }

    /** A learner can look at code while a voice speaks, but not while reading. */
    private long sentences(List<Utterance> says) {
        return silent
                ? says.stream()
                        .mapToLong(utterance ->
                                utterance instanceof Utterance.Sentence sentence ? sentenceMs(sentence) : 0)
                        .sum()
                : 0;
    }

    private static long pauses(List<Utterance> says) {
        return says.stream()
                .mapToLong(utterance -> utterance instanceof Utterance.Pause pause ? pause.durationMs() : 0)
                .sum();
    }

    private long millis(ShownBlock shown) {
        return millis(shown.block(), shown.spoken(), shown.codeLines());
    }

    private long millis(SlideBlock block, boolean spoken, int codeLines) {
        return switch (block) {
            case SlideBlock.Code code ->
                Math.max(codeLines * pace.codeLine().toMillis(), pace.minCode().toMillis());
            case SlideBlock.Table table ->
                words(table.header())
                        + table.rows().stream().mapToLong(this::words).sum();
            case SlideBlock.Question question ->
                spoken
                        ? 0
                        : question.solution() == null
                                ? words(List.of(question.prompt())) + words(question.choices())
                                : words(List.of(question.solution().explanation()));
            case SlideBlock.Title title -> unspoken(spoken, title.text());
            case SlideBlock.Subheading subheading -> unspoken(spoken, subheading.text());
            case SlideBlock.Statement statement -> unspoken(spoken, statement.text());
            case SlideBlock.Prose prose -> unspoken(spoken, prose.text());
            case SlideBlock.Bullet bullet -> unspoken(spoken, bullet.text());
            case SlideBlock.ItemText item -> unspoken(spoken, item.text());
            case SlideBlock.Quote quote -> unspoken(spoken, quote.text());
            case SlideBlock.Picture picture -> pace.minPicture().toMillis();
            case SlideBlock.Callout callout -> millis(callout.content(), spoken, codeLines);
            case SlideBlock.Footnote footnote -> unspoken(spoken, footnote.text());
            case SlideBlock.Formula formula -> spoken ? 0 : pace.minCode().toMillis();
            case SlideBlock.Diagram diagram -> pace.minPicture().toMillis();
        };
    }

    private long unspoken(boolean spoken, RichText text) {
        return spoken ? 0 : words(List.of(text));
    }

    private long words(List<RichText> texts) {
        return texts.stream().mapToLong(text -> Words.in(text.text())).sum()
                * pace.word().toMillis();
    }
}
