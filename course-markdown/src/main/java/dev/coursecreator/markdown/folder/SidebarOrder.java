package dev.coursecreator.markdown.folder;

import dev.coursecreator.markdown.frontmatter.FrontMatterBlock;
import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.source.CourseFiles;
import dev.coursecreator.markdown.source.RelativePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Orders files as the sidebar of a site does: by {@code sidebar_position} (Docusaurus), {@code weight} (Hugo), {@code nav_order} (Just the
 * Docs) or {@code order} in their front matter, and by name where there is none. A folder has the position of its index, or that in its
 * {@code _category_.json}.
 */
public final class SidebarOrder implements Comparator<String> {

    /** Keys of the front matter. */
    public static final Set<String> KEYS = Set.of("sidebar_position", "weight", "nav_order", "order", "sidebar");

    private static final String CATEGORY = "_category_.json";
    private static final Pattern CATEGORY_POSITION =
            Pattern.compile("\"position\"\\s?:\\s?(-?\\d{1,9}(?:\\.\\d{1,9})?)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,9})?");
    private static final int MAX_LINES = 200;

    private static final Comparator<Step> STEPS = Comparator.comparing(Step::isIndex, Comparator.reverseOrder())
            .thenComparingDouble(Step::position)
            .thenComparing(Step::name, NaturalOrder.INSTANCE)
            .thenComparing(Step::isFolder);

    /** By path of a file, or of a folder with a slash at its end. */
    private final Map<String, Double> positions = new HashMap<>();

    /** A part of a path. */
    private record Step(boolean isIndex, double position, String name, boolean isFolder) {}

    private SidebarOrder(CourseFiles files, Collection<String> documents) {
        for (var path : files.paths()) {
            var folder = RelativePath.folderOf(path);
            if (path.endsWith(CATEGORY)) {
                files.text(path)
                        .map(CATEGORY_POSITION::matcher)
                        .filter(position -> position.find())
                        .ifPresent(position -> positions.put(folder, Double.valueOf(position.group(1))));
            }
        }
        for (var path : documents) {
            var position = files.text(path).map(SidebarOrder::position).orElse(Double.NaN);
            if (!position.isNaN()) {
                positions.put(path, position);
                if (TableOfContents.isIndex(path)) {
                    positions.putIfAbsent(RelativePath.folderOf(path), position);
                }
            }
        }
    }

    static Comparator<String> of(CourseFiles files, Collection<String> documents, Comparator<String> byName) {
        var order = new SidebarOrder(files, documents);
        return order.positions.isEmpty() ? byName : order;
    }

    private static double position(String text) {
        var lines = text.lines().limit(MAX_LINES).toList();
        var values = FrontMatterBlock.read(lines, new Problems()).values();
        return KEYS.stream()
                .map(key -> values.get(key) instanceof Map<?, ?> nested ? nested.get("order") : values.get(key))
                .map(String::valueOf)
                .filter(value -> NUMBER.matcher(value).matches())
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElse(Double.NaN);
    }

    @Override
    public int compare(String a, String b) {
        var left = steps(a);
        var right = steps(b);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int compared = STEPS.compare(left.get(i), right.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private List<Step> steps(String path) {
        var steps = new ArrayList<Step>();
        int start = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
            steps.add(step(path.substring(0, slash + 1), path.substring(start, slash), true));
            start = slash + 1;
        }
        var name = path.substring(start);
        steps.add(step(path, name.substring(0, Math.max(0, name.lastIndexOf('.'))), false));
        return steps;
    }

    private Step step(String path, String name, boolean isFolder) {
        return new Step(
                !isFolder && TableOfContents.isIndex(path),
                positions.getOrDefault(path, Double.MAX_VALUE),
                name,
                isFolder);
    }
}
