package dev.coursecreator.standalone;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** Recording rules and alerts of Prometheus. */
final class PrometheusRules {

    private static final Path FOLDER = Readme.FOLDER.resolve("infra/kubernetes/course-creator/prometheus");

    private static final Pattern NO_METRIC = Pattern.compile(
            "\\{[^}]*}|\"[^\"]*\"|\\[[^\\]]*]|\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][\\w:]*(?!\\w|:|\\s*\\()");
    private static final Pattern SELECTOR = Pattern.compile("[a-zA-Z_:][\\w:]*\\{[^}]*}");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "by", "without", "bool");

    private PrometheusRules() {}

    static List<Rule> recorded() {
        return rules("rules.yml", "record");
    }

    static List<Rule> alerts() {
        return rules("alerts.yml", "alert");
    }

    private static List<Rule> rules(String file, String kind) {
        try {
            Map<String, List<Map<String, List<Map<String, Object>>>>> yaml =
                    new Yaml().load(Files.readString(FOLDER.resolve(file)));
            return yaml.get("groups").stream()
                    .flatMap(group -> group.get("rules").stream())
                    .map(rule -> new Rule((String) rule.get(kind), (String) rule.get("expr"), rule))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all series in a query. */
    static Stream<String> seriesIn(String query) {
        return NAME.matcher(NO_METRIC.matcher(query).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .filter(not(WORDS::contains));
    }

    /** The selectors of a query with their labels, such as {@code up{job="job-worker"}}. */
    static Stream<String> selectorsIn(String query) {
        return SELECTOR.matcher(query).results().map(MatchResult::group);
    }

    /** A recording rule or an alert. */
    record Rule(String name, String query, Map<String, Object> yaml) {

        @SuppressWarnings("unchecked")
        Map<String, String> texts(String part) {
            return (Map<String, String>) yaml.get(part);
        }
    }
}
