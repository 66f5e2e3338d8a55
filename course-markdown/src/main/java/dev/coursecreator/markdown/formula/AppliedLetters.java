package dev.coursecreator.markdown.formula;

import dev.coursecreator.markdown.formula.MathNode.Fenced;
import dev.coursecreator.markdown.formula.MathNode.Group;
import dev.coursecreator.markdown.formula.MathNode.Letter;
import dev.coursecreator.markdown.formula.MathNode.Scripts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which letters are functions, so that brackets after them hold their argument: those that usually are, and those that the formula
 * applies to a single letter, as in T(n).
 */
final class AppliedLetters {

    private static final Set<String> USUALLY = Set.of(
            "f", "g", "h", "F", "G", "H", "P", "E", "p", "O", "phi", "psi", "zeta", "sigma", "gamma", "theta", "omega");

    private final Set<String> letters = new HashSet<>(USUALLY);

    private AppliedLetters() {}

    static AppliedLetters of(Group formula) {
        var applied = new AppliedLetters();
        applied.collect(formula.parts());
        return applied;
    }

    private void collect(List<MathNode> parts) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            if (parts.get(i) instanceof Letter letter
                    && parts.get(i + 1) instanceof Fenced fenced
                    && fenced.open().equals("(")
                    && fenced.content().parts().size() == 1
                    && fenced.content().parts().getFirst() instanceof Letter) {
                letters.add(letter.name());
            }
        }
    }

    boolean isFunction(MathNode part) {
        return switch (part) {
            case Letter letter -> letters.contains(letter.name());
            case Scripts scripts -> isFunction(scripts.base());
            case MathNode.Accent accent ->
                accent.of().parts().size() == 1
                        && isFunction(accent.of().parts().getFirst());
            case MathNode.Words words -> true;
            case MathNode.Function function -> true;
            default -> false;
        };
    }
}
