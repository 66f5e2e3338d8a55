package dev.coursecreator.worker.lesson.subtitles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.model.event.RenderedLesson.Cue;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SubtitleFilesTest {

    private static final List<Cue> CUES =
            List.of(new Cue(400, 2_900, "One & two\nare <3"), new Cue(3_723_004, 3_724_000, "a --> b"));

    @Test
    void webVttHasAHeaderNumberedCuesAndEscapedText() {
        assertThat(new WriteWebVtt().text(new WriteWebVtt.Input("en", CUES))).isEqualTo("""
                        WEBVTT

                        NOTE Language: en

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
    void subRipHasCommasAndCrLfLineEndings() {
        assertThat(new WriteSubRip().text(new WriteSubRip.Input(CUES)))
                .startsWith("1\r\n00:00:00,400 --> 00:00:02,900\r\nOne & two\r\nare <3\r\n\r\n2\r\n");
    }

    @Test
    void tagLikeTextIsVisibleInSubRip() {
        var cues = List.of(new Cue(0, 1_000, "a List<String>, 1 < 2 and {\\an8}"));

        assertThat(new WriteSubRip().text(new WriteSubRip.Input(cues)))
                .contains("a List<\u2060String>, 1 < 2 and {\u2060\\an8}");
    }

    @Test
    void aBlankLineDoesNotEndACue() {
        var cues = List.of(new Cue(0, 1_000, "One\n\ntwo"));

        assertThat(new WriteWebVtt().text(new WriteWebVtt.Input("en", cues))).endsWith("\nOne\ntwo\n");
        assertThat(new WriteSubRip().text(new WriteSubRip.Input(cues))).endsWith("\nOne\r\ntwo\r\n\r\n");
    }

    @Test
    void theDefaultLocaleDoesNotMatter() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThat(new WriteWebVtt().text(new WriteWebVtt.Input("en", CUES)))
                    .contains("00:00:00.400 --> 00:00:02.900");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anInvalidLanguageTagIsRejected() {
        assertThatThrownBy(() -> new WriteWebVtt.Input("en\n\n1", CUES)).hasMessageContaining("BCP 47");
    }

    @Test
    void markupCharactersAreEscapedInTheTranscript() {
        var input = new WriteTranscript.Input(
                "Lists", List.of(new WriteTranscript.Section("", List.of("1. is not an item,", "nor is AT&T;"))));

        assertThat(new WriteTranscript().text(input)).isEqualTo("# Lists\n\n1\\. is not an item, nor is AT\\&T;\n");
    }

    @Test
    void theTranscriptHasAHeadingAndAParagraphPerSlide() {
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
