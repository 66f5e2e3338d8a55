package dev.coursecreator.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A folder on a disk of its own, in memory, that can be made full and have room again. Needs the right to mount. */
final class ChaosDisk implements AutoCloseable {

    private static final String PLENTY = "size=8g";

    private static final long MAX_FREE_BYTES = 10_000_000;

    private final Path folder;
    private final boolean isMounted;

    ChaosDisk(Path folder) throws Exception {
        this.folder = Files.createDirectories(folder);
        this.isMounted = Programs.isInstalled("mount")
                && run("mount", "-t", "tmpfs", "-o", PLENTY, "course-creator-chaos", folder.toString()) == 0;
    }

    /** Whether it is a disk of its own; otherwise it is an ordinary folder. */
    boolean isMounted() {
        return isMounted;
    }

    /** Shrinks the disk to what is on it. */
    void fill() throws Exception {
        var store = Files.getFileStore(folder);
        var used = store.getTotalSpace() - store.getUnallocatedSpace();
        // Files may be written or deleted meanwhile: a disk cannot be smaller than its files.
        var size = used;
        while (run("mount", "-o", "remount,size=" + size, folder.toString()) != 0) {
            size += 1_000_000;
        }
        if (store.getUsableSpace() > MAX_FREE_BYTES) {
            throw new IllegalStateException(folder + " still has room for " + store.getUsableSpace() + " bytes");
        }
    }

    void makeRoom() throws Exception {
        run("mount", "-o", "remount," + PLENTY, folder.toString());
    }

    @Override
    public void close() throws Exception {
        if (isMounted) {
            run("umount", "--lazy", folder.toString());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }
}
