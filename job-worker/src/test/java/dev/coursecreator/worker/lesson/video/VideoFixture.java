package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.tracing.Tracing;
import dev.coursecreator.worker.lesson.video.EncodeLesson.Clip;
import dev.coursecreator.worker.step.StepException;
import dev.coursecreator.worker.step.StepRunner;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Generates the inputs of the video steps: slide images, narration and subtitles. */
final class VideoFixture {

    static final int WIDTH = 640;
    static final int HEIGHT = 360;

    private static final int BAR_HEIGHT = 44;

    /** The bundled encoder, unless {@code -Dcourse-creator.worker.encoder=PATH} selects another. */
    static final Encoder ENCODER = encoder();

    final LocalArtifactStore artifacts;
    final StepRunner runner;
    final EncodeSlide encodeSlide;
    final EncodeLesson encodeLesson;
    final ExtractAudio extractAudio;

    VideoFixture(Path folder) throws IOException {
        this(folder, ENCODER);
    }

    VideoFixture(Path folder, Encoder encoder) throws IOException {
        artifacts = new LocalArtifactStore(folder);
        runner = new StepRunner(artifacts, new SimpleMeterRegistry(), Tracing.noop());
        encodeSlide = new EncodeSlide(artifacts, encoder);
        encodeLesson = new EncodeLesson(artifacts, encoder);
        extractAudio = new ExtractAudio(artifacts, encoder);
    }

    /** Encodes a lesson whose slides 0, 1, 2 … are shown for the given numbers of frames. */
    Artifact lesson(long... frames) throws StepException, IOException, InterruptedException {
        return runner.run(encodeLesson, script("en", frames));
    }

    EncodeLesson.Input script(String language, long... frames) throws StepException, IOException, InterruptedException {
        var clips = new ArrayList<Clip>();
        for (var slide = 0; slide < frames.length; slide++) {
            clips.add(new Clip(clip(slide), 0, frames[slide]));
        }
        var total = clips.stream().mapToLong(Clip::frames).sum();
        return new EncodeLesson.Input(
                clips,
                narration(speech(total)),
                subtitles("Hello.", Math.min(900, total * 1_000 / 30)),
                language,
                WIDTH,
                HEIGHT);
    }

    Artifact clip(int slide) throws StepException, IOException, InterruptedException {
        return runner.run(encodeSlide, new EncodeSlide.Input(put(ArtifactType.PNG, png(slide)), null, WIDTH, HEIGHT));
    }

    /** A clip of slide 0 and, for each overlay, of that slide with a white bar over another part of it. */
    Artifact clipWithOverlays(int overlays) throws StepException, IOException, InterruptedException {
        var bands = IntStream.rangeClosed(1, overlays)
                .mapToObj(bar -> new EncodeSlide.Band(barTop(bar) - 2, BAR_HEIGHT + 2))
                .toList();
        var sheet = new BufferedImage(WIDTH, overlays * (BAR_HEIGHT + 2), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < overlays; i++) {
            var band = bands.get(i);
            var picture = pictureWithBar(i + 1).getSubimage(0, band.top(), WIDTH, band.height());
            sheet.getGraphics().drawImage(picture, 0, i * band.height(), null);
        }
        return runner.run(
                encodeSlide,
                new EncodeSlide.Input(
                        put(ArtifactType.PNG, png(picture(0))),
                        new EncodeSlide.Overlays(put(ArtifactType.PNG, png(sheet)), bands),
                        WIDTH,
                        HEIGHT));
    }

