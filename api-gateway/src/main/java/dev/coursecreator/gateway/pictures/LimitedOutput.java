package dev.coursecreator.gateway.pictures;

import com.github.weisj.jsvg.renderer.output.Output;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.FlatteningPathIterator;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Draws until its thread is interrupted, without blurs that are wider than a tenth of a slide, and without millions of dashes. */
final class LimitedOutput implements InvocationHandler {

    private static final double MAX_DEVIATION = 200;
    private static final double MAX_DASHES = 100_000;
    private static final double FLATNESS = 1;
    private static final int MAX_SUBDIVISIONS = 6;

    private final Output output;
    private final double deviation;

    private LimitedOutput(Output output, double deviation) {
        this.output = output;
        this.deviation = deviation;
    }

    /**
     * Limits an output.
     *
     * @param deviation of the widest blur of the drawing, in the unit of the element that has it
     */
    static Output of(Output output, double deviation) {
        return (Output) Proxy.newProxyInstance(
                Output.class.getClassLoader(), new Class<?>[] {Output.class}, new LimitedOutput(output, deviation));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        if (method.getName().equals("supportsFilters") && isTooWide()) {
            throw new UnusableDrawingException("has a blur that is too wide; make it smaller, or save it as a PNG");
        }
        if (method.getName().equals("drawShape")
                && arguments != null
                && arguments[0] instanceof Shape shape
                && dashes(shape) > MAX_DASHES) {
            throw new UnusableDrawingException("has lines of too many dashes; make them longer, or save it as a PNG");
        }
        try {
            var result = method.invoke(output, arguments);
            return result instanceof Output child ? of(child, deviation) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private boolean isTooWide() {
        var transform = output.transform();
        var scale = Math.max(
                Math.hypot(transform.getScaleX(), transform.getShearY()),
                Math.hypot(transform.getScaleY(), transform.getShearX()));
        return deviation * scale > MAX_DEVIATION;
    }

    /** The number of dashes along the shape; 0 if its line is solid. */
    private double dashes(Shape shape) {
        if (!(output.stroke() instanceof BasicStroke stroke) || stroke.getDashArray() == null) {
            return 0;
        }
        double period = 0;
        for (var dash : stroke.getDashArray()) {
            period += dash;
        }
        return length(shape) / period * stroke.getDashArray().length;
    }

    private static double length(Shape shape) {
        var path = new FlatteningPathIterator(shape.getPathIterator(null), FLATNESS, MAX_SUBDIVISIONS);
        var point = new double[6];
        double length = 0;
        double x = 0;
        double y = 0;
        for (; !path.isDone(); path.next()) {
            var segment = path.currentSegment(point);
            if (segment == FlatteningPathIterator.SEG_LINETO) {
                length += Math.hypot(point[0] - x, point[1] - y);
            }
            x = point[0];
            y = point[1];
        }
        return length;
    }

    /** The drawing needs more than is allowed. The message is the predicate of a sentence. */
    static final class UnusableDrawingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableDrawingException(String message) {
            super(message);
        }
    }
}
