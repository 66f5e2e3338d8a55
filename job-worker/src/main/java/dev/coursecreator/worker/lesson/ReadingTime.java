package dev.coursecreator.worker.lesson;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Words;
import dev.coursecreator.worker.lesson.narration.NarrationTimeline.NarratedPage;
import dev.coursecreator.worker.lesson.slides.SlidePage;
import java.util.List;

/** Decides how long each page must be shown at least. */
final class ReadingTime {

    private final PaceSettings pace;

    ReadingTime(PaceSettings pace) {
        this.pace = pace;
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
        var reading = unread(page).stream().mapToLong(this::millis).sum() + pauses(says);
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

    private static long pauses(List<Utterance> says) {
        return says.stream()
                .mapToLong(utterance -> utterance instanceof Utterance.Pause pause ? pause.durationMs() : 0)
                .sum();
    }

    private long millis(SlidePage.Shown shown) {
        return switch (shown.block()) {
            case SlideBlock.Code code ->
                Math.max(
                        code.text().lines().count() * pace.codeLine().toMillis(),
                        pace.minCode().toMillis());
            case SlideBlock.Table table ->
                words(table.header())
                        + table.rows().stream().mapToLong(this::words).sum();
            case SlideBlock.Question question ->
                shown.spoken()
                        ? 0
                        : question.solution() == null
                                ? words(List.of(question.prompt())) + words(question.choices())
                                : words(List.of(question.solution().explanation()));
            case SlideBlock.Title title -> unspoken(shown, title.text());
            case SlideBlock.Subheading subheading -> unspoken(shown, subheading.text());
            case SlideBlock.Statement statement -> unspoken(shown, statement.text());
            case SlideBlock.Prose prose -> unspoken(shown, prose.text());
            case SlideBlock.Bullet bullet -> unspoken(shown, bullet.text());
            case SlideBlock.ItemText item -> unspoken(shown, item.text());
            case SlideBlock.Quote quote -> unspoken(shown, quote.text());
            case SlideBlock.Picture picture -> 0;
            case SlideBlock.Formula formula ->
                shown.spoken() ? 0 : pace.minCode().toMillis();
            case SlideBlock.Diagram diagram -> pace.minCode().toMillis();
        };
    }

    private long unspoken(SlidePage.Shown shown, RichText text) {
        return shown.spoken() ? 0 : words(List.of(text));
    }

    private long words(List<RichText> texts) {
        return texts.stream().mapToLong(text -> Words.in(text.text())).sum()
                * pace.word().toMillis();
    }
}
