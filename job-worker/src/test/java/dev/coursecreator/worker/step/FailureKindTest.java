package dev.coursecreator.worker.step;

import static dev.coursecreator.worker.step.FailureKind.NO_SPACE;
import static dev.coursecreator.worker.step.FailureKind.PERMANENT;
import static dev.coursecreator.worker.step.FailureKind.TRANSIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.event.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureKindTest {

    @ParameterizedTest
    @CsvSource({
        "1, Invalid data found when processing input, PERMANENT",
        "183, '', PERMANENT",
        "234, Invalid argument, PERMANENT",
        "132, '', PERMANENT",
        "126, '', TRANSIENT",
        "127, error while loading shared libraries, TRANSIENT",
        "129, '', TRANSIENT",
        "130, '', TRANSIENT",
        "134, '', TRANSIENT",
        "137, '', TRANSIENT",
        "139, '', TRANSIENT",
        "143, '', TRANSIENT",
        "244, '', TRANSIENT",
        "251, '', TRANSIENT",
        "255, '', TRANSIENT",
        "1, Cannot allocate memory, TRANSIENT",
        "1, av_interleaved_write_frame(): Input/output error, TRANSIENT",
        "228, '', NO_SPACE",
        "1, Error writing trailer: No space left on device, NO_SPACE",
        "134, Disk quota exceeded, NO_SPACE",
        "1, There is not enough space on the disk, NO_SPACE"
    })
    void exitCodes(int code, String errors, FailureKind kind) {
        assertThat(FailureKind.ofExit(code, errors)).isEqualTo(kind);
    }

    @ParameterizedTest
    @MethodSource
    void exceptions(Throwable exception, FailureKind kind) {
        assertThat(FailureKind.of(exception)).isEqualTo(kind);
    }

    static Stream<Arguments> exceptions() {
        var full = new FileSystemException("/data/x.wav", null, "No space left on device");
        return Stream.of(
                Arguments.of(full, NO_SPACE),
                Arguments.of(new IOException("cannot write", full), NO_SPACE),
                Arguments.of(new UncheckedIOException(full), NO_SPACE),
                Arguments.of(new IllegalStateException("the reader failed", full), NO_SPACE),
                Arguments.of(new IOException("Disk quota exceeded"), NO_SPACE),
                Arguments.of(new NoSpaceException("ffmpeg failed"), NO_SPACE),
                Arguments.of(new IOException("Connection reset"), TRANSIENT),
                Arguments.of(new NoSuchFileException("/data/x.wav"), TRANSIENT),
                Arguments.of(new OutOfMemoryError(), TRANSIENT),
                Arguments.of(new StackOverflowError(), TRANSIENT),
                Arguments.of(new NoClassDefFoundError(), TRANSIENT),
                Arguments.of(new IllegalStateException("No space left on device, says the text of a slide"), TRANSIENT),
                Arguments.of(new NullPointerException(), PERMANENT),
                Arguments.of(new IllegalArgumentException("width must be even"), PERMANENT),
                Arguments.of(new ClassCastException(), PERMANENT),
                Arguments.of(new ArrayIndexOutOfBoundsException(7), PERMANENT),
                Arguments.of(new ArithmeticException(), PERMANENT),
                Arguments.of(new UnsupportedOperationException(), PERMANENT));
    }

    @Test
    void onlyAPermanentFailureIsNotRetried() {
        assertThat(TRANSIENT.failure("type", "detail")).isEqualTo(new Failure.Transient("type", "detail"));
        assertThat(NO_SPACE.failure("type", "detail")).isEqualTo(new Failure.Transient("type", "detail"));
        assertThat(PERMANENT.failure("type", "detail")).isEqualTo(new Failure.Permanent("type", "detail"));
    }
}
