package dev.coursecreator.worker.lesson.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.event.RenderedLesson.Cue;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubtitleFilesTest {

    private static final List<Cue> CUES =
            List.of(new Cue(400, 2_900, "One & two\nare <3"), new Cue(3_723_004, 3_724_000, "a --> b"));

    @Test
    void webVttHasAHeaderNumberedCuesAndNoMarkupFromTheText() {
        assertThat(new WriteWebVtt().text(new WriteWebVtt.Input("en", CUES))).isEqualTo("""
                        WEBVTT
                        Kind: captions
                        Language: en

                        1
                        00:00:00.400 --> 00:00:02.900
                        One &amp; two
                        are &lt;3

                        2
                        01:02:03.004 --> 01:02:04.000
                        a --&gt; b
                        """);
    }

    @Test
    void subRipHasCommasAndWindowsLineEnds() {
        assertThat(new WriteSubRip().text(new WriteSubRip.Input(CUES)))
                .startsWith("1\r\n00:00:00,400 --> 00:00:02,900\r\nOne & two\r\nare <3\r\n\r\n2\r\n");
    }

    @Test
    void theTranscriptHasAHeadingPerSlideAndReadsAsItWasSaid() {
        var input = new WriteTranscript.Input(
                "Groups",
                List.of(
                        new WriteTranscript.Section("Groups", List.of("Groups.", "They share.")),
                        new WriteTranscript.Section("How_it works", List.of("Use *one* topic.")),
                        new WriteTranscript.Section("Nothing said", List.of())));

        assertThat(new WriteTranscript().text(input)).isEqualTo("""
                        # Groups

                        Groups. They share.

                        ## How\\_it works

                        Use \\*one\\* topic.

                        ## Nothing said
                        """);
    }
}
