package dev.coursecreator.markdown.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads elements and plain values of JSX: texts, numbers, booleans, lists and objects. Anything else is not understood. */
final class JsxReader {

    /**
     * An element.
     *
     * @param attributes {@link String}, {@link Number}, {@link Boolean}, {@link List} or {@link Map}; one without a value is true
     * @param children {@link Element} or {@link String}
     */
    record Element(String name, Map<String, Object> attributes, List<Object> children) {}

    private static final int MAX_DEPTH = 20;

    /** The source is not of the kind that is understood. */
    private static final class NotUnderstoodException extends Exception {
        private static final long serialVersionUID = 1;

        NotUnderstoodException() {
            super(null, null, false, false);
        }
    }

    private final String source;
    private int position;

    private JsxReader(String source) {
        this.source = source;
    }

    /** Returns the element with which the source begins; empty if it is not understood. */
    static Optional<Element> read(String source) {
        try {
            return Optional.of(new JsxReader(source.strip()).element(0));
        } catch (NotUnderstoodException e) {
            return Optional.empty();
        }
    }

    private Element element(int depth) throws NotUnderstoodException {
        require('<');
        var name = name();
        var attributes = new LinkedHashMap<String, Object>();
        skipSpace();
        while (peek() != '>' && peek() != '/') {
            var attribute = name();
            skipSpace();
            attributes.put(attribute, take('=') ? attribute(depth) : true);
            skipSpace();
        }
        if (take('/')) {
            require('>');
            return new Element(name, attributes, List.of());
        }
        require('>');
        return new Element(name, attributes, children(name, depth));
    }

    private List<Object> children(String parent, int depth) throws NotUnderstoodException {
        var children = new ArrayList<Object>();
        var end = "</" + parent + ">";
        int from = position;
        while (!source.startsWith(end, position)) {
            if (peek() == '<' && position + 1 < source.length() && Character.isUpperCase(source.charAt(position + 1))) {
                addText(children, from);
                children.add(element(deeper(depth)));
                from = position;
            } else {
                position++;
            }
        }
        addText(children, from);
        position += end.length();
        return children;
    }

    private void addText(List<Object> children, int from) {
        var text = source.substring(from, position);
        if (!text.isBlank()) {
            children.add(text);
        }
    }

    private Object attribute(int depth) throws NotUnderstoodException {
        skipSpace();
        if (!take('{')) {
            return text();
        }
        var value = value(depth);
        skipSpace();
        require('}');
        return value;
    }

    private Object value(int depth) throws NotUnderstoodException {
        skipSpace();
        char first = peek();
        if (first == '"' || first == '\'' || first == '`') {
            return text();
        }
        if (take('[')) {
            return list(deeper(depth));
        }
        if (take('{')) {
            return object(deeper(depth));
        }
        return word();
    }

    private List<Object> list(int depth) throws NotUnderstoodException {
        var values = new ArrayList<Object>();
        skipSpace();
        while (!take(']')) {
            values.add(value(depth));
            skipSpace();
            if (!take(',') && peek() != ']') {
                throw new NotUnderstoodException();
            }
            skipSpace();
        }
        return values;
    }

    private Map<String, Object> object(int depth) throws NotUnderstoodException {
        var values = new LinkedHashMap<String, Object>();
        skipSpace();
        while (!take('}')) {
            var key = peek() == '"' || peek() == '\'' ? text() : name();
            skipSpace();
            require(':');
            values.put(key, value(depth));
            skipSpace();
            if (!take(',') && peek() != '}') {
                throw new NotUnderstoodException();
            }
            skipSpace();
        }
        return values;
    }

    private String text() throws NotUnderstoodException {
        char quote = next();
        if (quote != '"' && quote != '\'' && quote != '`') {
            throw new NotUnderstoodException();
        }
        var text = new StringBuilder();
        for (char character = next(); character != quote; character = next()) {
            if (character == '\\') {
                character = next();
                text.append(character == 'n' || character == 't' ? ' ' : character);
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }

    private Object word() throws NotUnderstoodException {
        var word = name();
        if (word.equals("true") || word.equals("false")) {
            return Boolean.valueOf(word);
        }
        if (word.length() < 10 && word.chars().allMatch(Character::isDigit)) {
            return Integer.valueOf(word);
        }
        throw new NotUnderstoodException();
    }

    private String name() throws NotUnderstoodException {
        int from = position;
        while (Character.isLetterOrDigit(peek()) || peek() == '_' || peek() == '-' || peek() == '$') {
            position++;
        }
        if (from == position) {
            throw new NotUnderstoodException();
        }
        return source.substring(from, position);
    }

    private static int deeper(int depth) throws NotUnderstoodException {
        if (depth >= MAX_DEPTH) {
            throw new NotUnderstoodException();
        }
        return depth + 1;
    }

    private void skipSpace() {
        while (position < source.length() && Character.isWhitespace(source.charAt(position))) {
            position++;
        }
    }

    private boolean take(char expected) {
        if (position < source.length() && source.charAt(position) == expected) {
            position++;
            return true;
        }
        return false;
    }

    private void require(char expected) throws NotUnderstoodException {
        if (!take(expected)) {
            throw new NotUnderstoodException();
        }
    }

    private char peek() throws NotUnderstoodException {
        if (position >= source.length()) {
            throw new NotUnderstoodException();
        }
        return source.charAt(position);
    }

    private char next() throws NotUnderstoodException {
        char character = peek();
        position++;
        return character;
    }
}
