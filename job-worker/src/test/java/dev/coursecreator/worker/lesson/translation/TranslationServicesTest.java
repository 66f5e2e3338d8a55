package dev.coursecreator.worker.lesson.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.script.GlossaryEntry;
import dev.coursecreator.tracing.Tracing;
import dev.coursecreator.worker.lesson.translation.TranslationSettings.Kind;
import dev.coursecreator.worker.remote.FakeServer;
import dev.coursecreator.worker.remote.SettableTime;
import dev.coursecreator.worker.step.StepException;
import dev.coursecreator.worker.step.StepRunner;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The protocols of DeepL and LibreTranslate, over HTTP. */
class TranslationServicesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SourceSentence SENTENCE =
            new SourceSentence("Workers run kubectl & wait 5 minutes.", List.of("kubectl"));
    private static final List<GlossaryEntry> GLOSSARY = List.of(new GlossaryEntry("worker", "Арбайтер", null));
    private static final String TRANSLATION = "Арбайтер RUN kubectl & WAIT 5 MINUTES.";

    @TempDir
    Path folder;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private FakeServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer().answering(TranslationServicesTest::response);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void deepLKeepsCodeNumbersAndTerms() throws Exception {
        assertThat(translate(Kind.DEEPL, "pt-BR", SENTENCE)).containsEntry(SENTENCE.text(), TRANSLATION);

        var request = server.received().getFirst();
        var body = JSON.readTree(request.body());
        assertThat(request.path()).isEqualTo("/v2/translate");
        assertThat(request.header("Authorization")).isEqualTo("DeepL-Auth-Key key:fx");
        assertThat(body.path("source_lang").asString()).isEqualTo("EN");
        assertThat(body.path("target_lang").asString()).isEqualTo("PT-BR");
        assertThat(body.at("/text/0").asString())
                .isEqualTo(
                        "<x id=\"1\">Арбайтер</x> run <x id=\"2\">kubectl</x> &amp; wait <x id=\"3\">5</x> minutes.");
        assertThat(metrics.get("course.creator.translation.characters")
                        .counter()
                        .count())
                .isEqualTo(SENTENCE.text().length());
    }

    @Test
    void deepLHasVariantsOfSomeLanguages() throws Exception {
        assertTargets(
                Kind.DEEPL,
                "/target_lang",
                Map.of(
                        "en-AU", "EN-US",
                        "zh-Hant", "ZH-HANT",
                        "zh-TW", "ZH-HANT",
                        "zh-HK", "ZH-HANT",
                        "zh-MO", "ZH-HANT",
                        "zh-Hant-TW", "ZH-HANT",
                        "zh-CN", "ZH",
                        "no", "NB",
                        "de-AT", "DE"));
    }

    @Test
    void libreTranslateHasVariantsOfSomeLanguages() throws Exception {
        assertTargets(
                Kind.LIBRETRANSLATE,
                "/target",
                Map.of(
                        "zh-TW",
                        "zt",
                        "zh-Hant-HK",
                        "zt",
                        "zh-Hans-HK",
                        "zh",
                        "pt-BR",
                        "pb",
                        "pt-PT",
                        "pt",
                        "no",
                        "nb"));
    }

    private void assertTargets(Kind kind, String member, Map<String, String> targets) throws Exception {
        for (var language : targets.entrySet()) {
            translate(kind, language.getKey(), SENTENCE);

            assertThat(JSON.readTree(server.received().getLast().body())
                            .at(member)
                            .asString())
                    .as(language.getKey())
                    .isEqualTo(language.getValue());
        }
    }

    @Test
    void libreTranslateKeepsCodeNumbersAndTerms() throws Exception {
        assertThat(translate(Kind.LIBRETRANSLATE, "ru", SENTENCE)).containsEntry(SENTENCE.text(), TRANSLATION);

        var request = server.received().getFirst();
        var body = JSON.readTree(request.body());
        assertThat(request.path()).isEqualTo("/translate");
        assertThat(body.at("/q/0").asString()).isEqualTo("[[1]] run [[2]] & wait [[3]] minutes.");
        assertThat(body.path("api_key").asString()).isEqualTo("key:fx");
    }

    @Test
    void whatWasTranslatedIsNotTranslatedAgain() throws Exception {
        translate(Kind.DEEPL, "ru", SENTENCE);
        translate(Kind.DEEPL, "ru", SENTENCE, new SourceSentence("Stop.", List.of()));

        assertThat(server.received()).hasSize(2);
        assertThat(JSON.readTree(server.received().get(1).body()).path("text").size())
                .isEqualTo(1);
    }

    @Test
    void aSentenceThatLostItsNumberStaysAsItIs() throws Exception {
        server.then(200, "{\"translatedText\":[\"подожди\",\"стоп\"]}");

        assertThat(translate(
                        Kind.LIBRETRANSLATE,
                        "ru",
                        new SourceSentence("Wait 5 minutes.", List.of()),
                        new SourceSentence("Stop.", List.of())))
                .containsEntry("Wait 5 minutes.", "Wait 5 minutes.")
                .containsEntry("Stop.", "стоп");
    }

    @Test
    void aUsedUpQuotaIsAFailureThatMayPass() {
        server.then(456, "Quota exceeded");

        assertThatExceptionOfType(StepException.class)
                .isThrownBy(() -> translate(Kind.DEEPL, "ru", SENTENCE))
                .withMessageContaining("deepl: status 456: Quota exceeded")
                .matches(e -> e.failure() instanceof Failure.Transient);
    }

    @Test
    void aResponseOfAnotherKindIsAFailure() {
        server.then(200, "{\"message\":\"hello\"}").then(200, "<html>");

        assertThatExceptionOfType(StepException.class)
                .isThrownBy(() -> translate(Kind.LIBRETRANSLATE, "ru", SENTENCE))
                .withMessageContaining("0 translations of 1 sentences");
        assertThatExceptionOfType(StepException.class)
                .isThrownBy(() -> translate(Kind.LIBRETRANSLATE, "ru", SENTENCE))
                .withMessageContaining("not JSON");
    }

    @Test
    void settingsAreCompleteAndDoNotPrintKeys() {
        assertThat(settings(Kind.DEEPL).toString()).doesNotContain("key:fx");
        assertThat(new TranslationSettings(Kind.DEEPL, null, "key:fx", Duration.ofMinutes(1), 1).url("/v2"))
                .isEqualTo(URI.create("https://api-free.deepl.com/v2"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new TranslationSettings(Kind.LIBRETRANSLATE, null, null, Duration.ofMinutes(1), 1))
                .withMessageContaining("course-creator.worker.translation.base-url");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new TranslationSettings(
                        Kind.LIBRETRANSLATE, URI.create("libretranslate:5000"), null, Duration.ofMinutes(1), 1))
                .withMessageContaining("course-creator.worker.translation.base-url must be a URL such as");
    }

    @Test
    void aKeyWithALineBreakIsRefusedWithoutRepeatingIt() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() ->
                        new TranslationSettings(Kind.DEEPL, server.url(), "key-1\r\nkey-2", Duration.ofMinutes(1), 1))
                .withMessageContaining("course-creator.worker.translation.api-key must not contain line breaks")
                .withMessageNotContaining("key-1");
    }

    private Map<String, String> translate(Kind kind, String language, SourceSentence... sentences) throws Exception {
        var connection = new SettableTime().connection(metrics);
        var translator = kind == Kind.DEEPL
                ? new DeepLTranslator(settings(kind), connection)
                : new LibreTranslateTranslator(settings(kind), connection);
        var store = new LocalArtifactStore(folder);
        return new SentenceTranslator(translator, new StepRunner(store, metrics, Tracing.noop()), store)
                .translate(new TranslationRequest("en", language, "A lesson", List.of(sentences), GLOSSARY));
    }

    private TranslationSettings settings(Kind kind) {
        return new TranslationSettings(kind, server.url(), "key:fx", Duration.ofMinutes(5), 1);
    }

    private static String response(FakeServer.Received request) {
        var body = JSON.readTree(request.body());
        var response = JSON.createObjectNode();
        if (request.path().equals("/translate")) {
            var texts = response.putArray("translatedText");
            body.path("q").forEach(text -> texts.add(FakeTranslation.of(text.asString(), "ru")));
        } else {
            var translations = response.putArray("translations");
            for (JsonNode text : body.path("text")) {
                translations.addObject().put("text", FakeTranslation.of(text.asString(), "ru"));
            }
        }
        return response.toString();
    }
}
