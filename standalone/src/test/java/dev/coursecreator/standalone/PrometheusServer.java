package dev.coursecreator.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Prometheus with the product's configuration, except for targets and intervals. */
final class PrometheusServer implements AutoCloseable {

    static final Path CONFIGURATION = Readme.FOLDER.resolve("infra/prometheus");
    static final Duration SCRAPE_INTERVAL = Duration.ofSeconds(1);

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final URI api;

    private PrometheusServer(Process process, URI api) {
        this.process = process;
        this.api = api;
    }

    /**
     * Scrapes the target under the job names of both services, because the standalone process contains both.
     *
     * @param target host and port
     */
    static PrometheusServer scraping(String target, Path folder) throws IOException {
        var port = freePort();
        var configuration = folder.resolve("prometheus.yml");
        Files.writeString(configuration, configuration(target, "127.0.0.1:" + port));
        var process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("series"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--log.level=warn")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        var server = new PrometheusServer(process, URI.create("http://127.0.0.1:" + port));
        await("Prometheus is ready").atMost(Duration.ofMinutes(2)).until(server::isReady);
        return server;
    }

    private static String configuration(String target, String itself) throws IOException {
        Map<String, Object> configuration = new Yaml().load(Files.readString(CONFIGURATION.resolve("prometheus.yml")));
        Map<String, Object> global = part(configuration, "global");
        global.put("scrape_interval", SCRAPE_INTERVAL.toSeconds() + "s");
        global.put("evaluation_interval", SCRAPE_INTERVAL.toSeconds() + "s");
        List<String> rules = part(configuration, "rule_files");
        rules.replaceAll(file -> CONFIGURATION.resolve(file).toString());
        List<Map<String, Object>> jobs = part(configuration, "scrape_configs");
        for (var job : jobs) {
            var isService = job.remove("dns_sd_configs") != null;
            job.put("static_configs", List.of(Map.of("targets", List.of(isService ? target : itself))));
        }
        return new Yaml().dump(configuration);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The parsed YAML has no types of its own.
    private static <T> T part(Map<String, Object> configuration, String name) {
        return (T) configuration.get(name);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean isReady() throws Exception {
        assertThat(process.isAlive()).as("Prometheus runs").isTrue();
        try {
            var request = HttpRequest.newBuilder(api.resolve("/-/ready")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    /** The number of finite values in the result of a range query. */
    long numbersOverTime(String query, Instant from) throws Exception {
        var result = ask("query_range?query=" + encoded(query) + "&start=" + from.toEpochMilli() / 1000.0 + "&end="
                + Instant.now().toEpochMilli() / 1000.0 + "&step=1");
        return StreamSupport.stream(result.get("result").spliterator(), false)
                .flatMap(series -> StreamSupport.stream(series.get("values").spliterator(), false))
                .filter(PrometheusServer::isNumber)
                .count();
    }

    /** The number of finite values in the result of an instant query. */
    long numbersNow(String query) throws Exception {
        var result = ask("query?query=" + encoded(query));
        return StreamSupport.stream(result.get("result").spliterator(), false)
                .map(series -> series.get("value"))
                .filter(PrometheusServer::isNumber)
                .count();
    }

    private static boolean isNumber(JsonNode sample) {
        return Double.isFinite(Double.parseDouble(sample.get(1).asString().replace("Inf", "Infinity")));
    }

    /** The names of all series. */
    List<String> names() throws Exception {
        return StreamSupport.stream(ask("label/__name__/values").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    /** Calls the HTTP API and returns the data of the response. */
    JsonNode ask(String path) throws Exception {
        var request = HttpRequest.newBuilder(api.resolve("/api/v1/" + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        var answer = JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        assertThat(answer.get("status").asString()).as(path + " " + answer).isEqualTo("success");
        return answer.get("data");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
