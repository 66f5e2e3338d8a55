package dev.coursecreator.worker.lesson.translation;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.step.StepException;
import dev.coursecreator.worker.step.StepRunner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Translates sentences that were not translated before, in batches, and stores each of them by itself. */
public final class SentenceTranslator {

    private static final Logger LOG = LoggerFactory.getLogger(SentenceTranslator.class);
    private static final int SENTENCES_BEFORE = 3;
    private static final int MAX_SENTENCES = 40;

    /** A longer one is no sentence, and no translator would give all of it back. */
    private static final int MAX_SENTENCE_CHARACTERS = 5_000;

    private final @Nullable Translator translator;
    private final StepRunner runner;
    private final ArtifactStore artifacts;

    SentenceTranslator(@Nullable Translator translator, StepRunner runner, ArtifactStore artifacts) {
        this.translator = translator;
        this.runner = runner;
        this.artifacts = artifacts;
    }

    /** Whether this worker can translate. */
    public boolean isConfigured() {
        return translator != null;
    }

    /**
     * The translation of each sentence, by its text. One that the translator did not translate rightly is the original, with a warning in
     * the log of the job.
     */
    public Map<String, String> translate(TranslationRequest request)
            throws StepException, IOException, InterruptedException {
        return translate(requireConfigured(request), request);
    }

    private Translator requireConfigured(TranslationRequest request) throws StepException {
        if (translator == null) {
            throw new StepException(
                    new Failure.Transient(
                            "translation-not-configured",
                            "This worker cannot translate subtitles to '" + request.to() + "'. Set"
                                    + " course-creator.worker.language-models or course-creator.worker.translation on all workers."));
        }
        return translator;
    }

    private Map<String, String> translate(Translator translator, TranslationRequest request)
            throws StepException, IOException, InterruptedException {
        var translations = new HashMap<String, String>();
        var missing = new ArrayList<Prepared>();
        for (int i = 0; i < request.sentences().size(); i++) {
            var text = request.sentences().get(i).text();
            if (text.length() > MAX_SENTENCE_CHARACTERS) {
                translations.put(text, text);
                warn(request, text.substring(0, 100) + "…");
                continue;
            }
            var sentence = prepare(translator, request, i);
            var known = sentence.text().hasWords()
                    ? known(translator, sentence)
                    : Optional.of(sentence.text().untranslated());
            known.ifPresentOrElse(
                    translation -> translations.put(sentence.text().text(), translation), () -> missing.add(sentence));
        }
        for (var batch : batches(missing, translator.batchCharacters())) {
            translations.putAll(translate(translator, request, batch));
        }
        return translations;
    }

    private static Prepared prepare(Translator translator, TranslationRequest request, int index) {
        var sentence = request.sentences().get(index);
        var glossary = GlossaryTerms.in(sentence.text(), request.glossary());
        var replaced = glossary.stream()
                .filter(entry -> entry.translation() == null || !translator.followsGlossary())
                .toList();
        return new Prepared(
                index,
                ProtectedParts.of(sentence.text(), sentence.code(), replaced),
                new TranslateSentence.Input(sentence.text(), request.from(), request.to(), sentence.code(), glossary));
    }

    private Optional<String> known(Translator translator, Prepared sentence) throws IOException {
        for (var engine : translator.engines()) {
            var known = runner.find(new TranslateSentence(engine, "", artifacts), sentence.input());
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    private static List<List<Prepared>> batches(List<Prepared> missing, int maxCharacters) {
        var batches = new ArrayList<List<Prepared>>();
        int characters = maxCharacters;
        for (var sentence : missing) {
            int length = sentence.text().text().length();
            if (batches.isEmpty()
                    || characters + length > maxCharacters
                    || batches.getLast().size() == MAX_SENTENCES) {
                batches.add(new ArrayList<>());
                characters = 0;
            }
            batches.getLast().add(sentence);
            characters += length;
        }
        return batches;
    }

    private Map<String, String> translate(Translator translator, TranslationRequest request, List<Prepared> batch)
            throws StepException, IOException, InterruptedException {
        int first = batch.getFirst().index();
        var translated = translator.translate(new TranslationBatch(
                request.from(),
                request.to(),
                request.about(),
                request.sentences().subList(Math.max(0, first - SENTENCES_BEFORE), first).stream()
                        .map(SourceSentence::text)
                        .filter(text -> text.length() <= MAX_SENTENCE_CHARACTERS)
                        .toList(),
                batch.stream().map(Prepared::text).toList(),
                batch.stream()
                        .flatMap(sentence -> sentence.input().glossary().stream())
                        .filter(entry -> entry.translation() != null)
                        .distinct()
                        .toList()));
        var translations = new HashMap<String, String>();
        for (int i = 0; i < batch.size(); i++) {
            var sentence = batch.get(i);
            var text = translated.texts().get(i);
            if (text == null) {
                warn(request, sentence.text().text());
                translations.put(sentence.text().text(), sentence.text().text());
            } else {
                var step = new TranslateSentence(translated.engine(), text, artifacts);
                translations.put(sentence.text().text(), runner.run(step, sentence.input()));
            }
        }
        return translations;
    }

    private static void warn(TranslationRequest request, String text) {
        LOG.warn("a sentence could not be translated to {} and is shown as it is: {}", request.to(), text);
    }

    /**
     * A sentence with what is protected in it.
     *
     * @param index in the request
     */
    private record Prepared(int index, ProtectedText text, TranslateSentence.Input input) {}
}
