package dev.coursecreator.markdown.text;

import dev.coursecreator.markdown.deadline.ParsingDeadline;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.RichText.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * The inline content of a block, as displayed and as spoken. A link becomes its text, a bare URL its host, an image its alternative
 * text. Of HTML the text is kept. Text that is struck out is not spoken, nor is the number of a footnote.
 */
public final class Inlines {

    private static final int MAX_DEPTH = 40;
    private static final Pattern URL =
            Pattern.compile("(?:https?://|www\\.)([^\\s/?#]+)\\S*|mailto:(\\S+)|(https?)://");

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Style runStyle = Style.PLAIN;
    private final StringBuilder spoken = new StringBuilder();
    private final InlineHtml html = new InlineHtml();
    private final Directives directives = new Directives();
    private final Map<String, FootnoteMark> footnotes = new LinkedHashMap<>();
    private final Set<Integer> footnoteRuns = new HashSet<>();
    private boolean onlyImages = true;

    private Inlines() {}

    /** Reads the children of a paragraph, a heading or a table cell. */
    public static Inlines of(Node parent) {
        var inlines = new Inlines();
        inlines.children(parent, Style.PLAIN, 0);
        inlines.endRun();
        return inlines;
    }

    /** Returns the text to display. */
    public RichText shown() {
        var shown = new ArrayList<Run>();
        for (var run : runs) {
            var isVerbatim = run.style() == Style.CODE
                    || run.style() == Style.FORMULA
                    || run.text().equals("\n");
            var text = isVerbatim ? run.text() : withoutPauses(run.text());
            if (!text.isEmpty()) {
                shown.add(new Run(text, run.style(), run.said()));
            }
        }
        return new RichText(shown).strip();
    }

    /** Returns the text to speak, still containing {@code (pause: …)} markers. */
    public String spoken() {
        return spoken.toString().replaceAll("\\s+", " ").strip();
    }

    /** Whether what is spoken differs from what is displayed in more than white space. */
    public boolean isSpokenDifferently() {
        return !spoken().equals(IntStream.range(0, runs.size())
                .filter(i -> !footnoteRuns.contains(i))
                .mapToObj(runs::get)
                .map(run -> run.said() == null ? run.text() : run.said())
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip());
    }

    /** Returns the directives in inline comments. */
    public Directives directives() {
        return directives;
    }

    /** Returns the footnotes to which a part of the displayed text refers. */
    public List<FootnoteMark> footnotes(RichText part) {
        return part.runs().stream()
                .map(run -> footnotes.get(run.text()))
                .filter(Objects::nonNull)
                .toList();
    }

    public List<FootnoteMark> footnotes() {
        return List.copyOf(footnotes.values());
    }

    /** Whether the block contains only images. */
    public boolean isOnlyImages() {
        return onlyImages;
    }

    private void children(Node parent, Style style, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            child(node, style, depth);
        }
    }

    private void child(Node node, Style style, int depth) {
        ParsingDeadline.check();
        onlyImages &= depth > 0 || node instanceof Image || node instanceof SoftLineBreak;
        switch (node) {
            case Text text -> add(EmojiShortcodes.replaced(text.getLiteral()), style);
            case Code code -> add(code.getLiteral(), Style.CODE);
            case FormulaNode formula -> add(formula);
            case SoftLineBreak line -> add(" ", style);
            case HardLineBreak line -> addLineBreak();
            case Emphasis emphasis -> children(emphasis, style == Style.PLAIN ? Style.EMPHASIS : style, depth + 1);
            case StrongEmphasis strong -> children(strong, Style.STRONG, depth + 1);
            case Strikethrough struck -> children(struck, Style.STRIKETHROUGH, depth + 1);
            case InlineMarks.Marked marked -> marked(marked, style, depth);
            case FootnoteMark footnote -> footnote(footnote);
            case Link link -> children(link, style, depth + 1);
            case Image image -> {
                if (!PictureDescription.isOnlyLayout(image)) {
                    children(image, Style.EMPHASIS, depth + 1);
                }
            }
            case HtmlInline tag -> html(tag.getLiteral());
            case TaskListItemMarker marker -> {}
            default -> children(node, style, depth + 1);
        }
    }

    private void marked(InlineMarks.Marked marked, Style style, int depth) {
        switch (marked.kind()) {
            case HIGHLIGHTED -> children(marked, Style.STRONG, depth + 1);
            case STRUCK -> children(marked, Style.STRIKETHROUGH, depth + 1);
            case RAISED -> inElement("sup", marked, style, depth);
            case LOWERED -> inElement("sub", marked, style, depth);
        }
    }

    private void inElement(String name, Node parent, Style style, int depth) {
        html.read("<" + name + ">");
        children(parent, style, depth + 1);
        html.read("</" + name + ">");
    }

    /** A run of its own, so that it is found again in a part of the text. */
    private void footnote(FootnoteMark footnote) {
        endRun();
        footnotes.put(footnote.sign(), footnote);
        footnoteRuns.add(runs.size());
        runs.add(new Run(footnote.sign(), Style.PLAIN));
    }

    private void html(String literal) {
        switch (html.read(literal)) {
            case "br" -> addLineBreak();
            case "" -> directives.read(literal);
            default -> {}
        }
    }

    /** A line break is heard as a short pause. */
    private void addLineBreak() {
        endRun();
        if (runs.isEmpty()) {
            return;
        }
        runs.add(new Run("\n", Style.PLAIN));
        int end = spoken.length();
        while (end > 0 && Character.isWhitespace(spoken.charAt(end - 1))) {
            end--;
        }
        spoken.setLength(end);
        spoken.append(end > 0 && Character.isLetterOrDigit(spoken.charAt(end - 1)) ? ", " : " ");
    }

    private void add(String text, Style outer) {
        var style = html.style(outer);
        var clean = SpokenText.printable(text);
        var words = html.shown(style == Style.CODE ? clean : urlsAsHosts(clean));
        if (words.isEmpty() || !html.isShown()) {
            return;
        }
        if (style != Style.STRIKETHROUGH) {
            spoken.append(words);
        }
        if (style != runStyle) {
            endRun();
            runStyle = style;
        }
        run.append(words);
    }

    private void add(FormulaNode formula) {
        endRun();
        var typeset = formula.run();
        if (html.isShown() && !typeset.text().isBlank()) {
            runs.add(typeset);
            spoken.append(typeset.said());
        }
    }

    /** Adds the texts since the last change of style. */
    private void endRun() {
        if (!run.isEmpty()) {
            runs.add(new Run(run.toString(), runStyle));
            run.setLength(0);
        }
    }

    /** Replaces URLs with their hosts, mail links with the address, and what has no host with the scheme. */
    public static String urlsAsHosts(String text) {
        return URL.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(Stream.of(1, 2, 3)
                        .flatMap(group -> Stream.ofNullable(match.group(group)))
                        .findFirst()
                        .orElseThrow()));
    }

    private static String withoutPauses(String text) {
        var marked = SpokenText.withoutPauses("|" + text + "|");
        return marked.substring(1, marked.length() - 1);
    }
}
