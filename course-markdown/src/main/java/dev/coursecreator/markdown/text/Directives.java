package dev.coursecreator.markdown.text;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.model.script.Utterance;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * HTML comments that direct how a block is presented: {@code <!-- narration: … -->} is spoken instead of the block that follows, and
 * {@code <!-- hold: 10 -->} sets for how many seconds the page is shown. One at the end of a slide belongs to that slide.
 */
public final class Directives {

    private static final String OPENING = "<!--";
    private static final String CLOSING = "-->";
    private static final String NARRATION = "narration:";
    private static final String HOLD = "hold:";
    private static final int MAX_HOLD_LENGTH = 40;
    private static final long MAX_HOLD_MS = 600_000;

    private @Nullable String narration;
    private @Nullable String hold;

    /** Reads the directives in a piece of HTML; later ones replace earlier ones. */
    public void read(String html) {
        int start = html.indexOf(OPENING);
        while (start >= 0) {
            int end = html.indexOf(CLOSING, start + OPENING.length());
            if (end < 0) {
                return;
            }
            readComment(html.substring(start + OPENING.length(), end).strip());
            start = html.indexOf(OPENING, end);
        }
    }

    private void readComment(String comment) {
        if (begins(comment, NARRATION)) {
            narration =
                    SpokenText.printable(comment.substring(NARRATION.length())).strip();
        } else if (begins(comment, HOLD) && comment.length() <= HOLD.length() + MAX_HOLD_LENGTH) {
            hold = comment.substring(HOLD.length()).strip();
        }
    }

    private static boolean begins(String comment, String key) {
        return comment.regionMatches(true, 0, key, 0, key.length());
    }

    /** Adds the directives that {@code others} has. */
    public void add(Directives others) {
        narration = others.narration == null ? narration : others.narration;
        hold = others.hold == null ? hold : others.hold;
    }

    public boolean isEmpty() {
        return narration == null && hold == null;
    }

    /** Returns the Markdown to speak and forgets it; null if there is none, empty for silence. */
    private @Nullable String takeNarration() {
        var taken = narration;
        narration = null;
        return taken;
    }

    /** Whether the next block is to be silent. */
    public boolean silences() {
        return narration != null && narration.isEmpty();
    }

    public boolean hasNarration() {
        return narration != null;
    }

    /** Returns the narration of a block: its own texts, unless a comment replaces them. */
    public List<Utterance> says(List<String> texts, int line, Problems problems) {
        var replacement = takeNarration();
        var says = (replacement == null ? texts : List.of(PlainText.spoken(replacement)))
                .stream()
                        .flatMap(text -> SpokenText.utterances(text, line, problems).stream())
                        .toList();
        var shown = takeHold(line, problems);
        if (shown.isEmpty()) {
            return says;
        }
        return Stream.concat(Stream.of(new Utterance.Hold(shown.getAsLong())), says.stream())
                .toList();
    }

    /** Returns the time to show the page, in milliseconds, and forgets it; an invalid one is reported with the line. */
    private OptionalLong takeHold(int line, Problems problems) {
        if (hold == null) {
            return OptionalLong.empty();
        }
        var millis = Seconds.toMillis(hold, MAX_HOLD_MS);
        if (millis.isEmpty()) {
            problems.warn(
                    line,
                    "invalid hold '" + hold + "' is ignored; write a number of seconds, more than 0 and at most "
                            + MAX_HOLD_MS / 1_000 + ", such as <!-- hold: 10 -->");
        }
        hold = null;
        return millis;
    }
}
