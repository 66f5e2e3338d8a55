package dev.coursecreator.markdown.dialect;

import dev.coursecreator.markdown.deadline.ParsingDeadline;
import dev.coursecreator.markdown.parser.AdmonitionTypes;
import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.source.FenceTracker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the fences of containers, {@code :::}, as Docusaurus, VuePress, Pandoc, Quarto, MyST and the Carpentries write them. The fences of
 * an admonition are numbered for {@code FencedContainerParser}; those that only lay out a page are left out, and so are those without a
 * partner, which are reported.
 */
final class ContainerFences {

    private static final int LEAST_COLONS = 3;
    private static final Pattern NAME = Pattern.compile("[\\w-]{1,60}");
    private static final Pattern CLASS = Pattern.compile("\\.([\\w-]{1,60})");
    private static final Pattern TITLE_ATTRIBUTE = Pattern.compile("title\\s?=\\s?\"([^\"]{1,300})\"");
    private static final Pattern OPTION = Pattern.compile("\\s{0,12}:(\\w[\\w-]{0,40}):\\s?(.{0,100})");
    private static final String NOTES = "notes";
    private static final String INSTRUCTOR = "instructor";

    private final List<String> lines;
    private final boolean isDeck;
    private final Problems problems;
    private final Deque<Container> open = new ArrayDeque<>();
    private int number;

    private ContainerFences(List<String> lines, boolean isDeck, Problems problems) {
        this.isDeck = isDeck;
        this.lines = new ArrayList<>(lines);
        this.problems = problems;
    }

    /**
     * What an opening fence says.
     *
     * @param title null if there is none
     */
    private record Opening(String name, @Nullable String title) {

        boolean isAdmonition() {
            return AdmonitionTypes.of(name).isPresent() || title != null;
        }

        boolean isComment() {
            return name.equals(NOTES) || name.equals(INSTRUCTOR);
        }
    }

    /** An open container, with the index of the line of its fence. */
    private record Container(int line, Opening info) {}

    /** @param isDeck whether notes are the narration of a slide */
    static List<String> paired(List<String> lines, boolean isDeck, Problems problems) {
        return new ContainerFences(lines, isDeck, problems).paired();
    }

    private List<String> paired() {
        var fences = new FenceTracker();
        for (int i = 0; i < lines.size(); i++) {
            var isCode = fences.isCode(lines.get(i));
            var rest = isCode ? null : afterColons(lines.get(i));
            if (rest != null && rest.isEmpty()) {
                close(i);
            } else if (rest != null && mayOpen(rest)) {
                open.push(new Container(i, info(rest, i)));
            }
        }
        open.forEach(this::leaveOpen);
        return lines;
    }

    /** What stands after the colons of a fence, without colons at the line's end; null if the line is not a fence. */
    private static @Nullable String afterColons(String line) {
        var text = line.strip();
        int colons = 0;
        while (colons < text.length() && text.charAt(colons) == ':') {
            colons++;
        }
        if (colons < LEAST_COLONS) {
            return null;
        }
        int end = text.length();
        while (end > colons && text.charAt(end - 1) == ':') {
            end--;
        }
        return text.substring(colons, end).strip();
    }

    private static boolean mayOpen(String rest) {
        return Character.isLetter(rest.codePointAt(0)) || "{.[".indexOf(rest.charAt(0)) >= 0;
    }

    /** Reads {@code note Title}, {@code note[Title]}, {@code {.callout-note title="Title"}} or {@code {note} Title}. */
    private Opening info(String rest, int line) {
        int end = rest.startsWith("{") ? rest.indexOf('}') : -1;
        var attributes = end > 0 ? rest.substring(1, end) : "";
        var hasClasses = attributes.contains(".") || attributes.contains("=");
        var name = end > 0 && !hasClasses ? attributes.strip() : className(end > 0 ? attributes : "");
        var text = end > 0 ? rest.substring(end + 1).strip() : rest;
        if (end < 0) {
            var first = NAME.matcher(text.startsWith(".") ? text.substring(1) : text);
            name = first.lookingAt() ? first.group() : "";
            text = text.substring(Math.min(text.length(), name.length() + (text.startsWith(".") ? 1 : 0)));
        } else if (!hasClasses) {
            name = options(name, line);
        }
        var attribute = TITLE_ATTRIBUTE.matcher(attributes);
        return new Opening(name, attribute.find() ? attribute.group(1) : title(text));
    }

    /** The first class that is the name of an admonition; otherwise the first class. */
    private static String className(String attributes) {
        var classes =
                CLASS.matcher(attributes).results().map(match -> match.group(1)).toList();
        return classes.stream()
                .filter(name -> AdmonitionTypes.of(name).isPresent())
                .findFirst()
                .orElse(classes.isEmpty() ? "" : classes.getFirst());
    }

    /** Takes away the options below the fence, as MyST has them; the class of an {@code {admonition}} is its name. */
    private String options(String name, int line) {
        var found = name;
        for (int i = line + 1; i < lines.size(); i++) {
            ParsingDeadline.check();
            var option = OPTION.matcher(lines.get(i));
            if (!option.matches()) {
                break;
            }
            if (option.group(1).equals("class")
                    && AdmonitionTypes.of(option.group(2).strip()).isPresent()) {
                found = option.group(2).strip();
            }
            lines.set(i, "");
        }
        return found;
    }

    private static @Nullable String title(String text) {
        var title = text.strip();
        int attributes = title.lastIndexOf('{');
        if (attributes >= 0 && title.endsWith("}")) {
            title = title.substring(0, attributes).strip();
        }
        if (title.startsWith("[") && title.endsWith("]")) {
            title = title.substring(1, title.length() - 1).strip();
        }
        return title.isEmpty() ? null : title.substring(0, Math.min(title.length(), 300));
    }

    private void close(int line) {
        if (open.isEmpty()) {
            lines.set(line, "");
            return;
        }
        var container = open.pop();
        var info = container.info();
        if (info.isComment()) {
            lines.set(container.line(), "<!--");
            lines.set(line, "-->");
            if (info.name().equals(INSTRUCTOR)) {
                problems.warn(container.line() + 1, "the note to the instructor is left out");
            } else if (!isDeck) {
                problems.warn(
                        container.line() + 1,
                        "the speaker notes are left out; write '<!-- narration: … -->' above the text that they are said with");
            }
        } else if (info.isAdmonition()) {
            number++;
            var title = info.title() == null ? "" : " " + info.title();
            lines.set(container.line(), indent(container.line()) + ":::" + number + " " + name(info) + title);
            lines.set(line, indent(line) + ":::/" + number);
        } else {
            lines.set(container.line(), "");
            lines.set(line, "");
        }
    }

    private static String name(Opening info) {
        return info.name().isEmpty() ? "note" : info.name();
    }

    private void leaveOpen(Container container) {
        var title = container.info().title();
        problems.warn(
                container.line() + 1,
                "the box that begins here has no end and is shown as text; write ':::' on a line of its own where it ends");
        lines.set(container.line(), title == null ? "" : indent(container.line()) + title);
    }

    private String indent(int line) {
        var text = lines.get(line);
        return text.substring(0, text.length() - text.stripLeading().length());
    }
}
