package dev.coursecreator.markdown;

import dev.coursecreator.model.script.Utterance;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * HTML comments that direct how a block is presented: {@code <!-- narration: … -->} is spoken instead of the block that follows, and
 * {@code <!-- hold: 10 -->} sets for how many seconds the page is shown. One at the end of a slide belongs to that slide.
 */
final class Directives {

    private static final Pattern NARRATION =
            Pattern.compile("<!--\\s*narration:(.*?)-->", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern HOLD = Pattern.compile("<!--\\s*hold:([^<>]{0,40})-->", Pattern.CASE_INSENSITIVE);
    private static final long MAX_HOLD_MS = 600_000;

    private @Nullable String narration;
    private @Nullable String hold;

    /** Reads the directives in a piece of HTML; later ones replace earlier ones. */
    void read(String html) {
        var narrations = NARRATION.matcher(html);
        while (narrations.find()) {
            narration = SpokenText.printable(narrations.group(1)).strip();
        }
        var holds = HOLD.matcher(html);
        while (holds.find()) {
            hold = holds.group(1).strip();
        }
    }

    /** Adds the directives that {@code others} has. */
    void add(Directives others) {
        narration = others.narration == null ? narration : others.narration;
        hold = others.hold == null ? hold : others.hold;
    }

    boolean isEmpty() {
        return narration == null && hold == null;
    }

    /** Returns the Markdown to speak and forgets it; null if there is none, empty for silence. */
    private @Nullable String takeNarration() {
        var taken = narration;
        narration = null;
        return taken;
    }

    /** Whether the next block is to be silent. */
    boolean silences() {
        return narration != null && narration.isEmpty();
    }

    boolean hasNarration() {
        return narration != null;
    }

    /** Returns the narration of a block: its own texts, unless a comment replaces them. */
    List<Utterance> says(List<String> texts, int line, Problems problems) {
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
