package dev.coursecreator.markdown.formula;

import dev.coursecreator.markdown.formula.MathNode.Group;
import dev.coursecreator.markdown.formula.MathNode.Scripts;
import dev.coursecreator.markdown.formula.MathNode.Sign;
import java.util.List;

/** Decides by the shape of a part of a formula how clear it is to the ear. */
final class Shape {

    private Shape() {}

    /** Whether the part is a value, to which its neighbour is applied or multiplied. */
    static boolean isValue(MathNode part) {
        return switch (part) {
            case Sign sign -> sign.source().equals("!");
            case Scripts scripts -> isValue(scripts.base());
            case MathNode.Function function -> false;
            case MathNode.BigOperator operator -> false;
            case MathNode.Words words -> false;
            default -> true;
        };
    }

    /** Whether a value follows at the index, which is what a function is applied to. */
    static boolean isValue(List<MathNode> parts, int i) {
        return i < parts.size()
                && (isValue(parts.get(i))
                        || !(parts.get(i) instanceof Sign sign)
                        || sign.source().matches("[-+]|\\\\(pm|nabla|partial)"));
    }

    /** Whether more of the same value follows, so that the ear needs to know where the part ends. */
    static boolean isFollowed(List<MathNode> parts, int i) {
        return i + 1 < parts.size()
                && !(parts.get(i + 1) instanceof Sign sign
                        && (isRelation(sign) || sign.source().matches("[,;.:)\\]]|\\\\[lcd]?dots")))
                && !(parts.get(i + 1) instanceof MathNode.Words);
    }

    private static boolean isRelation(Sign sign) {
        var name = MathNames.SIGNS.getOrDefault(sign.source(), "");
        return name.startsWith("is ")
                || name.matches("equals|implies|if and only if|to|maps to|and|or|contains|divides");
    }

    /** Whether it is one number, letter or root, or one of them with a plain index or exponent. */
    static boolean isSimple(MathNode part) {
        return switch (part) {
            case Group group ->
                group.parts().size() == 1 && isSimple(group.parts().getFirst());
            case Scripts scripts ->
                isSimple(scripts.base())
                        && (scripts.sub() == null || isSimple(scripts.sub()))
                        && (scripts.sup() == null || isSimple(scripts.sup()) || isNegative(scripts.sup()));
            case MathNode.Fraction fraction -> false;
            case MathNode.Root root -> isSimple(root.of());
            case MathNode.Fenced fenced ->
                isSimple(fenced.content()) || fenced.open().matches("\\\\?\\||\\\\l.*");
            case MathNode.Rows rows -> false;
            case MathNode.BigOperator operator -> false;
            case Sign sign -> false;
            default -> true;
        };
    }

    private static boolean isNegative(Group group) {
        return group.parts().size() == 2
                && group.parts().getFirst() instanceof Sign
                && group.parts().getLast() instanceof MathNode.Numeral;
    }
}
