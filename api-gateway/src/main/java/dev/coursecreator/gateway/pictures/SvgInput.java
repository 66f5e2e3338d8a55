package dev.coursecreator.gateway.pictures;

import com.github.weisj.jsvg.parser.XMLInput;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** An untrusted SVG file as XML: no entities, no external DTD. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record SvgInput(byte[] file) implements XMLInput {

    private static final int MAX_PROLOG = 4_096;

    /** Whether the file looks like SVG, whatever its name. */
    static boolean isSvg(byte[] file) {
        var prolog = new String(file, 0, Math.min(file.length, MAX_PROLOG), StandardCharsets.UTF_8);
        return prolog.stripLeading().replace("\uFEFF", "").startsWith("<")
                && prolog.toLowerCase(Locale.ROOT).contains("<svg");
    }

    /** Whether the file declares entities, which can multiply or read other files. */
    boolean declaresEntities() {
        return new String(file, StandardCharsets.ISO_8859_1)
                .toUpperCase(Locale.ROOT)
                .contains("<!ENTITY");
    }

    @Override
    public XMLEventReader createReader() throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLEventReader(new ByteArrayInputStream(file));
    }
}
