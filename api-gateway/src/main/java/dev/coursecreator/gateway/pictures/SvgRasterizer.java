package dev.coursecreator.gateway.pictures;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.renderer.output.Output;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import javax.xml.stream.XMLStreamException;

/** Draws an untrusted SVG as large as a slide, on white, or as a logo: without scripts, animation, entities, and anything outside of the file. */
final class SvgRasterizer {

    /** A small icon is not blown up to a whole slide. */
    private static final double MAX_SCALE = 4;

    private static final int MAX_NESTING = 100;
    private static final int MAX_USES = 10;
    private static final int MAX_PATH_SEGMENTS = 100_000;

    private static final LoaderContext CONTEXT = LoaderContext.builder()
            .externalResourcePolicy(ResourcePolicy.DENY_ALL)
            .documentLimits(new DocumentLimits(MAX_NESTING, MAX_USES, MAX_PATH_SEGMENTS))
            .build();

    private SvgRasterizer() {}

    static DecodedPicture read(byte[] file, PictureDecoder.Target target) throws UnusablePictureException {
        var input = new SvgInput(file);
        if (input.declaresEntities()) {
            throw new UnusablePictureException("declares XML entities; save it as plain SVG without them");
        }
        try {
            if (SvgComplexity.of(input) > SvgComplexity.MAX_COST) {
                throw new UnusablePictureException(
                        "has too many elements or too much text, or uses them too often; save it as a PNG");
            }
            var document = new SVGLoader().load(input, null, CONTEXT);
            if (document == null) {
                throw new UnusablePictureException("is not a valid SVG; save it as plain SVG or PNG");
            }
            var contents = SvgContents.of(input);
            return new DecodedPicture(draw(document, contents, target), contents.remarks());
        } catch (XMLStreamException e) {
            throw new UnusablePictureException("is not well-formed XML; save it as plain SVG or PNG", e);
        } catch (LimitedOutput.UnusableDrawingException e) {
            throw new UnusablePictureException(String.valueOf(e.getMessage()), e);
        }
    }

    private static BufferedImage draw(SVGDocument document, SvgContents contents, PictureDecoder.Target target)
            throws UnusablePictureException {
        var size = document.size();
        if (!(size.width > 0) || !(size.height > 0) || Float.isInfinite(size.width) || Float.isInfinite(size.height)) {
            throw new UnusablePictureException("has no size; give it a width, a height or a viewBox");
        }
        double scale = Math.min(MAX_SCALE, Math.min(target.width() / size.width, target.height() / size.height));
        int width = Math.max(1, (int) Math.round(size.width * scale));
        int height = Math.max(1, (int) Math.round(size.height * scale));
        var picture = new BufferedImage(
                width, height, target.transparent() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        try {
            if (!target.transparent()) {
                graphics.setColor(Color.WHITE);
                graphics.fillRect(0, 0, width, height);
            }
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document.renderWithPlatform(
                    NullPlatformSupport.INSTANCE,
                    LimitedOutput.of(Output.createForGraphics(graphics), contents.deviation()),
                    new ViewBox(width, height));
        } finally {
            graphics.dispose();
        }
        return picture;
    }
}
