package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.model.artifact.Artifact;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins the video of a lesson: the frame of each picture, followed by skipped frames; after {@value EncodeSlide#GOP} frames, the picture again.
 * Frames are copied here and not by ffmpeg, which would open two files for every two seconds of the lesson: that takes as long as
 * encoding the sound.
 */
final class StillVideo {

    private final ArtifactStore artifacts;
    private final EncodedFrames skipped;
    private final Mp4SampleTable table = new Mp4SampleTable();
    private @Nullable Artifact opened;
    private EncodedFrames pictures;

    private StillVideo(ArtifactStore artifacts, EncodedFrames skipped) {
        this.artifacts = artifacts;
        this.skipped = skipped;
        this.pictures = skipped;
    }

    /** Writes an MP4 file with the video only. */
    static void write(List<EncodeLesson.Clip> clips, EncodedFrames skipped, ArtifactStore artifacts, Path output)
            throws IOException, InterruptedException {
        var video = new StillVideo(artifacts, skipped);
        try (var file = FileChannel.open(output, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            video.write(clips, file);
        }
    }

    private void write(List<EncodeLesson.Clip> clips, FileChannel file) throws IOException, InterruptedException {
        file.position(Mp4SampleTable.DATA_POSITION);
        for (var clip : clips) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            open(clip.video());
            for (long left = clip.frames(); left > 0; left -= EncodeSlide.GOP) {
                table.addKeyFrame(pictures.size(clip.picture()));
                write(pictures.data(clip.picture(), 1), file);
                int repetitions = (int) Math.min(left - 1, SkippedFrames.FRAMES);
                for (int i = 0; i < repetitions; i++) {
                    table.add(skipped.size(i));
                }
                write(skipped.data(0, repetitions), file);
            }
        }
        write(table.index(pictures.format()), file);
        file.position(0);
        write(table.beginning(), file);
    }

    /** Pictures of the same page are shown one after the other, so one clip is in memory at a time. */
    private void open(Artifact clip) throws IOException {
        if (clip.equals(opened)) {
            return;
        }
        pictures = EncodedFrames.read(artifacts.local(clip));
        opened = clip;
        if (!pictures.parameterSets().equals(skipped.parameterSets())) {
            throw new IllegalStateException(clip.fileName() + " has other parameter sets than the skipped frames");
        }
    }

    private static void write(ByteBuffer bytes, FileChannel file) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }
}
