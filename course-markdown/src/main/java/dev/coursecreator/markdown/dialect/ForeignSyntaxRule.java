package dev.coursecreator.markdown.dialect;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A notation of another tool and what remains of it in a line.
 *
 * @param kind as an author would call it
 * @param trigger what a line has that may contain the notation; tells the others apart quickly
 * @param pattern takes time proportional to the line
 * @param replacement with references to groups of the pattern
 */
record ForeignSyntaxRule(String kind, String trigger, Pattern pattern, String replacement) {

    private static final String ATTRIBUTES = "attributes such as {#id .class}";
    private static final String TEMPLATE_TAGS = "template tags such as {% include %} and {{< shortcode >}}";
    private static final String COMMENTS = "comments such as %%comment%% and {/* comment */}";
    private static final String REFERENCES = "references such as [@smith2020] and 【1†source】";
    static final String PROPERTIES = "properties such as key:: value";
    private static final String CONTENTS = "tables of contents such as [TOC]";
    private static final String ABBREVIATIONS = "definitions of abbreviations such as *[HTML]: …";
    private static final String ICONS = "icons such as :material-home:";
    private static final String KEYS = "the plus signs around keys such as ++ctrl++";
    private static final String CHANGES = "marks of changes such as {++added++}";
    private static final String STATES = "states of tasks such as [/]";
    private static final String PAGES = "page breaks such as \\newpage";

    private static final String WORDS = "[^{}`\\n]{0,300}?";

