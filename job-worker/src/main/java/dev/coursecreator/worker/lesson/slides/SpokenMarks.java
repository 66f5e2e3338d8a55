package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the sentence of a text, the row of a table or the part of the page that an utterance is about. What the script shows and what
 * it says differ in punctuation, emoji and white space, so letters and digits are compared.
 */
final class SpokenMarks {

    private final SlidePage page;
    private final Letters heading;

    private SpokenMarks(SlidePage page) {
        this.page = page;
        this.heading = Letters.of(
                page.drawing().lessonTitle() + " " + page.drawing().heading().text());
    }

    /**
     * Returns the mark of each utterance, in the order of {@link SlidePage#says}; empty if it is a pause, or about the slide as a
     * whole. A page on which only one thing is said has no marks.
     */
    static List<Optional<Mark>> of(SlidePage page) {
        var finder = new SpokenMarks(page);
        var marks = page.speech().stream()
                .flatMap(speech -> finder.of(speech).stream())
                .toList();
        return marks.stream().flatMap(Optional::stream).distinct().count() > 1
                ? marks
                : marks.stream().map(mark -> Optional.<Mark>empty()).toList();
    }

    private List<Optional<Mark>> of(SlidePage.Speech speech) {
        if (speech.part() == SlidePage.Speech.NO_PART) {
            return none(speech);
        }
        return of(page.drawing().parts().get(speech.part()).block(), speech);
    }

    private List<Optional<Mark>> of(SlideBlock block, SlidePage.Speech speech) {
        return switch (block) {
            case SlideBlock.Title title -> none(speech);
            case SlideBlock.Subheading subheading -> none(speech);
            case SlideBlock.Picture picture -> none(speech);
            case SlideBlock.Footnote footnote -> none(speech);
            case SlideBlock.Callout callout -> of(callout.content(), speech);
            case SlideBlock.Diagram diagram -> none(speech);
            case SlideBlock.Formula formula -> wholeOr(RichText.EMPTY, speech);
            case SlideBlock.Statement statement -> sentences(statement.text(), speech);
            case SlideBlock.Prose prose -> sentences(prose.text(), speech);
            case SlideBlock.Quote quote -> sentences(quote.text(), speech);
            case SlideBlock.Bullet bullet -> wholeOr(bullet.text(), speech);
            case SlideBlock.ItemText item -> wholeOr(item.text(), speech);
            case SlideBlock.Table table -> rows(table, speech);
            case SlideBlock.Code code -> wholeOr(RichText.EMPTY, speech);
            case SlideBlock.Question question -> wholeOr(question.prompt(), speech);
        };
    }

    private static List<Optional<Mark>> none(SlidePage.Speech speech) {
        return speech.says().stream().map(utterance -> Optional.<Mark>empty()).toList();
    }

    private List<Optional<Mark>> wholeOr(RichText text, SlidePage.Speech speech) {
        var shown = Letters.of(text);
        return speech.says().stream()
                .map(utterance -> utterance instanceof Utterance.Sentence sentence
                                && (shown.contains(sentence.text()) || !heading.contains(sentence.text()))
                        ? Optional.of(Mark.whole(speech.part()))
                        : Optional.<Mark>empty())
                .toList();
    }

    private List<Optional<Mark>> sentences(RichText text, SlidePage.Speech speech) {
        var letters = Letters.of(text);
        var marks = new ArrayList<Optional<Mark>>();
        for (var utterance : speech.says()) {
            marks.add(
                    utterance instanceof Utterance.Sentence sentence
                            ? letters.next(sentence.text())
                                    .map(range -> new Mark(speech.part(), range.from(), range.to()))
                            : Optional.empty());
        }
        return marks.stream().anyMatch(Optional::isPresent) ? marks : wholeOr(text, speech);
    }

    /** A row is said from the sentence on that begins with its first cell, or with which that begins. */
    private List<Optional<Mark>> rows(SlideBlock.Table table, SlidePage.Speech speech) {
        var marks = new ArrayList<Optional<Mark>>();
        int row = -1;
        for (var utterance : speech.says()) {
            if (utterance instanceof Utterance.Sentence sentence) {
                row = rowOf(Letters.of(sentence.text()), table, row);
            }
            marks.add(row < 0 ? Optional.empty() : Optional.of(new Mark(speech.part(), row, row + 1)));
        }
        return row < 0 ? wholeOr(RichText.EMPTY, speech) : marks;
    }

    private static int rowOf(Letters sentence, SlideBlock.Table table, int current) {
        for (int row = current + 1; row < table.rows().size(); row++) {
            var cell = Letters.of(firstCell(table, row));
            if (sentence.startsWith(cell) || cell.startsWith(sentence)) {
                return row;
            }
        }
        return current;
    }

    /** The first cell that is not empty, as it is spoken: after the header of its column, unless that is the first. */
    private static String firstCell(SlideBlock.Table table, int row) {
        var cells = table.rows().get(row);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).text().isBlank()) {
                return (i == 0 ? "" : table.header().get(i).text())
                        + cells.get(i).text();
            }
        }
        return "";
    }
}
