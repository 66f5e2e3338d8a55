package dev.coursecreator.worker.lesson.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.step.StepException;
import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class EncodeLessonTest {

    @TempDir
    Path folder;

    private VideoFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new VideoFixture(folder);
    }

    @Test
    void aLessonHasVideoAudioAndSubtitlesInItsLanguage() throws Exception {
        var lesson = fixture.probe(fixture.runner.run(fixture.encodeLesson, fixture.script("de-AT", 61, 119)));

        assertThat(lesson.codecs()).containsExactly("h264", "aac", "mov_text");
        assertThat(lesson.field("video", "pix_fmt")).isEqualTo("yuv420p");
        assertThat(lesson.field("video", "color_primaries")).isEqualTo("bt709");
        assertThat(lesson.language("audio")).isEqualTo("deu");
        assertThat(lesson.language("subtitle")).isEqualTo("deu");
        assertThat(lesson.subtitles()).contains("Hello.", "00:00:00,000 --> 00:00:00,900");
    }

    @Test
    void everyLanguageOfTheSubtitlesIsATrack() throws Exception {
        var script = fixture.script("en", 300);
        var translations = Stream.of("es-419", "zh-Hant", "ar", "he")
                .map(language -> subtitles(language, "in " + language))
                .toList();

        var lesson = fixture.probe(fixture.runner.run(
                fixture.encodeLesson,
                new EncodeLesson.Input(
                        script.clips(),
                        script.narration(),
                        script.subtitles(),
                        "en",
                        VideoFixture.WIDTH,
                        VideoFixture.HEIGHT,
                        translations)));

        assertThat(lesson.languages("subtitle")).containsExactly("eng", "spa", "zho", "ara", "heb");
        assertThat(lesson.languages("audio")).containsExactly("eng");
    }

    /** Otherwise every video would be encoded again. */
    @Test
    void withoutTranslationsTheInputIsAsItWasBeforeThereWereAny() throws Exception {
        assertThat(new JsonMapper().writeValueAsString(fixture.script("en", 300)))
                .doesNotContain("translations");
    }

    private EncodeLesson.Subtitles subtitles(String language, String text) {
        try {
            return new EncodeLesson.Subtitles(language, fixture.subtitles(List.of(text)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void subtitlesHaveEveryCharacterAsWritten() throws Exception {
        var texts = List.of(
                "C:\\new\\{name}",
                "\\N",
                "\\h{\\b1}{b}\\{",
                "<b>",
                "&amp;",
                "a < b, c > d & e",
                "{}\\",
                "two\nlines\\n",
                "課程");
        var script = fixture.script("en", 300);
        var lesson = fixture.probe(fixture.runner.run(
                fixture.encodeLesson,
                new EncodeLesson.Input(
                        script.clips(),
                        script.narration(),
                        fixture.subtitles(texts),
                        "en",
                        VideoFixture.WIDTH,
                        VideoFixture.HEIGHT)));

        assertThat(lesson.subtitleTexts()).containsExactlyElementsOf(texts);
    }

    static Stream<long[]> lengths() {
        return Stream.of(
                new long[] {1},
                new long[] {2},
                new long[] {59},
                new long[] {60},
                new long[] {61},
                new long[] {119},
                new long[] {1, 1, 1},
                new long[] {59, 61, 1, 119, 60},
                LongStream.rangeClosed(1, 40).map(n -> n * 37 % 131 + 1).toArray(),
                new long[] {60 * 30, 7});
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void everySlideIsShownForExactlyItsFrames(long[] frames) throws Exception {
        var total = LongStream.of(frames).sum();
        var lesson = fixture.probe(fixture.lesson(frames));

        assertThat(lesson.frameTimes())
                .isEqualTo(LongStream.range(0, total).mapToObj(n -> n * 3_000).toList());
        assertThat(lesson.frameDurations()).containsExactly(3_000L);
        assertThat(lesson.seconds("video")).isCloseTo(total / 30.0, within(0.000_02));
        assertThat(lesson.seconds()).isCloseTo(total / 30.0, within(0.05));
        assertThat(lesson.decodedAudioSeconds()).isCloseTo(total / 30.0, within(0.05));
    }

    @Test
    void everyFrameIsDecoded() throws Exception {
        assertThat(fixture.probe(fixture.lesson(59, 61, 1, 119, 60)).decodedFrames())
                .isEqualTo(300);
    }

    @Test
    void theRightSlideIsShownAtTheRightTime() throws Exception {
        var frames = new long[] {61, 1, 119, 30};
        var lesson = fixture.probe(fixture.lesson(frames));

        var first = 0L;
        for (var slide = 0; slide < frames.length; slide++) {
            var last = first + frames[slide] - 1;
            for (var frame : new long[] {first, last}) {
                // Seeks to shortly before the frame's timestamp, as players do.
                var shown = lesson.frameAt((frame - 0.25) / 30);
                assertThat(nearest(shown)).as("slide at frame " + frame).isEqualTo(slide);
                assertThat(MediaProbe.difference(shown, VideoFixture.picture(slide)))
                        .isLessThan(3);
            }
            first = last + 1;
        }
    }

    @Test
    void thePicturesOfAPageAreShownAtTheRightTimes() throws Exception {
        var page = fixture.clipWithOverlays(2);
        var shots = List.of(
                new EncodeLesson.Clip(page, 0, 12),
                new EncodeLesson.Clip(page, 2, 95),
                new EncodeLesson.Clip(page, 1, 1),
                new EncodeLesson.Clip(page, 0, 61),
                new EncodeLesson.Clip(page, 1, 60));
        var script = fixture.script("en", 229);
        var lesson = fixture.probe(fixture.runner.run(
                fixture.encodeLesson,
                new EncodeLesson.Input(
                        shots, script.narration(), script.subtitles(), "en", VideoFixture.WIDTH, VideoFixture.HEIGHT)));

        assertThat(lesson.decodedFrames()).isEqualTo(229);
        var first = 0L;
        for (var shot : shots) {
            var last = first + shot.frames() - 1;
            for (var frame : new long[] {first, (first + last) / 2, last}) {
                assertThat(MediaProbe.difference(
                                lesson.frameAt((frame - 0.25) / 30), VideoFixture.pictureWithBar(shot.picture())))
                        .as("frame %d shows picture %d", frame, shot.picture())
                        .isLessThan(3);
            }
            first = last + 1;
        }
    }

    @Test
    void aPictureIsRepeatedWithoutLoss() throws Exception {
        var lesson = fixture.probe(fixture.lesson(150));

        var shown = lesson.frameAt(0);
        for (var frame : new long[] {1, 59, 60, 119, 149}) {
            assertThat(MediaProbe.difference(lesson.frameAt((frame - 0.25) / 30), shown))
                    .as("frame %d", frame)
                    .isZero();
        }
    }

    @Test
    void aPlayerCanSeekToEveryOtherSecond() throws Exception {
        assertThat(fixture.probe(fixture.lesson(150, 10)).keyFrames()).containsExactly(0L, 60L, 120L, 150L);
    }

    @Test
    void theVoiceIsAudibleOnlyWhereItSpeaks() throws Exception {
        var lesson = fixture.probe(fixture.lesson(90, 90));

        assertThat(lesson.rms(0.1, 0.9)).isGreaterThan(0.05);
        assertThat(lesson.rms(1.1, 1.9)).isLessThan(0.005);
        assertThat(lesson.rms(2.1, 2.9)).isGreaterThan(0.05);
    }

    @Test
    void loudnessIsNormalized() throws Exception {
        for (var amplitude : List.of(0.03, 0.8)) {
            var voice = VideoFixture.wav(
                    300, t -> amplitude * Math.sin(2 * Math.PI * 300 * t) * Math.sin(2 * Math.PI * 3 * t));
            var script = fixture.script("en", 300);
            var input = new EncodeLesson.Input(
                    script.clips(),
                    fixture.narration(voice),
                    script.subtitles(),
                    "en",
                    VideoFixture.WIDTH,
                    VideoFixture.HEIGHT);
            assertThat(fixture.probe(fixture.runner.run(fixture.encodeLesson, input))
                            .loudness())
                    .isCloseTo(-16, within(1.0));
        }
    }

    @Test
    void silenceStaysSilent() throws Exception {
        var script = fixture.script("en", 60);
        var silence = fixture.narration(VideoFixture.wav(60, t -> 0));
        var lesson = fixture.runner.run(
                fixture.encodeLesson,
                new EncodeLesson.Input(
                        script.clips(), silence, script.subtitles(), "en", VideoFixture.WIDTH, VideoFixture.HEIGHT));

        assertThat(fixture.probe(lesson).rms(0, 2)).isLessThan(0.0001);
    }

    @Test
    void aLessonWithoutCuesIsEncoded() throws Exception {
        var script = fixture.script("en", 60);
        var lesson = fixture.runner.run(
                fixture.encodeLesson,
                new EncodeLesson.Input(
                        script.clips(),
                        script.narration(),
                        fixture.subtitles("", 0),
                        "en",
                        VideoFixture.WIDTH,
                        VideoFixture.HEIGHT));

        assertThat(fixture.probe(lesson).codecs()).startsWith("h264", "aac");
    }

    @Test
    void theIndexPrecedesTheMediaData() throws Exception {
        assertThat(fixture.probe(fixture.lesson(60)).boxes()).containsSubsequence("moov", "mdat");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws Exception {
        var once = fixture.bytes(fixture.lesson(61, 119));
        var elsewhere = new VideoFixture(folder.resolve("another worker"));

        assertThat(elsewhere.bytes(elsewhere.lesson(61, 119))).isEqualTo(once);
    }

    @Test
    void theArtifactFolderMayHaveSpecialCharacters() throws Exception {
        var elsewhere = new VideoFixture(folder.resolve("it's 100% \"mine\" [ok]"));

        assertThat(elsewhere.probe(elsewhere.lesson(61, 2)).decodedFrames()).isEqualTo(63);
    }

    @Test
    void theArtifactFolderMayHaveNonAsciiCharacters() throws Exception {
        var name = "é – 課程";
        assumeThat(Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder())
                .as("the locale's encoding has %s in file names (not under LC_ALL=C)", name)
                .matches(encoding -> encoding.canEncode(name));
        var elsewhere = new VideoFixture(folder.resolve(name));

        assertThat(elsewhere.probe(elsewhere.lesson(61, 2)).decodedFrames()).isEqualTo(63);
    }

    @Test
    void aNarrationOfADifferentLengthThanTheSlidesIsRejected() throws Exception {
        var script = fixture.script("en", 60);
        var shorter = fixture.narration(VideoFixture.speech(30));
        var input = new EncodeLesson.Input(
                script.clips(), shorter, script.subtitles(), "en", VideoFixture.WIDTH, VideoFixture.HEIGHT);

        assertThat(catchThrowableOfType(StepException.class, () -> fixture.runner.run(fixture.encodeLesson, input))
                        .failure())
                .isEqualTo(new Failure.Permanent(
                        "narration-unusable", "the narration takes 1.000 s but its slides are shown for 2.000 s"));
    }

    /** The skipped frames would show something else. */
    @Test
    void aClipThatWasEncodedDifferentlyIsRefused() throws Exception {
        var script = fixture.script("en", 60);
        var smaller = new EncodeLesson.Input(
                script.clips(),
                script.narration(),
                script.subtitles(),
                "en",
                VideoFixture.WIDTH / 2,
                VideoFixture.HEIGHT / 2);

        assertThatThrownBy(() -> fixture.runner.run(fixture.encodeLesson, smaller))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("other parameter sets");
    }

    private static int nearest(BufferedImage shown) {
        return IntStream.range(0, 10)
                .boxed()
                .min(Comparator.comparingDouble(n -> MediaProbe.difference(shown, VideoFixture.picture(n))))
                .orElseThrow();
    }
}
