package dev.coursecreator.markdown.formula;

import dev.coursecreator.markdown.formula.MathNode.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the part of LaTeX that can be said, by recursive descent. */
final class LatexReader {

    private static final Set<String> FRACTIONS = Set.of("\\frac", "\\dfrac", "\\tfrac", "\\cfrac", "\\sfrac");
    private static final Set<String> BINOMIALS = Set.of("\\binom", "\\dbinom", "\\tbinom");

    private final List<LatexToken> tokens;
    private int next;

    private LatexReader(List<LatexToken> tokens) {
        this.tokens = tokens;
    }

    /** Thrown if the formula cannot be said. */
    static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableException(String message) {
            super(message);
        }
    }

    static Group read(String latex) {
        var reader = new LatexReader(LatexToken.of(latex));
        var all = reader.until(List.of());
        if (reader.peek() != null) {
            throw new UnreadableException("unexpected " + reader.peek());
        }
        return all;
    }

    private @Nullable String peek() {
        return next < tokens.size() ? tokens.get(next).text() : null;
    }

    private String take() {
        if (next >= tokens.size()) {
            throw new UnreadableException("unexpected end");
        }
        return tokens.get(next++).text();
    }

    private void skipSpace() {
        while (next < tokens.size()
                && (tokens.get(next).text().isBlank()
                        || MathNames.SPACES.contains(tokens.get(next).text()))) {
            next++;
        }
    }

    private boolean takes(String token) {
        skipSpace();
        if (next < tokens.size() && tokens.get(next).is(token)) {
            next++;
            return true;
        }
        return false;
    }

    /** The parts up to one of the tokens, which is not taken. */
    private Group until(List<String> ends) {
        var parts = new ArrayList<MathNode>();
        skipSpace();
        while (next < tokens.size() && !ends.contains(tokens.get(next).text())) {
            if (takes("\\over")) {
                var above = new Group(List.copyOf(parts));
                return new Group(List.of(new MathNode.Fraction(above, until(ends), false)));
            }
            parts.add(withScripts(part()));
            skipSpace();
        }
        return new Group(List.copyOf(parts));
    }

    private MathNode withScripts(MathNode base) {
        Group sub = null;
        Group sup = null;
        int primes = 0;
        while (true) {
            if (takes("_")) {
                sub = argument();
            } else if (takes("^")) {
                sup = argument();
                if (sup.parts().size() == 1
                        && sup.parts().getFirst() instanceof MathNode.Sign sign
                        && sign.source().equals("\\prime")) {
                    primes++;
                    sup = null;
                }
            } else if (takes("'")) {
                primes++;
            } else if (!takes("\\limits") && !takes("\\nolimits")) {
                return sub == null && sup == null && primes == 0 ? base : new MathNode.Scripts(base, sub, sup, primes);
            }
        }
    }

    /** What stands in braces, or one part. */
    private Group argument() {
        skipSpace();
        if (takes("{")) {
            return closed("}");
        }
        var token = peek();
        if (token != null && token.length() > 1 && Character.isDigit(token.charAt(0))) {
            next++;
            tokens.add(next, new LatexToken(token.substring(1)));
            return new Group(List.of(new MathNode.Numeral(token.substring(0, 1))));
        }
        return new Group(List.of(part()));
    }

    private Group closed(String end) {
        var content = until(List.of(end));
        if (!takes(end)) {
            throw new UnreadableException(end + " is missing");
        }
        return content;
    }

    private MathNode part() {
        skipSpace();
        var token = take();
        if (token.equals("{")) {
            return closed("}");
        }
        if (Character.isDigit(token.charAt(0))) {
            return new MathNode.Numeral(token);
        }
        if (FRACTIONS.contains(token) || BINOMIALS.contains(token)) {
            var above = argument();
            return new MathNode.Fraction(above, argument(), BINOMIALS.contains(token));
        }
        if (MathNames.TEXTS.contains(token)) {
            return new MathNode.Words(words());
        }
        return switch (token) {
            case "\\sqrt" -> new MathNode.Root(takes("[") ? closed("]") : null, argument());
            case "\\left" -> fenced();
            case "\\pmod" -> new Group(List.of(new MathNode.Sign("\\bmod"), argument()));
            case "\\begin" -> rows();
            case "\\operatorname", "\\mathrm" -> named();
            default -> simple(token);
        };
    }

    private MathNode simple(String token) {
        if (MathNames.ACCENTS.containsKey(token) || MathNames.FONTS.contains(token)) {
            return new MathNode.Accent(token, argument());
        }
        if (MathNames.BIG_OPERATORS.containsKey(token)) {
            return new MathNode.BigOperator(token);
        }
        var function = MathNames.FUNCTIONS.get(token);
        if (function != null) {
            return new MathNode.Function(function);
        }
        var letter = MathNames.letter(token);
        if (letter != null) {
            return new MathNode.Letter(letter);
        }
        if (MathNames.SIGNS.containsKey(token)) {
            return new MathNode.Sign(token);
        }
        throw new UnreadableException("unknown " + token);
    }

    private MathNode fenced() {
        var open = bracket();
        var content = until(List.of("\\right"));
        if (!takes("\\right")) {
            throw new UnreadableException("\\right is missing");
        }
        return new MathNode.Fenced(open, content, bracket());
    }

    private String bracket() {
        skipSpace();
        return MathNames.bracket(take());
    }

    /** The text of a group, with its white space. */
    private String words() {
        if (!takes("{")) {
            throw new UnreadableException("a text without braces");
        }
        var text = new StringBuilder();
        for (var token = take(); !token.equals("}"); token = take()) {
            if (token.startsWith("\\") || token.equals("{") || token.equals("$")) {
                throw new UnreadableException("markup in a text");
            }
            text.append(token);
        }
        return text.toString().strip();
    }

    /** Letters of an upright name: a function, a unit, or a single letter. */
    private MathNode named() {
        takes("*");
        var name = words();
        var function = MathNames.FUNCTIONS.get("\\" + name);
        if (function != null) {
            return new MathNode.Function(function);
        }
        return name.length() == 1 ? simple(name) : new MathNode.Words(name);
    }

    private MathNode rows() {
        var environment = words();
        if (!MathNames.ENVIRONMENTS.contains(environment)) {
            throw new UnreadableException("unknown " + environment);
        }
        if (environment.equals("array") && takes("{")) {
            closed("}");
        }
        var rows = new ArrayList<List<Group>>();
        rows.add(new ArrayList<>());
        var ends = List.of("&", "\\\\", "\\end");
        while (true) {
            rows.getLast().add(until(ends));
            if (takes("\\\\")) {
                rows.add(new ArrayList<>());
            } else if (!takes("&")) {
                break;
            }
        }
        if (!takes("\\end") || !words().equals(environment)) {
            throw new UnreadableException("\\end is missing");
        }
        rows.removeIf(row -> row.stream().allMatch(cell -> cell.parts().isEmpty()));
        return new MathNode.Rows(environment, rows);
    }
}
