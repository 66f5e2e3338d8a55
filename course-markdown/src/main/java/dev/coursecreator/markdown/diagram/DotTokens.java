package dev.coursecreator.markdown.diagram;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.regex.Pattern;

/** The words and signs of a graph of Graphviz, in order. A quoted text keeps its first quotation mark, so that it is no keyword. */
final class DotTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s++|//[^\\n]*+|#[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+\\*/|(\"(?:[^\"\\\\]|\\\\.)*+\"|->|--|[{}\\[\\];,=:]|[-.\\d]++|[\\w.\\x{80}-\\x{10FFFF}]++)",
            Pattern.DOTALL);

    private final Queue<String> tokens = new ArrayDeque<>();

    DotTokens(String source) {
        var token = TOKEN.matcher(source);
        for (int at = 0; at < source.length(); at = token.end()) {
            if (!token.region(at, source.length()).lookingAt()) {
                int end = source.indexOf('\n', at);
                throw UntranslatableException.line(
                        source.substring(source.lastIndexOf('\n', at) + 1, end < 0 ? source.length() : end));
            }
            if (token.group(1) != null) {
                tokens.add(
                        token.group(1).startsWith("\"")
                                ? token.group(1).substring(0, token.group(1).length() - 1)
                                : token.group(1));
            }
        }
    }

    /** The next token, which stays; empty at the end. */
    String peek() {
        var next = tokens.peek();
        return next == null ? "" : next;
    }

    String next() {
        var next = tokens.poll();
        if (next == null) {
            throw new UntranslatableException("it ends too early; a closing brace is missing");
        }
        return next;
    }

    boolean skip(String token) {
        if (peek().equals(token)) {
            next();
            return true;
        }
        return false;
    }

    void require(String token) {
        if (!skip(token)) {
            throw new UntranslatableException(
                    "there is '" + Labels.shortened(peek()) + "' where '" + token + "' is expected", peek());
        }
    }

    boolean isEdge() {
        return peek().equals("->") || peek().equals("--");
    }

    /** A name or text. */
    String name() {
        var name = next();
        if ((name.length() == 1 && "{}[];,=:".contains(name)) || name.equals("->") || name.equals("--")) {
            throw new UntranslatableException("there is '" + name + "' where a name is expected");
        }
        return name.startsWith("\"") ? name.substring(1).replace("\\\"", "'") : name;
    }
}
