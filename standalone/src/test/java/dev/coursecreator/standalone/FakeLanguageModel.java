package dev.coursecreator.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** A server with the API of OpenAI that replaces letters by letters of another script. Real models cost money. */
final class FakeLanguageModel implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern KEPT_OR_LETTER = Pattern.compile("<x id=\"\\d+\">.*?</x>|[A-Za-z]| ");

    private final HttpServer server;
    private final List<String> translated = new CopyOnWriteArrayList<>();

    FakeLanguageModel() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    /** The settings of a worker that uses it. */
    Map<String, String> settings() {
        var model = "course-creator.worker.language-models[0].";
        return Map.of(
                model + "kind",
                "openai",
                model + "base-url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                model + "model",
                "fake",
                model + "api-key",
                "sk-fake",
                model + "input-price",
                "2.5",
                model + "output-price",
                "10");
    }

    /** The sentences that it was given so far, with their languages. */
    List<String> translated() {
        return translated;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = JSON.readTree(exchange.getRequestBody());
        var material = JSON.readTree(request.at("/messages/1/content").asString());
        var language = material.path("to").asString().replaceFirst("^.*\\((.*)\\)$", "$1");
        var answer = JSON.createObjectNode();
        var translations = answer.putArray("translations");
        for (var sentence : material.path("sentences")) {
            var text = sentence.path("text").asString();
            translated.add(language + ": " + text);
            translations.addObject().put("id", sentence.path("id").asInt()).put("text", translate(text, language));
        }
        var response = JSON.createObjectNode();
        response.putArray("choices").addObject().putObject("message").put("content", answer.toString());
        response.putObject("usage").put("prompt_tokens", 1_000).put("completion_tokens", 500);
        var body = response.toString().getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String translate(String text, String language) {
        return KEPT_OR_LETTER.matcher(text).replaceAll(found -> {
            var letter = found.group();
            if (letter.length() > 1) {
                return Matcher.quoteReplacement(letter);
            }
            int index = Character.toLowerCase(letter.charAt(0)) - 'a';
            return switch (language) {
                case "zh" -> letter.equals(" ") ? "" : Character.toString(0x4E00 + index);
                default -> letter.equals(" ") ? " " : Character.toString(0x0628 + index % 16);
            };
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
