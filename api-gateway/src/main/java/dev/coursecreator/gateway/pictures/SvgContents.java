package dev.coursecreator.gateway.pictures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;

/**
 * What an SVG has that is drawn with limits, or not at all.
 *
 * @param deviation of the widest blur, in the unit of its element
 * @param remarks what is not drawn, each the predicate of a sentence
 */
record SvgContents(double deviation, List<String> remarks) {

    private static final Pattern NUMBER_SEPARATOR = Pattern.compile("[\\s,]+");
    private static final String FOREIGN = "foreignobject";

    SvgContents {
        remarks = List.copyOf(remarks);
    }

    static SvgContents of(SvgInput input) throws XMLStreamException {
        double deviation = 0;
        var hasText = false;
        var hasImage = false;
        var events = input.createReader();
        Deque<String> open = new ArrayDeque<>();
        int foreign = 0;
        while (events.hasNext()) {
            var event = events.nextEvent();
            if (event.isStartElement()) {
                var start = event.asStartElement();
                var name = start.getName().getLocalPart().toLowerCase(Locale.ROOT);
                // In a switch, another element is what programs without HTML are to draw.
                foreign += name.equals(FOREIGN) && !"switch".equals(open.peek()) ? 1 : 0;
                hasImage |= name.equals("image");
                deviation = Math.max(deviation, deviation(start));
                open.push(name);
            } else if (event.isEndElement()) {
                var name = open.pop();
                foreign -= name.equals(FOREIGN) && !"switch".equals(open.peek()) ? 1 : 0;
            } else if (event.isCharacters() && foreign > 0) {
                hasText |= !event.asCharacters().getData().isBlank();
            }
        }
        var remarks = new ArrayList<String>();
        if (hasText) {
            remarks.add(
                    "has text in HTML (foreignObject), which is not drawn; export it with text as SVG, or as a PNG");
        }
        if (hasImage) {
            remarks.add("has a picture inside of it, which is not drawn; save it as a PNG");
        }
        return new SvgContents(deviation, remarks);
    }

    private static double deviation(StartElement element) {
        double widest = 0;
        for (var attributes = element.getAttributes(); attributes.hasNext(); ) {
            var attribute = attributes.next();
            if (attribute.getName().getLocalPart().equals("stdDeviation")) {
                for (var number : NUMBER_SEPARATOR.split(attribute.getValue())) {
                    widest = Math.max(widest, number(number));
                }
            }
        }
        return widest;
    }

    private static double number(String text) {
        try {
            return Math.abs(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
