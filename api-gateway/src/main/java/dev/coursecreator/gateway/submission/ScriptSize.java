package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.script.CourseScript;
import java.io.OutputStream;

/** Measures a script as JSON up to a limit, without having it in memory: it may be much larger than its Markdown. */
final class ScriptSize extends OutputStream {

    private final long limit;
    private long bytes;

    private ScriptSize(long limit) {
        this.limit = limit;
    }

    /** Whether the script has more bytes in JSON. */
    static boolean exceeds(long limit, CourseScript script) {
        try {
            MessageCodec.json().writeValue(new ScriptSize(limit), script);
            return false;
        } catch (LimitExceededException e) {
            return true;
        }
    }

    @Override
    public void write(int written) {
        count(1);
    }

    @Override
    public void write(byte[] written, int offset, int length) {
        count(length);
    }

    private void count(int length) {
        bytes += length;
        if (bytes > limit) {
            throw new LimitExceededException();
        }
    }

    private static final class LimitExceededException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LimitExceededException() {
            super(null, null, false, false);
        }
    }
}
