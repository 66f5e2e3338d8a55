package dev.coursecreator.worker.lesson.video;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.worker.step.Step;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Encodes the video of a lesson from the clips of its pages, each picture as long as it is shown, the narration and the
 * subtitles: H.264 (stream copy), AAC at about -16 LUFS, timed text; MP4 with the index first (fast start), so that browsers can
 * play it while loading.
 */
@Component
public final class EncodeLesson implements Step<EncodeLesson.Input, Artifact> {

    /**
     * The parts of the lesson.
     *
     * @param clips in order of appearance
     * @param narration FLAC, as long as all clips together, with its loudness as ReplayGain
     * @param subtitles WebVTT
     * @param language of the speech and the subtitles, BCP 47, such as {@code en} or {@code pt-BR}
     * @param width of the clips in pixels
     * @param height of the clips in pixels
     * @param translations subtitles in other languages; null means none
     */
    public record Input(
            List<Clip> clips,
            Artifact narration,
            Artifact subtitles,
            String language,
            int width,
            int height,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Subtitles> translations) {
        public Input {
            translations = translations == null ? List.of() : List.copyOf(translations);
            clips = List.copyOf(clips);
            Check.that(!clips.isEmpty(), "clips must not be empty");
            Check.that(narration.type() == ArtifactType.FLAC, "narration must be FLAC but was " + narration.type());
            Check.that(subtitles.type() == ArtifactType.VTT, "subtitles must be VTT but were " + subtitles.type());
            Check.notBlank("language", language);
        }

        /** Creates a lesson with subtitles in its own language only. */
        public Input(List<Clip> clips, Artifact narration, Artifact subtitles, String language, int width, int height) {
            this(clips, narration, subtitles, language, width, height, null);
        }

        /** All subtitles, those in the spoken language first. */
        List<Subtitles> tracks() {
            return Stream.concat(
                            Stream.of(new Subtitles(language, subtitles)),
                            Objects.requireNonNullElse(translations, List.<Subtitles>of()).stream())
                    .toList();
        }

        long frames() {
            return clips.stream().mapToLong(Clip::frames).sum();
        }
    }

    /**
     * The subtitles of a language.
     *
     * @param language BCP 47
     * @param vtt WebVTT
     */
    public record Subtitles(String language, Artifact vtt) {
        public Subtitles {
            Check.notBlank("language", language);
            Check.that(vtt.type() == ArtifactType.VTT, "subtitles must be VTT but were " + vtt.type());
        }
    }

    /**
     * A picture in the lesson.
     *
     * @param video output of {@link EncodeSlide}
     * @param picture the index of the picture in the video
     * @param frames how long it is shown, in thirtieths of a second
     */
    public record Clip(Artifact video, int picture, long frames) {
        public Clip {
            Check.that(video.type() == ArtifactType.MP4, "video must be MP4 but was " + video.type());
            Check.atLeast("picture", picture, 0);
            Check.atLeast("frames", frames, 1);
        }
    }

    private final ArtifactStore artifacts;
    private final Encoder encoder;
    private final SkippedFrames skippedFrames;

    EncodeLesson(ArtifactStore artifacts, Encoder encoder) {
        this.artifacts = artifacts;
        this.encoder = encoder;
        this.skippedFrames = new SkippedFrames(encoder);
    }

    @Override
    public String name() {
        return "encode-lesson";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public String engine(Input input) {
        return encoder.engine();
    }

    @Override
    public ArtifactType produces() {
        return ArtifactType.MP4;
    }

    @Override
    public void run(Input input, Path output) throws StepException, IOException, InterruptedException {
        var narration = artifacts.local(input.narration());
        var header = FlacHeader.read(narration);
        NarrationLengthCheck.check(header.seconds(), input.frames());
        var folder = Files.createTempDirectory("lesson");
        try {
            var skipped = skippedFrames.of(input.width(), input.height(), folder);
            var video = folder.resolve("video.mp4");
            StillVideo.write(input.clips(), skipped, artifacts, video);
            var loudnessFilter = LoudnessNormalizer.filter(header.loudness());
            var subtitles = new ArrayList<Path>();
            for (var track : input.tracks()) {
                subtitles.add(Files.writeString(
                        folder.resolve("subtitles" + subtitles.size() + ".ass"),
                        SubStationAlpha.of(Files.readString(artifacts.local(track.vtt())))));
            }
            encoder.run("encode the lesson", arguments(input, video, narration, subtitles, loudnessFilter, output));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Override
    public Artifact result(Input input, Artifact artifact) {
        return artifact;
    }

    @Override
    public double mediaSeconds(Input input, Artifact result) {
        return (double) input.frames() / EncodeSlide.FRAMES_PER_SECOND;
    }

    private static List<String> arguments(
            Input input, Path video, Path narration, List<Path> subtitles, String loudnessFilter, Path output) {
        var language = Mp4LanguageCode.of(input.language());
        var arguments = new ArrayList<>(List.of("-v", "error", "-threads", "1"));
        arguments.addAll(List.of("-protocol_whitelist", "file", "-f", "mov", "-i", Encoder.file(video)));
        arguments.addAll(List.of("-protocol_whitelist", "file", "-f", "flac", "-i", Encoder.file(narration)));
        for (var track : subtitles) {
            arguments.addAll(List.of("-protocol_whitelist", "file", "-f", "ass", "-i", Encoder.file(track)));
        }
        arguments.addAll(List.of("-map", "0:v", "-map", "1:a"));
        for (int i = 0; i < subtitles.size(); i++) {
            arguments.addAll(List.of("-map", (i + 2) + ":s"));
        }
        arguments.addAll(List.of("-map_metadata", "-1"));
        arguments.addAll(List.of("-c:v", "copy"));
        arguments.addAll(
                List.of("-af", loudnessFilter, "-c:a", "aac", "-aac_coder", "fast", "-b:a", "96k", "-c:s", "mov_text"));
        arguments.addAll(List.of("-metadata:s:a:0", "language=" + language));
        for (int i = 0; i < subtitles.size(); i++) {
            var code = Mp4LanguageCode.of(input.tracks().get(i).language());
            arguments.addAll(List.of("-metadata:s:s:" + i, "language=" + code, "-disposition:s:" + i, "0"));
        }
        arguments.addAll(List.of("-video_track_timescale", "90000", "-movflags", "+faststart", "-threads", "1"));
        arguments.addAll(List.of("-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", "mp4", Encoder.file(output)));
        return arguments;
    }
}
