package dev.coursecreator.model.script;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.coursecreator.model.Check;

/** An element of the narration. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Utterance.Sentence.class, name = "sentence"),
    @JsonSubTypes.Type(value = Utterance.Pause.class, name = "pause"),
    @JsonSubTypes.Type(value = Utterance.Hold.class, name = "hold")
})
public sealed interface Utterance {

    /**
     * One sentence, spoken as a whole and shown as subtitles.
     *
     * @param text plain text: no Markdown markup, link targets or emoji. Numbers and abbreviations are as written; the speech
     *     synthesizer decides how to pronounce them.
     */
    record Sentence(String text) implements Utterance {
        public Sentence {
            Check.notBlank("text", text);
        }
    }

    /**
     * Silence requested by the author.
     *
     * @param durationMs milliseconds, from 1 to 60,000
     */
    record Pause(long durationMs) implements Utterance {
        public Pause {
            Check.atLeast("durationMs", durationMs, 1);
            Check.that(durationMs <= 60_000, "durationMs must be <= 60000 but was " + durationMs);
        }
    }

    /**
     * Sets how long the page is shown on which the block stands, in place of the time that reading it takes. Speech that takes
     * longer is not cut.
     *
     * @param durationMs milliseconds, from 1 to 600,000
     */
    record Hold(long durationMs) implements Utterance {
        public Hold {
            Check.atLeast("durationMs", durationMs, 1);
            Check.that(durationMs <= 600_000, "durationMs must be <= 600000 but was " + durationMs);
        }
    }
}
