package dev.coursecreator.markdown.formula;

import dev.coursecreator.markdown.formula.MathNode.Accent;
import dev.coursecreator.markdown.formula.MathNode.BigOperator;
import dev.coursecreator.markdown.formula.MathNode.Fenced;
import dev.coursecreator.markdown.formula.MathNode.Fraction;
import dev.coursecreator.markdown.formula.MathNode.Function;
import dev.coursecreator.markdown.formula.MathNode.Group;
import dev.coursecreator.markdown.formula.MathNode.Letter;
import dev.coursecreator.markdown.formula.MathNode.Root;
import dev.coursecreator.markdown.formula.MathNode.Rows;
import dev.coursecreator.markdown.formula.MathNode.Scripts;
import dev.coursecreator.markdown.formula.MathNode.Sign;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says a formula from left to right, as a teacher does at the board. */
final class MathSpeech {

    private static final String[] SMALL =
            "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

    private final AppliedLetters applied;

    /** Whether the next "is an element of" belongs to a variable: "for all x in A". */
    private boolean binds;

    private boolean quantified;

    /** What a bar means where it separates. */
    private String bar = "divides";

    /** The word for an arrow. */
    private String arrow = "to";

    MathSpeech(Group formula) {
        this.applied = AppliedLetters.of(formula);
    }

