package dev.coursecreator.worker.lesson.narration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The pitch of a voice between 90 and 300 Hz, measured every 10 ms by autocorrelation where the sound is periodic. */
record Pitch(List<Double> semitones) {

    private static final int DECIMATION = 6;
    private static final int BASE_HERTZ = 100;

    static Pitch of(short[] samples, int rate) {
        var sound = IntStream.range(0, samples.length / DECIMATION)
                .mapToDouble(i -> IntStream.range(0, DECIMATION)
                        .map(j -> samples[i * DECIMATION + j])
                        .average()
                        .orElse(0))
                .toArray();
        int lower = rate / DECIMATION;
        int window = lower / 25;
        return new Pitch(
                IntStream.iterate(0, from -> from + window + lower / 90 < sound.length, from -> from + lower / 100)
                        .mapToDouble(from -> period(sound, from, window, lower / 300, lower / 90))
                        .filter(period -> period > 0)
                        .map(period -> 12 * Math.log(lower / period / BASE_HERTZ) / Math.log(2))
                        .sorted()
                        .boxed()
                        .toList());
    }

    /** The shortest of the best periods, because twice a period is one, too; 0 if there is none. */
    private static double period(double[] sound, int from, int window, int shortest, int longest) {
        var likeness = IntStream.range(shortest, longest)
                .mapToDouble(period -> likeness(sound, from, period, window))
                .toArray();
        double best = IntStream.range(0, likeness.length)
                .mapToDouble(i -> likeness[i])
                .max()
                .orElse(0);
        if (best < 0.8) {
            return 0;
        }
        return IntStream.range(1, likeness.length - 1)
                .filter(i ->
                        likeness[i] >= 0.92 * best && likeness[i] >= likeness[i - 1] && likeness[i] >= likeness[i + 1])
                .mapToDouble(i -> shortest + i + offset(likeness[i - 1], likeness[i], likeness[i + 1]))
                .findFirst()
                .orElse(0);
    }

    /** Where a parabola through three values has its maximum. */
    private static double offset(double before, double at, double after) {
        double curvature = before - 2 * at + after;
        return curvature == 0 ? 0 : (before - after) / (2 * curvature);
    }

    private static double likeness(double[] sound, int from, int period, int window) {
        double product = 0;
        double energy = 0;
        double later = 0;
        for (int i = from; i < from + window; i++) {
            product += sound[i] * sound[i + period];
            energy += sound[i] * sound[i];
            later += sound[i + period] * sound[i + period];
        }
        return energy < window * 300.0 * 300.0 ? 0 : product / Math.sqrt(energy * later);
    }

    double medianHertz() {
        return BASE_HERTZ * Math.pow(2, semitones.get(semitones.size() / 2) / 12);
    }

    double deviationInSemitones() {
        double median = semitones.get(semitones.size() / 2);
        var near = semitones.stream()
                .mapToDouble(semitone -> semitone)
                .filter(semitone -> Math.abs(semitone - median) < 9)
                .toArray();
        double mean = Arrays.stream(near).average().orElse(0);
        return Math.sqrt(Arrays.stream(near)
                .map(semitone -> (semitone - mean) * (semitone - mean))
                .average()
                .orElse(0));
    }
}
