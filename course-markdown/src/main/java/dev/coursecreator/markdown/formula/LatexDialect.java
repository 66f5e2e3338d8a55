package dev.coursecreator.markdown.formula;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rewrites what documents and other renderers allow, and the typesetter does not know, to what it knows. */
final class LatexDialect {

    private static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("R", "\\mathbb{R}"),
            Map.entry("N", "\\mathbb{N}"),
            Map.entry("Z", "\\mathbb{Z}"),
            Map.entry("Q", "\\mathbb{Q}"),
            Map.entry("C", "\\mathbb{C}"),
            Map.entry("argmax", "\\operatorname{argmax}"),
            Map.entry("argmin", "\\operatorname{argmin}"),
            Map.entry("sgn", "\\operatorname{sgn}"),
            Map.entry("tr", "\\operatorname{tr}"),
            Map.entry("lcm", "\\operatorname{lcm}"),
            Map.entry("rank", "\\operatorname{rank}"),
            Map.entry("bm", "\\boldsymbol"),
            Map.entry("pmb", "\\boldsymbol"),
            Map.entry("coloneqq", ":="),
            Map.entry("nonumber", ""),
            Map.entry("notag", ""),
            Map.entry("qed", "\\square"));

    private static final Map<Character, String> CHARACTERS = Map.ofEntries(
            Map.entry('\u00D7', "\\times "),
            Map.entry('\u00F7', "\\div "),
            Map.entry('\u00B1', "\\pm "),
            Map.entry('\u00B7', "\\cdot "),
            Map.entry('\u2212', "-"),
            Map.entry('\u2264', "\\leq "),
            Map.entry('\u2265', "\\geq "),
            Map.entry('\u2260', "\\neq "),
            Map.entry('\u2248', "\\approx "),
            Map.entry('\u221E', "\\infty "),
            Map.entry('\u2208', "\\in "),
            Map.entry('\u2192', "\\to "),
            Map.entry('\u21D2', "\\Rightarrow "),
            Map.entry('\u2211', "\\sum "),
            Map.entry('\u222B', "\\int "),
            Map.entry('\u2202', "\\partial "),
            Map.entry('\u2026', "\\ldots "),
            Map.entry('\u00B0', "^\\circ "),
            Map.entry('\u00B2', "^2"),
            Map.entry('\u00B3', "^3"),
            Map.entry('\u03B1', "\\alpha "),
            Map.entry('\u03B2', "\\beta "),
            Map.entry('\u03B3', "\\gamma "),
            Map.entry('\u03B4', "\\delta "),
            Map.entry('\u03B5', "\\varepsilon "),
            Map.entry('\u03B8', "\\theta "),
            Map.entry('\u03BB', "\\lambda "),
            Map.entry('\u03BC', "\\mu "),
            Map.entry('\u03C0', "\\pi "),
            Map.entry('\u03C1', "\\rho "),
            Map.entry('\u03C3', "\\sigma "),
            Map.entry('\u03C4', "\\tau "),
            Map.entry('\u03C6', "\\varphi "),
            Map.entry('\u03C9', "\\omega "),
            Map.entry('\u0394', "\\Delta "),
            Map.entry('\u03A3', "\\Sigma "),
            Map.entry('\u03A9', "\\Omega "));

    private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)%[^\\n]*+");
    private static final Pattern NUMBERED_DISPLAY =
            Pattern.compile("\\\\(?:begin|end)\\{(?:equation|displaymath)\\*?\\}");
    private static final Pattern ALIGNED =
            Pattern.compile("\\\\(begin|end)\\{(?:align|eqnarray|flalign|split|alignat)\\*?\\}");
    private static final Pattern GATHERED = Pattern.compile("\\\\(begin|end)\\{(?:gather|multline)\\*?\\}");
    /** The typesetter leaves no space between a value and its condition. */
    private static final Pattern CASES =
            Pattern.compile("\\\\begin\\{cases\\}[^&]*+&(?:(?!\\\\end\\{cases\\}).)*+", Pattern.DOTALL);

    private static final Pattern LABEL = Pattern.compile("\\\\(?:label|eqref|ref|color)\\s*+\\{[^{}]{0,100}\\}");
    private static final Pattern TAG = Pattern.compile("\\\\tag\\*?\\{([^{}\\\\]{0,100})\\}");
    private static final Pattern COMMAND = Pattern.compile("\\\\\\\\|\\\\([A-Za-z]++)");

    private LatexDialect() {}

    static String rewritten(String source) {
        var latex = COMMENT.matcher(source.strip()).replaceAll("");
        latex = NUMBERED_DISPLAY.matcher(latex).replaceAll("");
        latex = ALIGNED.matcher(latex).replaceAll("\\\\$1{aligned}");
        latex = GATHERED.matcher(latex).replaceAll("\\\\$1{gathered}");
        latex = latex.replace("{dcases}", "{cases}");
        latex = CASES.matcher(latex).replaceAll(LatexDialect::spaced);
        latex = LABEL.matcher(latex).replaceAll("");
        latex = TAG.matcher(latex).replaceAll("\\\\qquad ($1)");
        latex = COMMAND.matcher(latex).replaceAll(LatexDialect::command);
        return latex.chars()
                .mapToObj(character -> CHARACTERS.getOrDefault((char) character, String.valueOf((char) character)))
                .collect(Collectors.joining())
                .strip();
    }

    private static String spaced(MatchResult cases) {
        return Matcher.quoteReplacement(cases.group().replaceAll("(?<!\\\\)&", "&\\\\quad "));
    }

    private static String command(MatchResult match) {
        var known = match.group(1) == null ? null : COMMANDS.get(match.group(1));
        return Matcher.quoteReplacement(known == null ? match.group() : known + " ");
    }
}
