package dev.coursecreator.gateway.pictures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;

/**
 * Estimates what it costs to draw an SVG before it is drawn: an element that is used a thousand times is drawn a thousand times, and uses
 * multiply when they are nested.
 */
final class SvgComplexity {

    /** About a second of drawing; drawings by people and tools make a thousandth of it. */
    static final long MAX_COST = 200_000;

    private static final int MAX_DEPTH = 60;
    private static final int COST_OF_FILTER = 2_000;
    private static final int COST_OF_LAYER = 200;
    private static final int COST_OF_LETTER = 10;
    private static final int POINT_LENGTH = 4;
    private static final Set<String> LAYERS = Set.of("mask", "pattern", "clippath", "image");
    private static final Set<String> TEXTS = Set.of("text", "tspan", "textpath", "a");
    private static final Pattern REFERENCE = Pattern.compile("url\\(\\s*[\"']?#([^\"')\\s]{1,200})");

    private final Map<String, Element> byId = new HashMap<>();
    private final Deque<Element> open = new ArrayDeque<>();

    private SvgComplexity() {}

    /** An element with what it contains and refers to. */
    private static final class Element {
        private final List<Element> children = new ArrayList<>();
        private final List<String> references = new ArrayList<>();
        private final boolean isText;
        private long own = 1;
        private long total = -1;
        private boolean isOpen;

        Element(boolean isText) {
            this.isText = isText;
        }
    }

    /**
     * Returns the cost; more than {@link #MAX_COST} if it is too much.
     *
     * @throws XMLStreamException if the file is not well-formed
     */
    static long of(SvgInput input) throws XMLStreamException {
        return new SvgComplexity().read(input);
    }

    private long read(SvgInput input) throws XMLStreamException {
        var events = input.createReader();
        Element root = null;
        long elements = 0;
        while (events.hasNext()) {
            var event = events.nextEvent();
            if (event.isStartElement()) {
                var element = element(event.asStartElement());
                if (++elements > MAX_COST || open.size() > MAX_DEPTH) {
                    return MAX_COST + 1;
                }
                if (open.isEmpty()) {
                    root = element;
                } else {
                    open.getFirst().children.add(element);
                }
                open.push(element);
            } else if (event.isEndElement()) {
                open.pop();
            } else if (event.isCharacters() && !open.isEmpty() && open.getFirst().isText) {
                open.getFirst().own +=
                        (long) COST_OF_LETTER * event.asCharacters().getData().length();
            }
        }
        return root == null ? 0 : total(root, 0);
    }

    private Element element(StartElement start) {
        var name = start.getName().getLocalPart().toLowerCase(Locale.ROOT);
        var element = new Element(TEXTS.contains(name));
        if (name.startsWith("fe")) {
            element.own = COST_OF_FILTER;
        } else if (LAYERS.contains(name)) {
            element.own = COST_OF_LAYER;
        }
        start.getAttributes().forEachRemaining(attribute -> read(attribute, element));
        return element;
    }

    private void read(Attribute attribute, Element element) {
        var value = attribute.getValue();
        switch (attribute.getName().getLocalPart()) {
            case "id" -> byId.putIfAbsent(value, element);
            case "href" -> {
                if (value.startsWith("#")) {
                    element.references.add(value.substring(1));
                }
            }
            // Each octave is drawn like a filter.
            case "numOctaves" -> element.own += COST_OF_FILTER * octaves(value);
            case "d", "points" -> element.own += value.length() / POINT_LENGTH;
            default -> {
                var references = REFERENCE.matcher(value);
                while (references.find()) {
                    element.references.add(references.group(1));
                }
            }
        }
    }

    private static long octaves(String value) {
        try {
            return Math.clamp((long) Double.parseDouble(value), 0, MAX_COST);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The cost of an element, with a marker at each of its points. References in a circle are not followed. */
    private long total(Element element, int depth) {
        if (element.isOpen) {
            return 0;
        }
        if (element.total >= 0) {
            return element.total;
        }
        if (depth > 2 * MAX_DEPTH) {
            return MAX_COST + 1;
        }
        element.isOpen = true;
        long total = element.own;
        for (var child : element.children) {
            total = Math.min(total + total(child, depth + 1), MAX_COST + 1);
        }
        for (var reference : element.references) {
            var target = byId.get(reference);
            if (target != null) {
                total = Math.min(total + element.own * total(target, depth + 1), MAX_COST + 1);
            }
        }
        element.isOpen = false;
        element.total = total;
        return total;
    }
}