    /** Slide 0 with a white bar; without one if {@code bar} is 0. */
    static BufferedImage pictureWithBar(int bar) {
        var picture = picture(0);
        if (bar > 0) {
            var graphics = picture.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, barTop(bar), WIDTH, BAR_HEIGHT);
            graphics.dispose();
        }
        return picture;
    }

    private static int barTop(int bar) {
        return bar * BAR_HEIGHT;
    }

    /** Subtitles with one cue from the start, or without cues if the text is empty. */
    Artifact subtitles(String words, long untilMs) throws IOException, InterruptedException {
        var cue = words.isEmpty() ? "" : "00:00:00.000 --> 00:00:00.%03d\n%s\n".formatted(untilMs, words);
        return put(ArtifactType.VTT, ("WEBVTT\n\n" + cue).getBytes(StandardCharsets.UTF_8));
    }

    /** Subtitles with a cue a second, as {@code WriteWebVtt} writes them. */
    Artifact subtitles(List<String> texts) throws IOException, InterruptedException {
        var vtt = new StringBuilder("WEBVTT\n\nNOTE Language: en\n");
        for (int i = 0; i < texts.size(); i++) {
            var escaped =
                    texts.get(i).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            vtt.append("\n%d\n00:00:0%d.000 --> 00:00:0%d.900\n%s\n".formatted(i + 1, i, i, escaped));
        }
        return put(ArtifactType.VTT, vtt.toString().getBytes(StandardCharsets.UTF_8));
    }

    Artifact put(ArtifactType type, byte[] content) throws IOException, InterruptedException {
        return artifacts.write(new ArtifactKey(sha256(content)), type, file -> Files.write(file, content));
    }

    /** A narration with the sound of a WAV file. */
    Artifact narration(byte[] wav) throws StepException, IOException, InterruptedException {
        var source = artifacts.local(put(ArtifactType.WAV, wav));
        double loudness = MediaProbe.of(source).loudness();
        var gain = String.format(Locale.ROOT, "REPLAYGAIN_TRACK_GAIN=%.2f dB", -18 - loudness);
        var arguments =
                List.of("-v", "error", "-i", Encoder.file(source), "-metadata", gain, "-c:a", "flac", "-f", "flac");
        return artifacts.write(
                new ArtifactKey(sha256(wav)),
                ArtifactType.FLAC,
                file -> ENCODER.run(
                        "make a narration",
                        Stream.concat(arguments.stream(), Stream.of(Encoder.file(file)))
                                .toList()));
    }

    MediaProbe probe(Artifact artifact) throws IOException, InterruptedException {
        return MediaProbe.of(artifacts.local(artifact));
    }

    byte[] bytes(Artifact artifact) throws IOException {
        return Files.readAllBytes(artifacts.local(artifact));
    }

    static byte[] png(int slide) throws IOException {
        return png(picture(slide));
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    /** A gradient whose colour and number of bars depend on the slide. Needs no fonts. */
    static BufferedImage picture(int slide) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                var bar = y > HEIGHT / 2 && x / 12 % 2 == 1 && x / 24 <= slide % 24;
                var ground = Color.getHSBColor(slide * 0.137f, 0.6f, 0.3f + 0.4f * y / HEIGHT);
                picture.setRGB(x, y, bar ? 0xffffff : ground.getRGB());
            }
        }
        return picture;
    }

    /** Alternating seconds of voice-like sound and silence, for the given number of frames. */
    static byte[] speech(long frames) throws IOException {
        return wav(
                frames,
                t -> (long) t % 2 == 0
                        ? 0.05 * Math.sin(2 * Math.PI * 180 * t) + 0.03 * Math.sin(2 * Math.PI * 720 * t)
                        : 0);
    }

    static byte[] wav(long frames, DoubleUnaryOperator sound) throws IOException {
        var samples = Math.toIntExact(frames * 48_000 / EncodeSlide.FRAMES_PER_SECOND);
        var pcm = ByteBuffer.allocate(samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (var i = 0; i < samples; i++) {
            pcm.putShort((short) Math.round(32_767 * sound.applyAsDouble(i / 48_000.0)));
        }
        var out = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(
                        new ByteArrayInputStream(pcm.array()), new AudioFormat(48_000, 16, 1, true, false), samples),
                AudioFileFormat.Type.WAVE,
                out);
        return out.toByteArray();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Encoder encoder() {
        try {
            var cache = UserCacheFolder.of(System.getProperty("os.name"), System.getenv());
            var other = System.getProperty("course-creator.worker.encoder");
            var settings = new VideoSettings(other == null ? null : Path.of(other), Duration.ofMinutes(5));
            return new EncoderSearch(settings, Map.of(), new BundledEncoder(List.of(cache))).find();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
