package dev.coursecreator.worker.lesson.slides;

/** Deterministic pseudo-random numbers, computed from a seed and coordinates. */
final class SeededRandom {

    private SeededRandom() {}

    static long seedOf(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mixed(hash);
    }

    /** The number at these coordinates: at least 0, below 1. */
    static double at(long seed, int x, int y) {
        return (mixed(seed ^ (x * 0x9E3779B97F4A7C15L) ^ (y * 0xC2B2AE3D27D4EB4FL)) >>> 11) * 0x1.0p-53;
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
