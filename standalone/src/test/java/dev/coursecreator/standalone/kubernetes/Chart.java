package dev.coursecreator.standalone.kubernetes;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** A Helm chart: {@code Chart.ofTheProject().with("ingress.enabled", true).render()}. */
final class Chart {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String OLDEST_KUBERNETES = "1.30.0";

    private final Path folder;
    private final Map<String, Object> values;

    private Chart(Path folder, Map<String, Object> values) {
        this.folder = folder;
        this.values = values;
    }

    /** The chart of the project with its required values. */
    static Chart ofTheProject() {
        return new Chart(
                        Path.of("..", "infra", "kubernetes", "course-creator")
                                .toAbsolutePath()
                                .normalize(),
                        Map.of())
                .with("kafka.bootstrapServers", "kafka-1.kafka:9092,kafka-2.kafka:9092")
                .with("database.url", "jdbc:postgresql://postgres.database:5432/course_creator")
                .with("database.secret.name", "course-creator-database")
                .with("s3.bucket", "courses");
    }

    Chart with(String value, Object setting) {
        var more = new LinkedHashMap<>(values);
        more.put(value, setting);
        return new Chart(folder, more);
    }

    Chart without(String value) {
        var fewer = new LinkedHashMap<>(values);
        fewer.remove(value);
        return new Chart(folder, fewer);
    }

    /** A copy of the chart with an error. */
    Chart withError(Path copy, String file, String right, String wrong) throws IOException {
        FileSystemUtils.copyRecursively(folder, copy);
        var text = Files.readString(copy.resolve(file));
        if (!text.contains(right)) {
            throw new IllegalArgumentException(file + " has no " + right);
        }
        Files.writeString(copy.resolve(file), text.replace(right, wrong));
        return new Chart(copy, values);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The findings of {@code helm lint --strict} with the required values in a file. */
    List<String> lint() {
        var result = new Helm(copyWithValues()).lint().strict().call();
        return result.isFailed() ? result.getMessages() : List.of();
    }

    /** The output of {@code helm template}. Throws Helm's error if the values are invalid. */
    List<Manifest> render() {
        var text = new Helm(folder)
                .template()
                .withName("cc")
                .withNamespace("courses")
                .withKubeVersion(OLDEST_KUBERNETES)
                .withValuesFile(valuesFile())
                .call();
        var strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        var manifests = new ArrayList<Manifest>();
        for (var document : new Yaml(strict).loadAll(text)) {
            if (document != null) {
                manifests.add(new Manifest(document));
            }
        }
        return manifests;
    }

    private Path valuesFile() {
        try {
            return Files.writeString(Files.createTempFile(TARGET, "values-", ".yaml"), new Yaml().dump(nested()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lint reads only the chart's own values. */
    private Path copyWithValues() {
        try {
            var copy = Files.createTempDirectory(TARGET, "chart-").resolve("course-creator");
            FileSystemUtils.copyRecursively(folder, copy);
            Map<String, Object> all = new Yaml().load(Files.readString(folder.resolve("values.yaml")));
            merge(all, nested());
            Files.writeString(copy.resolve("values.yaml"), new Yaml().dump(all));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> nested() {
        var all = new LinkedHashMap<String, Object>();
        values.forEach((name, setting) -> put(all, name, setting));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> all, String name, Object setting) {
        var dot = name.indexOf('.');
        if (dot < 0) {
            all.put(name, setting);
        } else {
            put(
                    (Map<String, Object>) Objects.requireNonNull(
                            all.computeIfAbsent(name.substring(0, dot), key -> new LinkedHashMap<String, Object>())),
                    name.substring(dot + 1),
                    setting);
        }
    }

    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> into, Map<String, Object> more) {
        more.forEach((name, setting) -> {
            if (setting instanceof Map<?, ?> inner && into.get(name) instanceof Map<?, ?> old) {
                merge((Map<String, Object>) old, (Map<String, Object>) inner);
            } else {
                into.put(name, setting);
            }
        });
    }
}
