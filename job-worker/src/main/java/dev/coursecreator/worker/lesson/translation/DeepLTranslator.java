package dev.coursecreator.worker.lesson.translation;

import dev.coursecreator.worker.lesson.translation.ProtectedText.Marking;
import dev.coursecreator.worker.remote.RemoteConnection;
import dev.coursecreator.worker.step.StepException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Translates with the API of DeepL: {@code POST /v2/translate}. Protected parts are elements that it ignores. */
final class DeepLTranslator implements Translator {

    static final String NAME = "deepl";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Targets that have variants need one. */
    private static final Map<String, String> DEFAULT_VARIANTS = Map.of("EN", "EN-US", "PT", "PT-PT");

    /** The Norwegian that it has. */
    private static final Map<String, String> OTHER_NAMES = Map.of("NO", "NB");

    private static final Set<String> VARIANTS =
            Set.of("EN-GB", "EN-US", "PT-BR", "PT-PT", "ZH-HANS", "ZH-HANT", "ES-419");

    private final TranslationSettings settings;
    private final TranslationService service;

    DeepLTranslator(TranslationSettings settings, RemoteConnection connection) {
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
        return 10_000;
    }

    @Override
    public Translated translate(TranslationBatch batch) throws StepException, InterruptedException {
        var body = JSON.createObjectNode()
                .put("source_lang", language(Locale.forLanguageTag(batch.from())))
                .put("target_lang", target(batch.to()))
                .put("tag_handling", "xml")
                .put("context", batch.about() + "\n" + String.join(" ", batch.before()));
        body.putArray("ignore_tags").add("x");
        var texts = body.putArray("text");
        batch.sentences().forEach(sentence -> texts.add(sentence.marked(Marking.XML)));
        var request = HttpRequest.newBuilder(settings.url("/v2/translate"))
                .header("Authorization", "DeepL-Auth-Key " + settings.apiKey());
        var response = service.send(request, body, batch);
        return service.translated(
                response.path("translations")
                        .valueStream()
                        .map(translation -> translation.path("text").asString(""))
                        .toList(),
                batch,
                Marking.XML);
    }

    private static String target(String tag) {
        var locale = Locale.forLanguageTag(tag);
        if (ChineseScript.isTraditional(locale)) {
            return "ZH-HANT";
        }
        var code = tag.toUpperCase(Locale.ROOT);
        var language = language(locale);
        return VARIANTS.contains(code) ? code : DEFAULT_VARIANTS.getOrDefault(language, language);
    }

    private static String language(Locale locale) {
        var language = locale.getLanguage().toUpperCase(Locale.ROOT);
        return OTHER_NAMES.getOrDefault(language, language);
    }
}
