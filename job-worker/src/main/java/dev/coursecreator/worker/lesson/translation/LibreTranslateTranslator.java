package dev.coursecreator.worker.lesson.translation;

import dev.coursecreator.worker.lesson.translation.ProtectedText.Marking;
import dev.coursecreator.worker.remote.RemoteConnection;
import dev.coursecreator.worker.step.StepException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Translates with a server that has the API of LibreTranslate: {@code POST /translate}. */
final class LibreTranslateTranslator implements Translator {

    static final String NAME = "libretranslate";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TranslationSettings settings;
    private final TranslationService service;

    LibreTranslateTranslator(TranslationSettings settings, RemoteConnection connection) {
        this.settings = settings;
        this.service = new TranslationService(NAME, settings, connection);
    }

    @Override
    public List<String> engines() {
        return List.of(NAME);
    }

    @Override
    public boolean followsGlossary() {
        return false;
    }

    @Override
    public int batchCharacters() {
        return 2_000;
    }

    @Override
    public Translated translate(TranslationBatch batch) throws StepException, InterruptedException {
        var body = JSON.createObjectNode()
                .put("source", code(batch.from()))
                .put("target", code(batch.to()))
                .put("format", "text");
        var texts = body.putArray("q");
        batch.sentences().forEach(sentence -> texts.add(sentence.marked(Marking.BRACKETS)));
        if (settings.apiKey() != null) {
            body.put("api_key", settings.apiKey());
        }
        var response = service.send(HttpRequest.newBuilder(settings.url("/translate")), body, batch);
        return service.translated(
                response.path("translatedText")
                        .valueStream()
                        .map(LibreTranslateTranslator::text)
                        .toList(),
                batch,
                Marking.BRACKETS);
    }

    private static String text(JsonNode text) {
        return text.asString("");
    }

    /** The server's name of a language: two letters, except for variants that it has as languages of their own. */
    private static String code(String tag) {
        var locale = Locale.forLanguageTag(tag);
        if (ChineseScript.isTraditional(locale)) {
            return "zt";
        }
        return switch (locale.getLanguage()) {
            case "pt" -> locale.getCountry().equals("BR") ? "pb" : "pt";
            case "no" -> "nb";
            default -> locale.getLanguage();
        };
    }
}
