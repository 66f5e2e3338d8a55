package dev.coursecreator.worker.lesson.slides;

/** Value noise with several octaves: a smooth random terrain with heights between 0 and 1. */
final class ValueNoise {

    private static final int LATTICE = 64;

    private final double wavelength;
    private final double[][] octaves;

    ValueNoise(long seed, double wavelength, int octaves) {
        this.wavelength = wavelength;
        this.octaves = new double[octaves][(LATTICE + 2) * (LATTICE + 2)];
        for (int octave = 0; octave < octaves; octave++) {
            for (int i = 0; i < this.octaves[octave].length; i++) {
                this.octaves[octave][i] = SeededRandom.at(seed, i, octave + 1);
            }
        }
    }

    double at(double x, double y) {
        double sum = 0;
        double weight = 1;
        double weights = 0;
        double size = wavelength;
        for (var lattice : octaves) {
            sum += weight * octave(lattice, x / size, y / size);
            weights += weight;
            weight *= 0.36;
            size /= 2.2;
        }
        return sum / weights;
    }

    private static double octave(double[] lattice, double x, double y) {
        int column = (int) x;
        int row = (int) y;
        double right = fade(x - column);
        double down = fade(y - row);
        int at = (row % LATTICE) * (LATTICE + 2) + column % LATTICE;
        double top = lattice[at] + (lattice[at + 1] - lattice[at]) * right;
        int below = at + LATTICE + 2;
        double bottom = lattice[below] + (lattice[below + 1] - lattice[below]) * right;
        return top + (bottom - top) * down;
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }
}
