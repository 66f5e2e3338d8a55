package dev.coursecreator.markdown.formula;

import dev.coursecreator.markdown.formula.MathNode.Fenced;
import dev.coursecreator.markdown.formula.MathNode.Group;
import dev.coursecreator.markdown.formula.MathNode.Rows;
import dev.coursecreator.markdown.formula.MathNode.Sign;

/** Says what stands between brackets. */
final class FencedSpeech {

    private FencedSpeech() {}

    /**
     * @param argument whether it is what a function is applied to
     * @param followed whether more of the same value follows
     */
    static String said(Fenced fenced, boolean argument, boolean followed, MathSpeech speech) {
        var content = fenced.content();
        if (content.parts().size() == 1 && content.parts().getFirst() instanceof Rows rows) {
            return RowsSpeech.said(fenced.open().equals("\\{") ? new Rows("cases", rows.rows()) : rows, speech);
        }
        var end = followed && !Shape.isSimple(content) ? "," : "";
        return switch (fenced.open()) {
            case "|" -> "the absolute value of " + speech.said(content) + end;
            case "\\|" -> "the norm of " + speech.said(content) + end;
            case "\\lfloor" -> "the floor of " + speech.said(content) + end;
            case "\\lceil" -> "the ceiling of " + speech.said(content) + end;
            case "\\langle" ->
                commas(content) == 1
                        ? "the inner product of " + list(content, " and", speech)
                        : "the average of " + speech.said(content) + end;
            case "\\{" -> set(content, speech);
            default -> argument ? argument(content, end, speech) : group(fenced, end, speech);
        };
    }

    private static String argument(Group content, String end, MathSpeech speech) {
        return commas(content) == 1 ? list(content, " and", speech) : speech.said(content, "given", "to") + end;
    }

    private static String group(Fenced fenced, String end, MathSpeech speech) {
        var content = fenced.content();
        if (commas(content) > 0) {
            if (!fenced.open().equals("(") || !fenced.close().equals(")")) {
                var kind = fenced.open().equals("[") && fenced.close().equals("]") ? "closed" : "half-open";
                return "the " + kind + " interval from " + list(content, " to", speech);
            }
            return (commas(content) == 1 ? "the pair " : "the tuple ") + list(content, ",", speech);
        }
        return Shape.isSimple(content) ? speech.said(content) : "the quantity " + speech.said(content) + end;
    }

    private static String set(Group content, MathSpeech speech) {
        var hasCondition = content.parts().stream()
                .anyMatch(
                        part -> part instanceof Sign sign && sign.source().matches("\\\\mid|\\||:|\\\\vert|\\\\colon"));
        var said = speech.said(content, "such that", "to");
        return hasCondition ? "the set of all " + said : "the set " + said;
    }

    private static long commas(Group content) {
        return content.parts().stream().filter(FencedSpeech::isComma).count();
    }

    private static boolean isComma(MathNode part) {
        return part instanceof Sign sign && sign.source().equals(",");
    }

    /** The parts with this in place of the commas. */
    private static String list(Group content, String separator, MathSpeech speech) {
        var said = new StringBuilder();
        int from = 0;
        for (int i = 0; i <= content.parts().size(); i++) {
            if (i == content.parts().size() || isComma(content.parts().get(i))) {
                said.append(from == 0 ? "" : separator + " ")
                        .append(speech.said(new Group(content.parts().subList(from, i))));
                from = i + 1;
            }
        }
        return said.toString();
    }
}
