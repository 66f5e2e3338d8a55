package dev.coursecreator.worker.step;

import dev.coursecreator.model.event.Failure;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What follows from a failure. The tables of exit codes and exceptions in this class are the only place that decides it. */
public enum FailureKind {

    /** Another attempt may succeed. */
    TRANSIENT,

    /** Every attempt would fail the same way. */
    PERMANENT,

    /** The disk is full: the command is given back, and the worker takes the next one when there is room. */
    NO_SPACE;

    /** What the operating system says, in English as with {@code LC_ALL=C}; older programs exit with 1 whatever it says. */
    private static final Pattern NO_SPACE_TEXT = Pattern.compile(
            "No space left on device|Disk quota exceeded|not enough space on the disk", Pattern.CASE_INSENSITIVE);

    private static final Pattern TRANSIENT_TEXT = Pattern.compile(
            "Cannot allocate memory|Too many open files|Resource temporarily unavailable|Stale file handle"
                    + "|Input/output error",
            Pattern.CASE_INSENSITIVE);

    /** Exit codes of programs. Any other is permanent. 128 + n is signal n, 256 - n is error n of the operating system. */
    private static final Map<Integer, FailureKind> EXIT_CODES = Map.ofEntries(
            Map.entry(126, TRANSIENT), // cannot be executed here
            Map.entry(127, TRANSIENT), // or lacks a library
            Map.entry(129, TRANSIENT), // SIGHUP
            Map.entry(130, TRANSIENT), // SIGINT
            Map.entry(134, TRANSIENT), // SIGABRT
            Map.entry(135, TRANSIENT), // SIGBUS
            Map.entry(137, TRANSIENT), // SIGKILL, such as by the kernel when memory runs out
            Map.entry(139, TRANSIENT), // SIGSEGV
            Map.entry(143, TRANSIENT), // SIGTERM
            Map.entry(228, NO_SPACE), // ENOSPC
            Map.entry(232, TRANSIENT), // EMFILE
            Map.entry(233, TRANSIENT), // ENFILE
            Map.entry(244, TRANSIENT), // ENOMEM
            Map.entry(245, TRANSIENT), // EAGAIN
            Map.entry(251, TRANSIENT), // EIO
            Map.entry(252, TRANSIENT), // EINTR
            Map.entry(255, TRANSIENT)); // ffmpeg after a signal

    /** Exceptions that only a fault in the program explains, which the same input meets again. Any other is transient. */
    private static final Class<?>[] FAULTS = {
        NullPointerException.class,
        IllegalArgumentException.class,
        ClassCastException.class,
        IndexOutOfBoundsException.class,
        ArithmeticException.class,
        NegativeArraySizeException.class,
        UnsupportedOperationException.class
    };

    private static final int MAX_CAUSES = 20;

    /**
     * The kind of a program's failure.
     *
     * @param code its exit code, not 0
     * @param errors the end of its standard error
     */
    public static FailureKind ofExit(int code, String errors) {
        if (NO_SPACE_TEXT.matcher(errors).find()) {
            return NO_SPACE;
        }
        return TRANSIENT_TEXT.matcher(errors).find() ? TRANSIENT : EXIT_CODES.getOrDefault(code, PERMANENT);
    }

    /** The kind of an exception other than {@link StepException}, which says itself what it is. */
    public static FailureKind of(Throwable failure) {
        if (Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .anyMatch(FailureKind::isNoSpace)) {
            return NO_SPACE;
        }
        return Stream.of(FAULTS).anyMatch(fault -> fault.isInstance(failure)) ? PERMANENT : TRANSIENT;
    }

    private static boolean isNoSpace(Throwable cause) {
        return cause instanceof NoSpaceException
                || (cause instanceof IOException
                        && NO_SPACE_TEXT
                                .matcher(String.valueOf(cause.getMessage()))
                                .find());
    }

    /** The failure to report. A full disk is one only where nothing can be given back. */
    public Failure failure(String type, String detail) {
        return switch (this) {
            case TRANSIENT, NO_SPACE -> new Failure.Transient(type, detail);
            case PERMANENT -> new Failure.Permanent(type, detail);
        };
    }
}
