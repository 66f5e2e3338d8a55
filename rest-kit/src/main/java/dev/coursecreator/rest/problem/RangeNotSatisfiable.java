package dev.coursecreator.rest.problem;

/** None of the bytes asked for exist: 416. */
public final class RangeNotSatisfiable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long totalBytes;

    public RangeNotSatisfiable(long totalBytes) {
        super("The file has " + totalBytes + " bytes, counted from 0.");
        this.totalBytes = totalBytes;
    }

    String contentRange() {
        return "bytes */" + totalBytes;
    }
}