    String said(Group group) {
        var parts = group.parts();
        var said = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            said.append(' ').append(joint(parts, i)).append(said(parts, i));
        }
        return said.toString().strip();
    }

    /** Says the group with another meaning of bars and arrows. */
    String said(Group group, String barMeans, String arrowMeans) {
        var outerBar = bar;
        var outerArrow = arrow;
        bar = barMeans;
        binds |= bar.equals("such that");
        arrow = arrowMeans;
        var said = said(group);
        bar = outerBar;
        arrow = outerArrow;
        return said;
    }

    private String said(List<MathNode> parts, int i) {
        var part = parts.get(i);
        var before = i == 0 ? null : parts.get(i - 1);
        return switch (part) {
            case Group group -> said(group);
            case Letter letter -> letter.name();
            case MathNode.Numeral number -> number(number, i + 1 < parts.size() ? parts.get(i + 1) : null);
            case MathNode.Words words -> words.text();
            case Function function -> FunctionSpeech.said(function, null, Shape.isValue(parts, i + 1), this);
            case Sign sign -> sign(sign.source(), parts, i);
            case BigOperator operator -> BigOperatorSpeech.said(operator, null, Shape.isValue(parts, i + 1), this);
            case Fraction fraction -> FractionSpeech.said(fraction, Shape.isFollowed(parts, i), this);
            case Root root -> root(root, Shape.isFollowed(parts, i));
            case Scripts scripts -> scripts(scripts, parts, i);
            case Accent accent -> AccentSpeech.said(accent, this);
            case Fenced fenced ->
                FencedSpeech.said(
                        fenced, before != null && applied.isFunction(before), Shape.isFollowed(parts, i), this);
            case Rows rows -> RowsSpeech.said(rows, this);
        };
    }

    /** The word between two values that stand side by side. */
    private String joint(List<MathNode> parts, int i) {
        if (i == 0) {
            return "";
        }
        var before = parts.get(i - 1);
        var part = parts.get(i);
        var base = part instanceof Scripts scripts ? scripts.base() : part;
        if (base instanceof Fenced fenced && applied.isFunction(before)) {
            var isNamed =
                    before instanceof Function || (before instanceof Scripts named && named.base() instanceof Function);
            return !isNamed && fenced.open().matches("[(\\[]") ? "of " : "";
        }
        if (!Shape.isValue(before)) {
            return "";
        }
        var isSeparate = base instanceof Fenced
                || base instanceof Fraction
                || base instanceof MathNode.Numeral
                || base instanceof BigOperator
                || (isFenced(before)
                        && !(base instanceof Letter letter && letter.name().equals("d")));
        return isSeparate && !(base instanceof Sign) ? "times " : "";
    }

    private static boolean isFenced(MathNode part) {
        return part instanceof Fenced || (part instanceof Scripts scripts && scripts.base() instanceof Fenced);
    }

    private static String number(MathNode.Numeral number, @Nullable MathNode after) {
        var base = after instanceof Scripts scripts ? scripts.base() : after;
        var isCoefficient =
                base instanceof Letter || base instanceof Accent || base instanceof Root || base instanceof Function;
        if (!isCoefficient) {
            return number.digits();
        }
        return number.digits().matches("\\d|1[012]")
                ? SMALL[Integer.parseInt(number.digits())]
                : number.digits() + " times";
    }

    private String sign(String source, List<MathNode> parts, int i) {
        var name = MathNames.SIGNS.getOrDefault(source, source);
        switch (source) {
            case "\\forall", "\\exists", "\\nexists" -> {
                binds = true;
                quantified = true;
            }
            case "\\to", "\\rightarrow", "\\longrightarrow" -> {
                return arrow;
            }
            case "\\mid" -> {
                return bar;
            }
            case ":", "\\colon" -> {
                return colon(parts, i);
            }
            case "=" -> {
                return i > 0
                                && parts.get(i - 1) instanceof Sign sign
                                && sign.source().equals(":")
                        ? ""
                        : name;
            }
            case ".", "?" -> {
                return "";
            }
            case "\\ldots", "\\dots", "\\cdots", "\\vdots", "\\ddots" -> {
                return (i > 0 && parts.get(i - 1) instanceof Sign ? "" : ", ") + "and so on,";
            }
            default -> {}
        }
        if (name.equals("|")) {
            return bar;
        }
        if (binds && name.startsWith("is ")) {
            binds = false;
            return source.equals("\\in") ? "in" : name.substring("is ".length());
        }
        return name.equals(";") ? "," : name;
    }

    private String colon(List<MathNode> parts, int i) {
        if (i + 1 < parts.size()
                && parts.get(i + 1) instanceof Sign next
                && next.source().equals("=")) {
            return "is defined as";
        }
        var maps = parts.subList(i + 1, parts.size()).stream()
                .anyMatch(part ->
                        part instanceof Sign sign && sign.source().matches("\\\\(to|rightarrow|longrightarrow)"));
        return maps ? "from" : quantified || bar.equals("such that") ? "such that" : "to";
    }

    private String root(Root root, boolean followed) {
        var degree = root.degree() == null ? "2" : said(root.degree());
        var name = switch (degree) {
            case "2" -> "square";
            case "3" -> "cube";
            default -> degree.matches("[a-z]|\\d+") ? degree + "th" : degree;
        };
        return "the " + name + " root of " + said(root.of())
                + (followed && !Shape.isSimple(root.of()) ? ", end of root," : "");
    }

    private String scripts(Scripts scripts, List<MathNode> parts, int i) {
        var hasValue = Shape.isValue(parts, i + 1);
        return switch (scripts.base()) {
            case Function function -> FunctionSpeech.said(function, scripts, hasValue, this);
            case BigOperator operator -> BigOperatorSpeech.said(operator, scripts, hasValue, this);
            case Accent accent
            when accent.command().equals("\\mathbb") ->
                said(accent.of()) + ScriptSpeech.said(scripts, Shape.isFollowed(parts, i), this);
            default -> {
                var base = said(
                        i == 0 ? List.of(scripts.base()) : List.of(parts.get(i - 1), scripts.base()), i == 0 ? 0 : 1);
                var comma = Shape.isSimple(scripts.base()) || scripts.base() instanceof Sign || base.endsWith(",")
                        ? ""
                        : ",";
                yield base + comma + ScriptSpeech.said(scripts, Shape.isFollowed(parts, i), this);
            }
        };
    }
}
