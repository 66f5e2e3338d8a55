package dev.coursecreator.artifacts;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** The bytes of a response; throws if they end early. Closing the stream early aborts the download. */
final class S3ObjectInputStream extends FilterInputStream {

    private final ResponseInputStream<GetObjectResponse> response;
    private long remaining;

    S3ObjectInputStream(ResponseInputStream<GetObjectResponse> response) {
        super(response);
        this.response = response;
        this.remaining = response.response().contentLength();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            var count = super.read(into, offset, length);
            if (count < 0 && remaining > 0) {
                throw new EOFException("the S3 response ended " + remaining + " bytes early");
            }
            remaining -= Math.max(count, 0);
            return count;
        } catch (SdkException e) {
            throw new IOException("reading from S3 failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (remaining > 0) {
            response.abort();
        } else {
            super.close();
        }
    }
}
