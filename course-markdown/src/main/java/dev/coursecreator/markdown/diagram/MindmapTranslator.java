package dev.coursecreator.markdown.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Translates mind maps of Mermaid: a tree by indentation. Its branches are shared out to both sides. */
final class MindmapTranslator {

    private static final Pattern SHAPE =
            Pattern.compile("[\\w-]*+(?:\\(\\(|\\)\\)|\\{\\{|\\[|\\(|\\))(\"[^\"]*+\"|.*?)[\\])(}]{1,2}");
    private static final int MAX_DEPTH = 20;
    private static final int MIN_FOR_TWO_SIDES = 4;

    private MindmapTranslator() {}

    private record Branch(int depth, String label) {}

    static String translated(List<String> indented) {
        var branches = branches(indented);
        if (branches.isEmpty() || branches.stream().skip(1).anyMatch(branch -> branch.depth() == 1)) {
            throw new UntranslatableException("a mind map has one root, with everything else indented below it");
        }
        long children = branches.stream().filter(branch -> branch.depth() == 2).count();
        var translated = new StringBuilder("@startmindmap");
        int child = 0;
        for (var branch : branches) {
            child += branch.depth() == 2 ? 1 : 0;
            var isFirstAtLeft = branch.depth() == 2 && children >= MIN_FOR_TWO_SIDES && child == (children + 1) / 2 + 1;
            translated
                    .append(isFirstAtLeft ? "\nleft side\n" : "\n")
                    .append("*".repeat(branch.depth()))
                    .append(' ')
                    .append(branch.label());
        }
        return translated.toString();
    }

    private static List<Branch> branches(List<String> indented) {
        var branches = new ArrayList<Branch>();
        var open = new ArrayList<Integer>();
        for (var line : indented.subList(1, indented.size())) {
            var text = line.strip();
            if (text.startsWith(":::") || text.startsWith("::icon")) {
                continue;
            }
            int indentation = line.indexOf(text);
            while (!open.isEmpty() && open.getLast() >= indentation) {
                open.removeLast();
            }
            open.add(indentation);
            if (open.size() > MAX_DEPTH) {
                throw new UntranslatableException("it is nested more than " + MAX_DEPTH + " deep");
            }
            branches.add(new Branch(open.size(), label(text)));
        }
        return branches;
    }

    private static String label(String text) {
        var shape = SHAPE.matcher(text);
        var label = Labels.of(shape.matches() ? shape.group(1) : text);
        return label.isEmpty() ? "." : label;
    }
}
