package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.worker.process.ExternalProcess;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Examines media files with the bundled ffprobe and ffmpeg. Values come from decoded data, not from the file's index, unless a
 * method says otherwise.
 */
public final class MediaProbe {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final Pattern INTEGRATED = Pattern.compile("I:\\s+(-?[0-9.]+|-?inf|-?nan) LUFS");
    private static final JsonMapper JSON = new JsonMapper();
    private static final BundledEncoder.Unpacked PROGRAMS = unpacked();

    private static final String SUFFIX = PROGRAMS.program().toString().endsWith(".exe") ? ".exe" : "";

    private final Path file;
    private final JsonNode description;

    private MediaProbe(Path file, JsonNode description) {
        this.file = file;
        this.description = description;
    }

    public static MediaProbe of(Path file) throws IOException, InterruptedException {
        var exit = run(
                "ffprobe",
                List.of("-v", "error", "-show_streams", "-show_format", "-of", "json=compact=1", "file:" + file));
        return new MediaProbe(file, JSON.readTree(exit.output()));
    }

    /** Codec names in stream order, such as {@code [h264, aac, mov_text]}. */
    public List<String> codecs() {
        return streams().stream().map(s -> s.path("codec_name").asString()).toList();
    }

    /** The duration of the container, according to its index. */
    public double seconds() {
        return Double.parseDouble(description.path("format").path("duration").asString());
    }

    /** The duration of the first stream of that type ({@code video}, {@code audio}, {@code subtitle}), according to the index. */
    public double seconds(String type) {
        return Double.parseDouble(stream(type).path("duration").asString());
    }

    /** A field of the first stream of that type in ffprobe's output, such as {@code pix_fmt} or {@code color_space}. */
    public String field(String type, String name) {
        return stream(type).path(name).asString();
    }

    /** ISO 639-2/T. */
    public String language(String type) {
        return stream(type).path("tags").path("language").asString();
    }

    /** Those of all streams of that type, ISO 639-2/T. */
    public List<String> languages(String type) {
        return streams().stream()
                .filter(stream -> stream.path("codec_type").asString().equals(type))
                .map(stream -> stream.path("tags").path("language").asString())
                .toList();
    }

    /** The number of decoded video frames. */
    public long decodedFrames() throws IOException, InterruptedException {
        var exit = run(
                "ffprobe",
                List.of(
                        "-v",
                        "error",
                        "-count_frames",
                        "-select_streams",
                        "v:0",
                        "-show_entries",
                        "stream=nb_read_frames",
                        "-of",
                        "default=nw=1:nk=1",
                        "file:" + file));
        return Long.parseLong(exit.output().strip());
    }

    /** The distinct frame durations in ticks of the stream's time base, in order of appearance. */
    public List<Long> frameDurations() throws IOException, InterruptedException {
        return packets("v:0").stream()
                .map(p -> p.path("duration").asLong())
                .distinct()
                .toList();
    }

    /** The presentation timestamps of the frames, in ticks of the stream's time base. */
    public List<Long> frameTimes() throws IOException, InterruptedException {
        return packets("v:0").stream().map(p -> p.path("pts").asLong()).toList();
    }

    /** The numbers of the key frames, from 0, according to the index. */
    public List<Long> keyFrames() throws IOException, InterruptedException {
        var packets = packets("v:0");
        return LongStream.range(0, packets.size())
                .filter(n -> packets.get((int) n).path("flags").asString().startsWith("K"))
                .boxed()
                .toList();
    }

    /** The frame that is shown at that time. */
    public BufferedImage frameAt(double seconds) throws IOException, InterruptedException {
        return inFolder(folder -> {
            var png = folder.resolve("frame.png");
            run(
                    "ffmpeg",
                    List.of(
                            "-v",
                            "error",
                            "-ss",
                            String.format(Locale.ROOT, "%.6f", seconds),
                            "-i",
                            "file:" + file,
                            "-map",
                            "0:v:0",
                            "-frames:v",
                            "1",
                            "-vf",
                            "scale=in_color_matrix=bt709:in_range=tv",
                            "-pix_fmt",
                            "rgb24",
                            "file:" + png));
            return ImageIO.read(png.toFile());
        });
    }

    /** Root mean square of the audio in that window, 0 (silence) to 1 (full scale). */
    public double rms(double fromSeconds, double toSeconds) throws IOException, InterruptedException {
        var samples = samples();
        var from = Math.clamp(Math.round(fromSeconds * 48_000), 0, samples.length);
        var to = Math.clamp(Math.round(toSeconds * 48_000), from, samples.length);
        var sum = 0.0;
        for (var i = from; i < to; i++) {
            sum += samples[i] * samples[i];
        }
        return to == from ? 0 : Math.sqrt(sum / (to - from));
    }

    /** The duration of the decoded audio. */
    public double decodedAudioSeconds() throws IOException, InterruptedException {
        return samples().length / 48_000.0;
    }

