package dev.coursecreator.worker.lesson.translation;

import dev.coursecreator.worker.languagemodel.LanguageModels;
import dev.coursecreator.worker.languagemodel.Prompt;
import dev.coursecreator.worker.languagemodel.Question;
import dev.coursecreator.worker.lesson.translation.ProtectedText.Marking;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Translates with the language models. */
final class LanguageModelTranslator implements Translator {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Prompt PROMPT = Prompt.of(LanguageModelTranslator.class, "translate-sentences", 1);
    private static final JsonNode SCHEMA = JSON.readTree("""
            {
              "type": "object",
              "properties": {
                "translations": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {"id": {"type": "integer"}, "text": {"type": "string"}},
                    "required": ["id", "text"],
                    "additionalProperties": false
                  }
                }
              },
              "required": ["translations"],
              "additionalProperties": false
            }
            """);

    private final LanguageModels models;

    LanguageModelTranslator(LanguageModels models) {
        this.models = models;
    }

    @Override
    public List<String> engines() {
        return models.identities().stream().map(LanguageModelTranslator::engine).toList();
    }

    private static String engine(String model) {
        return model + " " + PROMPT.name() + "." + PROMPT.version();
    }

    @Override
    public boolean followsGlossary() {
        return true;
    }

    @Override
    public int batchCharacters() {
        return 2_500;
    }

    @Override
    public Translated translate(TranslationBatch batch) throws StepException, IOException, InterruptedException {
        var answer = models.ask(new Question(PROMPT, material(batch), SCHEMA, new TranslationCheck(batch)));
        return new Translated(engine(answer.model()), texts(batch, answer.content()));
    }

    private static JsonNode material(TranslationBatch batch) {
        var material = JSON.createObjectNode()
                .put("from", named(batch.from()))
                .put("to", named(batch.to()))
                .put("about", batch.about());
        var before = material.putArray("before");
        batch.before().forEach(before::add);
        var glossary = material.putArray("glossary");
        batch.glossary()
                .forEach(entry ->
                        glossary.addObject().put("term", entry.term()).put("translation", entry.translation()));
        var sentences = material.putArray("sentences");
        for (int i = 0; i < batch.sentences().size(); i++) {
            sentences
                    .addObject()
                    .put("id", i + 1)
                    .put("text", batch.sentences().get(i).marked(Marking.TAGS));
        }
        return material;
    }

    private static String named(String language) {
        return Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH) + " (" + language + ")";
    }

    /** The right translations. What the answer has besides is not looked at. */
    private static Map<Integer, String> texts(TranslationBatch batch, JsonNode answer) {
        var texts = new HashMap<Integer, String>();
        for (var translation : answer.path("translations")) {
            int index = translation.path("id").asInt(0) - 1;
            if (index >= 0 && index < batch.sentences().size()) {
                batch.sentences()
                        .get(index)
                        .restored(translation.path("text").asString(""), Marking.TAGS)
                        .ifPresent(text -> texts.put(index, text));
            }
        }
        return texts;
    }

    /** Every sentence must be translated, with its protected parts. */
    private record TranslationCheck(TranslationBatch batch) implements Question.Check {

        @Override
        public List<String> problems(JsonNode answer) {
            var right = texts(batch, answer);
            var problems = new ArrayList<String>();
            for (int i = 0; i < batch.sentences().size(); i++) {
                if (!right.containsKey(i)) {
                    problems.add("The translation of sentence " + (i + 1)
                            + " is missing, or is not a translation, or lacks one of its x elements.");
                }
            }
            return problems;
        }

        /** One sentence may stay as it is. */
        @Override
        public boolean isUsable(JsonNode answer) {
            return batch.sentences().size() - texts(batch, answer).size() <= 1;
        }
    }
}
