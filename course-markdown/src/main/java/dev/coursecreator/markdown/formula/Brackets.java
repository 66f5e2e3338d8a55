package dev.coursecreator.markdown.formula;

import dev.coursecreator.markdown.formula.MathNode.Fenced;
import dev.coursecreator.markdown.formula.MathNode.Group;
import dev.coursecreator.markdown.formula.MathNode.Scripts;
import dev.coursecreator.markdown.formula.MathNode.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together what stands between brackets, which LaTeX does not require to match. */
final class Brackets {

    private static final Map<String, Set<String>> CLOSING = Map.of(
            "(", Set.of(")", "]"),
            "[", Set.of(")", "]"),
            "\\{", Set.of("\\}"),
            "|", Set.of("|"),
            "\\|", Set.of("\\|"),
            "\\lfloor", Set.of("\\rfloor"),
            "\\lceil", Set.of("\\rceil"),
            "\\langle", Set.of("\\rangle"));

    private Brackets() {}

    static Group matched(Group group) {
        var open = new ArrayList<Open>();
        open.add(new Open("", new ArrayList<>()));
        for (var part : group.parts()) {
            var sign = sign(part);
            if (sign != null && closes(sign, open.getLast())) {
                var closed = open.removeLast();
                open.getLast()
                        .parts()
                        .add(withScripts(part, new Fenced(closed.bracket(), new Group(closed.parts()), sign)));
            } else if (sign != null
                    && CLOSING.containsKey(sign)
                    && opens(sign, open.getLast().parts())) {
                open.add(new Open(sign, new ArrayList<>()));
            } else {
                open.getLast().parts().add(inside(part));
            }
        }
        while (open.size() > 1) {
            var unclosed = open.removeLast();
            open.getLast().parts().add(new Sign(unclosed.bracket()));
            open.getLast().parts().addAll(unclosed.parts());
        }
        return new Group(open.getLast().parts());
    }

    private record Open(String bracket, List<MathNode> parts) {}

    private static @Nullable String sign(MathNode part) {
        var base = part instanceof Scripts scripts ? scripts.base() : part;
        return base instanceof Sign sign ? MathNames.bracket(sign.source()) : null;
    }

    private static boolean closes(String sign, Open open) {
        return CLOSING.getOrDefault(open.bracket(), Set.of()).contains(sign)
                && !open.parts().isEmpty();
    }

    /** A bar opens where a value is expected; elsewhere it separates. */
    private static boolean opens(String sign, List<MathNode> before) {
        return !sign.endsWith("|")
                || before.isEmpty()
                || before.getLast() instanceof MathNode.BigOperator
                || before.getLast() instanceof MathNode.Function
                || before.getLast() instanceof Sign
                || (before.getLast() instanceof Scripts scripts && scripts.base() instanceof MathNode.BigOperator);
    }

    private static MathNode withScripts(MathNode part, MathNode base) {
        return part instanceof Scripts scripts
                ? new Scripts(base, inside(scripts.sub()), inside(scripts.sup()), scripts.primes())
                : base;
    }

    private static @Nullable Group inside(@Nullable Group group) {
        return group == null ? null : matched(group);
    }

    private static MathNode inside(MathNode part) {
        return switch (part) {
            case Group group -> matched(group);
            case MathNode.Fraction fraction ->
                new MathNode.Fraction(matched(fraction.above()), matched(fraction.below()), fraction.binomial());
            case MathNode.Root root -> new MathNode.Root(inside(root.degree()), matched(root.of()));
            case Scripts scripts ->
                new Scripts(inside(scripts.base()), inside(scripts.sub()), inside(scripts.sup()), scripts.primes());
            case MathNode.Accent accent -> new MathNode.Accent(accent.command(), matched(accent.of()));
            case Fenced fenced -> new Fenced(fenced.open(), matched(fenced.content()), fenced.close());
            case MathNode.Rows rows ->
                new MathNode.Rows(
                        rows.environment(),
                        rows.rows().stream()
                                .map(row -> row.stream().map(Brackets::matched).toList())
                                .toList());
            case MathNode.Letter letter -> letter;
            case MathNode.Numeral number -> number;
            case MathNode.Words words -> words;
            case MathNode.Function function -> function;
            case Sign sign -> sign;
            case MathNode.BigOperator operator -> operator;
        };
    }
}
