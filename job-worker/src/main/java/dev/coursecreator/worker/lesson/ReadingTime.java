package dev.coursecreator.worker.lesson;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Words;
import dev.coursecreator.worker.lesson.narration.NarrationTimeline.NarratedPage;
import dev.coursecreator.worker.lesson.narration.SpokenSentence;
import dev.coursecreator.worker.lesson.slides.SlidePage;
import java.util.List;

/** Decides how long each page must be shown at least, and each sentence that is not spoken. */
final class ReadingTime {

    private final PaceSettings pace;
    private final boolean silent;

    /** Creates a rule for lessons with a voice, or for silent ones. */
    ReadingTime(PaceSettings pace, boolean silent) {
        this.pace = pace;
        this.silent = silent;
    }

    /** Returns how long a sentence is shown that is not spoken; no time if it has no words. */
    SpokenSentence silent(Utterance.Sentence sentence) {
        return SpokenSentence.silent(millis(sentence));
    }

    private long millis(Utterance.Sentence sentence) {
        long words = Words.in(sentence.text());
        return words == 0
                ? 0
                : Math.max(words * pace.word().toMillis(), pace.minSentence().toMillis());
    }

    /** Returns the speech of the page and the time that a learner needs to read it; the author's pauses are added to that. */
    NarratedPage narrated(SlidePage page) {
        var says = page.says();
        var hold = says.stream()
                .filter(Utterance.Hold.class::isInstance)
                .mapToLong(utterance -> ((Utterance.Hold) utterance).durationMs())
                .max();
        if (hold.isPresent()) {
            return new NarratedPage(says, hold.getAsLong(), hold.getAsLong());
        }
        var isSilent = says.stream().noneMatch(Utterance.Sentence.class::isInstance);
        var reading = unread(page).stream().mapToLong(this::millis).sum() + pauses(says) + sentences(says);
        return new NarratedPage(
                says,
                isSilent ? Math.max(reading, pace.minSilentPage().toMillis()) : reading,
                pace.maxSilence().toMillis());
    }

    /** The parts that the page before did not show: an answer repeats its question and what that is about. */
    private static List<SlidePage.Shown> unread(SlidePage page) {
        var shown = page.shown();
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
                        .mapToLong(utterance -> utterance instanceof Utterance.Sentence sentence ? millis(sentence) : 0)
                        .sum()
                : 0;
    }

    private static long pauses(List<Utterance> says) {
        return says.stream()
                .mapToLong(utterance -> utterance instanceof Utterance.Pause pause ? pause.durationMs() : 0)
                .sum();
    }

    private long millis(SlidePage.Shown shown) {
        return millis(shown.block(), shown.spoken());
    }

    private long millis(SlideBlock block, boolean spoken) {
        return switch (block) {
            case SlideBlock.Code code ->
                Math.max(
                        code.text().lines().count() * pace.codeLine().toMillis(),
                        pace.minCode().toMillis());
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
            case SlideBlock.Picture picture -> 0;
            case SlideBlock.Callout callout -> millis(callout.content(), spoken);
            case SlideBlock.Footnote footnote -> unspoken(spoken, footnote.text());
            case SlideBlock.Formula formula -> spoken ? 0 : pace.minCode().toMillis();
            case SlideBlock.Diagram diagram -> pace.minCode().toMillis();
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
