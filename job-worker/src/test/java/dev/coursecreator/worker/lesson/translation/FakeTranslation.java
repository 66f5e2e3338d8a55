package dev.coursecreator.worker.lesson.translation;

import dev.coursecreator.worker.remote.FakeServer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes a text in capitals, or in letters of another script. Takes the place of translations that cost money. */
public final class FakeTranslation {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern UNCHANGED = Pattern.compile("<x id=\"\\d+\">.*?</x>|\\[\\[\\d+\\]\\]|&\\w+;");
    private static final int LATIN_LETTERS = 26;

    private FakeTranslation() {}

    /**
     * Translates everything but marks.
     *
     * @param language BCP 47 or a code of a translation service, in any case
     */
    public static String of(String text, String language) {
        var translated = new StringBuilder();
        var unchanged = UNCHANGED.matcher(text);
        int from = 0;
        while (unchanged.find()) {
            translated
                    .append(letters(text.substring(from, unchanged.start()), language))
                    .append(unchanged.group());
            from = unchanged.end();
        }
        return translated.append(letters(text.substring(from), language)).toString();
    }

    private static String letters(String text, String language) {
        return text.chars()
                .mapToObj(letter ->
                        letter((char) letter, language.toLowerCase(Locale.ROOT).substring(0, 2)))
                .collect(Collectors.joining());
    }

    private static String letter(char letter, String language) {
        int index = Character.toLowerCase(letter) - 'a';
        if (index < 0 || index >= LATIN_LETTERS) {
            return letter == ' ' && language.equals("zh") ? "" : String.valueOf(letter);
        }
        return switch (language) {
            case "zh" -> String.valueOf((char) (0x4E00 + index));
            case "ar" -> String.valueOf((char) (0x0628 + index % 16));
            default -> String.valueOf(Character.toUpperCase(letter));
        };
    }

    /** The response of a server with the API of OpenAI. */
    public static String openAi(FakeServer.Received request) {
        var material = material(request);
        var answer = JSON.createObjectNode();
        var translations = answer.putArray("translations");
        for (var sentence : material.path("sentences")) {
            translations
                    .addObject()
                    .put("id", sentence.path("id").asInt())
                    .put("text", of(sentence.path("text").asString(), language(material)));
        }
        return openAi(answer.toString());
    }

    static String openAi(String answer) {
        var response = JSON.createObjectNode();
        response.putArray("choices").addObject().putObject("message").put("content", answer);
        response.putObject("usage").put("prompt_tokens", 100).put("completion_tokens", 50);
        return response.toString();
    }

    static JsonNode material(FakeServer.Received request) {
        return JSON.readTree(JSON.readTree(request.body())
                .path("messages")
                .path(1)
                .path("content")
                .asString());
    }

    private static String language(JsonNode material) {
        return material.path("to").asString().replaceFirst("^.*\\((.*)\\)$", "$1");
    }
}
