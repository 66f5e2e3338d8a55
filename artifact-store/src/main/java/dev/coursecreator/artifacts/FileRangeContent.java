package dev.coursecreator.artifacts;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ContentStreamProvider;

/** A range of a file as request body, reopened for each attempt. Reading is interruptible. */
final class FileRangeContent implements ContentStreamProvider, Closeable {

    private final Path file;
    private final long from;
    private final long bytes;
    private @Nullable InputStream opened;

    FileRangeContent(Path file, long from, long bytes) {
        this.file = file;
        this.from = from;
        this.bytes = bytes;
    }

    static InputStream open(Path file, long from, long bytes) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        return BoundedInputStream.builder()
                .setInputStream(Channels.newInputStream(channel.position(from)))
                .setMaxCount(bytes)
                .get();
    }

    @Override
    public InputStream newStream() {
        try {
            close();
            opened = open(file, from, bytes);
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (opened != null) {
            opened.close();
        }
    }
}
