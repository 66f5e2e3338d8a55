package marytts.util.data;

import java.util.Arrays;
import marytts.signalproc.process.InlineDataProcessor;
import org.jspecify.annotations.Nullable;

/**
 * Receives the samples of MaryTTS's vocoder; replaces the class of the same name. The original passes every sample as a boxed
 * {@code Double} through a blocking queue to another thread, which takes half of the synthesis time; this one fills an array in
 * the calling thread.
 */
public abstract class ProducingDoubleDataSource extends BaseDoubleDataSource implements Runnable {

    private final @Nullable InlineDataProcessor processor;
    private double[] samples;
    private int count;
    private int read;

    protected ProducingDoubleDataSource(long expectedSamples, @Nullable InlineDataProcessor processor) {
        this.processor = processor;
        this.samples = new double[Math.toIntExact(Math.max(expectedSamples, 1024))];
    }

    /** Produces all samples in the calling thread. */
    public void start() {
        run();
        if (processor != null) {
            processor.applyInline(samples, 0, count);
        }
    }

    /** Called by the producer for each sample. */
    public void putOneDataPoint(double sample) {
        if (count == samples.length) {
            samples = Arrays.copyOf(samples, 2 * count);
        }
        samples[count++] = sample;
    }

    /** Called by the producer after the last sample. */
    protected void putEndOfStream() {}

    @Override
    public boolean hasMoreData() {
        return read < count;
    }

    @Override
    public int available() {
        return count - read;
    }

    @Override
    public int getData(double[] target, int position, int length) {
        var given = Math.min(length, available());
        System.arraycopy(samples, read, target, position, given);
        read += given;
        return given;
    }
}