    /** The integrated loudness in LUFS (EBU R 128). */
    public double loudness() throws IOException, InterruptedException {
        var exit = run(
                "ffmpeg",
                List.of(
                        "-hide_banner",
                        "-nostats",
                        "-i",
                        "file:" + file,
                        "-map",
                        "0:a:0",
                        "-af",
                        "ebur128=framelog=verbose",
                        "-f",
                        "null",
                        "-"));
        return INTEGRATED
                .matcher(exit.errors())
                .results()
                .reduce((first, last) -> last)
                .map(match -> match.group(1).matches(".*(inf|nan)") ? -70 : Double.parseDouble(match.group(1)))
                .orElse(-70.0);
    }

    /** The subtitles as SubRip text. */
    public String subtitles() throws IOException, InterruptedException {
        return inFolder(folder -> {
            var srt = folder.resolve("text.srt");
            run("ffmpeg", List.of("-v", "error", "-i", "file:" + file, "-map", "0:s:0", "file:" + srt));
            return Files.readString(srt);
        });
    }

    /** MP4: the texts of the subtitle track, as they are stored: each a length of two bytes and UTF-8. */
    public List<String> subtitleTexts() throws IOException, InterruptedException {
        return inFolder(folder -> {
            var samples = folder.resolve("samples");
            run(
                    "ffmpeg",
                    List.of(
                            "-v",
                            "error",
                            "-i",
                            "file:" + file,
                            "-map",
                            "0:s:0",
                            "-c",
                            "copy",
                            "-f",
                            "data",
                            "file:" + samples));
            var bytes = ByteBuffer.wrap(Files.readAllBytes(samples));
            var texts = new ArrayList<String>();
            while (bytes.hasRemaining()) {
                var text = new byte[bytes.getShort()];
                bytes.get(text);
                texts.add(new String(text, StandardCharsets.UTF_8));
            }
            return texts.stream().filter(text -> !text.isEmpty()).toList();
        });
    }

    /** MP4: the names of the top-level boxes in order, such as {@code [ftyp, moov, mdat]}. */
    public List<String> boxes() throws IOException {
        var boxes = new ArrayList<String>();
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            for (long at = 0; at < in.length(); ) {
                in.seek(at);
                long size = Integer.toUnsignedLong(in.readInt());
                var name = new byte[4];
                in.readFully(name);
                boxes.add(new String(name, StandardCharsets.US_ASCII));
                at += size == 1 ? in.readLong() : size;
            }
        }
        return boxes;
    }

    /** Mean difference per colour channel of two images of the same size, 0 (equal) to 255. */
    public static double difference(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            throw new IllegalArgumentException("images of different sizes");
        }
        var sum = 0L;
        for (var y = 0; y < one.getHeight(); y++) {
            for (var x = 0; x < one.getWidth(); x++) {
                for (var shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((one.getRGB(x, y) >> shift & 255) - (other.getRGB(x, y) >> shift & 255));
                }
            }
        }
        return sum / (3.0 * one.getWidth() * one.getHeight());
    }

    private double[] samples() throws IOException, InterruptedException {
        return inFolder(folder -> {
            var raw = folder.resolve("sound.raw");
            run(
                    "ffmpeg",
                    List.of(
                            "-v",
                            "error",
                            "-i",
                            "file:" + file,
                            "-map",
                            "0:a:0",
                            "-ac",
                            "1",
                            "-ar",
                            "48000",
                            "-f",
                            "s16le",
                            "file:" + raw));
            var bytes = ByteBuffer.wrap(Files.readAllBytes(raw))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            var samples = new double[bytes.remaining()];
            for (var i = 0; i < samples.length; i++) {
                samples[i] = bytes.get() / 32_768.0;
            }
            return samples;
        });
    }

    private List<JsonNode> packets(String stream) throws IOException, InterruptedException {
        return inFolder(folder -> {
            var json = folder.resolve("packets.json");
            run(
                    "ffprobe",
                    List.of(
                            "-v",
                            "error",
                            "-select_streams",
                            stream,
                            "-show_entries",
                            "packet=pts,duration,flags",
                            "-of",
                            "json",
                            "-o",
                            json.toString(),
                            "file:" + file));
            var packets = new ArrayList<JsonNode>();
            JSON.readTree(Files.readString(json)).path("packets").forEach(packets::add);
            return packets;
        });
    }

    private List<JsonNode> streams() {
        var streams = new ArrayList<JsonNode>();
        description.path("streams").forEach(streams::add);
        return streams;
    }

    private JsonNode stream(String type) {
        return streams().stream()
                .filter(s -> s.path("codec_type").asString().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in " + file + ": " + codecs()));
    }

    private static ExternalProcess.Exit run(String program, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(PROGRAMS.program().resolveSibling(program + SUFFIX).toString());
        command.addAll(arguments);
        var exit = ExternalProcess.run(command, Path.of("").toAbsolutePath(), PROGRAMS.environment(), TIMEOUT);
        if (exit.code() != 0) {
            throw new IOException(command + " failed with exit code " + exit.code() + ": " + exit.errors());
        }
        return exit;
    }

    private static BundledEncoder.Unpacked unpacked() {
        try {
            return new BundledEncoder(List.of())
                    .unpack(UserCacheFolder.of(System.getProperty("os.name"), System.getenv()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T inFolder(InFolder<T> work) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("probe");
        try {
            return work.in(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private interface InFolder<T> {
        T in(Path folder) throws IOException, InterruptedException;
    }
}