    /** In this order, each in the result of the one before. */
    static final List<ForeignSyntaxRule> ALL = List.of(
            rule(COMMENTS, "{/*", "\\{/\\*.{0,2000}?\\*/\\}", ""),
            rule(COMMENTS, "%%", "%%(?!\\s?\\{).{0,2000}?%%", ""),
            rule(TEMPLATE_TAGS, "{{", "\\{\\{[<%][^{}`]{0,300}[>%]\\}\\}", ""),
            rule(TEMPLATE_TAGS, "{%", "\\{%[^%`]{0,300}%\\}", ""),
            rule(TEMPLATE_TAGS, "{{", "(?<![\\w^{}\\]])\\{\\{[-#]?\\s?[A-Za-z_.$][^{}`\\\\]{0,300}\\}\\}", ""),
            rule(TEMPLATE_TAGS, "<<<", "^\\s{0,3}<<< ?@?/.*", ""),
            rule(TEMPLATE_TAGS, "@[", "^\\s{0,3}@\\[[\\w ]{1,30}\\]\\(.{0,500}\\)\\s{0,9}$", ""),
            rule(CONTENTS, "[", "^\\s{0,3}\\[(?:TOC|toc|\\[toc\\]|\\[TOC\\]|\\[_TOC_\\])\\]\\s{0,9}$", ""),
            rule(ABBREVIATIONS, "*[", "^\\*\\[[^\\[\\]]{1,100}\\]: .*", ""),
            rule(CHANGES, "{++", "\\{\\+\\+(" + WORDS + ")\\+\\+\\}", "$1"),
            rule(CHANGES, "{--", "\\{--" + WORDS + "--\\}", ""),
            rule(CHANGES, "{~~", "\\{~~" + WORDS + "~>(" + WORDS + ")~~\\}", "$1"),
            rule(CHANGES, "{>>", "\\s?\\{>>" + WORDS + "<<\\}", ""),
            rule(CHANGES, "{==", "\\{==(" + WORDS + ")==\\}", "==$1=="),
            rule(REFERENCES, "oaicite", ":contentReference\\[oaicite:\\d{1,4}\\](?:\\{index=\\d{1,4}\\})?", ""),
            rule(ATTRIBUTES, "{:", "^\\s{0,20}\\{::?[\\w/].*\\}\\s{0,9}$", ""),
            rule(ATTRIBUTES, "{:", "\\{:\\s?[^{}`]{0,200}\\}", ""),
            rule(ATTRIBUTES, "]{", "(?<!!)\\[([^\\[\\]]{1,300})\\]\\{(?:[.#]|[\\w-]{1,30}=)[^{}`]{0,200}\\}", "$1"),
            rule(ATTRIBUTES, ")", "(?<=\\))\\{[.#][^{}`]{0,200}\\}", ""),
            rule(ATTRIBUTES, "{", "\\s{0,10}\\{:?\\s{0,10}[#.][\\w-][^{}`]{0,200}\\}\\s{0,20}$", ""),
            rule(ATTRIBUTES, "{", "^\\s{0,3}\\{[\\w-]{1,30}=[^{}`]{0,200}\\}\\s{0,9}$", ""),
            rule(ATTRIBUTES, " =", "(!\\[[^\\[\\]]{0,300}\\]\\([^()\\s]{1,500}) =\\d{0,5}x\\d{0,5}\\)", "$1)"),
            rule(ATTRIBUTES, "[", " ?\\[(?:name|time|color)=[^\\[\\]]{0,100}\\]", ""),
            rule(REFERENCES, "[", " ?\\[(?:[\\w. ]{1,30} )?-?@[A-Za-z][^\\[\\]]{0,300}\\](?!\\()", ""),
            rule(REFERENCES, "@fig-", "@fig-[\\w-]{1,100}", "the figure"),
            rule(REFERENCES, "@tbl-", "@tbl-[\\w-]{1,100}", "the table"),
            rule(REFERENCES, "@eq-", "@eq-[\\w-]{1,100}", "the equation"),
            rule(REFERENCES, "@sec-", "@sec-[\\w-]{1,100}", "the section"),
            rule(REFERENCES, "@lst-", "@lst-[\\w-]{1,100}", "the listing"),
            rule(REFERENCES, "【", "【[^【】]{1,100}】", ""),
            rule(REFERENCES, "\uE200", "\\s?\uE200[^\uE200\uE201]{0,300}\uE201", ""),
            rule(REFERENCES, "citeturn", "\\s?\\bcite(?:turn\\d{1,4}[a-z]{1,20}\\d{1,4}){1,20}", ""),
            rule(REFERENCES, "[^", "\\[\\^(?:\\d{1,4}\\^|\\d{1,4}†[^\\[\\]]{0,50})\\]", ""),
            rule(REFERENCES, ")=", "^\\([A-Za-z][\\w:.-]{0,100}\\)=\\s{0,9}$", ""),
            rule(REFERENCES, "^", "\\s\\^[A-Za-z0-9-]{3,40}\\s{0,9}$", ""),
            rule(REFERENCES, "((", "\\(\\([0-9a-f]{8}-[0-9a-f-]{4,40}\\)\\)", ""),
            rule(PROPERTIES, "::", "^(\\s{0,40}(?:[-*+] )?)[A-Za-z][\\w-]{0,40}:: .*", "$1"),
            rule(PROPERTIES, "::", "\\s?[\\[(][A-Za-z][\\w -]{0,40}:: [^\\[\\]()]{0,200}[\\])]", ""),
            rule(PROPERTIES, "#+", "^(\\s{0,40}(?:[-*+] )?)#\\+(?:BEGIN|END|begin|end)_\\w{1,30}.*", "$1"),
            rule(PROPERTIES, ":", "^\\s{0,40}:(?:LOGBOOK|PROPERTIES|END):\\s{0,9}$", ""),
            rule(PROPERTIES, "CLOCK:", "^\\s{0,40}CLOCK: \\[.*", ""),
            rule(KEYS, "++", "\\+\\+([a-z0-9-]{1,20}(?:\\+[a-z0-9-]{1,20}){0,5})\\+\\+", "<kbd>$1</kbd>"),
            rule(
                    ICONS,
                    ":",
                    ":(?:material|fontawesome|octicons|simple)-[a-z0-9/-]{1,80}:(?:\\{[^{}`]{0,100}\\})?\\s?",
                    ""),
            rule(STATES, "] ", "^(\\s{0,40}[-*+] )\\[[/>?!*\"<-]\\] ", "$1"),
            rule(PAGES, "\\", "^\\s{0,3}\\\\(?:newpage|pagebreak|clearpage|tableofcontents|noindent)\\s{0,9}$", ""));

    private static ForeignSyntaxRule rule(String kind, String trigger, String pattern, String replacement) {
        return new ForeignSyntaxRule(kind, trigger, Pattern.compile(pattern), replacement);
    }

    /** What remains of a text, which has no code in it. */
    String apply(String text) {
        return text.contains(trigger) ? pattern.matcher(text).replaceAll(replacement) : text;
    }
}
