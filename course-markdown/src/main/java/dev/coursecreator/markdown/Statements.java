package dev.coursecreator.markdown;

import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Utterance;
import java.util.ArrayList;
import java.util.List;

/** Fills slides that would show only a heading: displays the leading sentences of the prose in large type. */
final class Statements {

    private static final int MAX_LENGTH = 220;

    private Statements() {}

    /** Returns the passages, with statements added if no passage displays anything but subheadings. */
    static List<Passage> addIfNothingIsShown(List<Passage> passages) {
        if (passages.stream()
                .anyMatch(passage -> passage.shows() != null && !(passage.shows() instanceof SlideBlock.Subheading))) {
            return passages;
        }
        return passages.stream().map(Statements::withStatement).toList();
    }

    private static Passage withStatement(Passage passage) {
        var statement = leading(passage.says());
        if (passage.shows() != null || statement.isEmpty()) {
            return passage;
        }
        return new Passage(new SlideBlock.Statement(RichText.plain(statement)), passage.says());
    }

    private static String leading(List<Utterance> says) {
        var sentences = new ArrayList<String>();
        var length = 0;
        for (var utterance : says) {
            if (utterance instanceof Utterance.Sentence sentence) {
                length += sentence.text().length() + 1;
                if (!sentences.isEmpty() && length > MAX_LENGTH) {
                    break;
                }
                sentences.add(sentence.text());
            }
        }
        return String.join(" ", sentences);
    }
}
