package dev.coursecreator.worker.lesson;

import dev.coursecreator.model.event.Phase;
import dev.coursecreator.model.script.GlossaryEntry;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.tracing.Tracing;
import dev.coursecreator.worker.lesson.translation.SentenceTranslator;
import dev.coursecreator.worker.lesson.translation.SourceSentence;
import dev.coursecreator.worker.lesson.translation.TranslationRequest;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Translates what is said, into each language of the course's subtitles. */
@Component
final class TranslationStage {

    static final int STEPS_PER_LANGUAGE = 1;

    private final SentenceTranslator translator;
    private final Tracing tracing;

    TranslationStage(SentenceTranslator translator, Tracing tracing) {
        this.translator = translator;
        this.tracing = tracing;
    }

    /**
     * The translations of all sentences, by language and text. The languages are translated concurrently.
     *
     * @param sentences in spoken order, all different
     */
    Map<String, Map<String, String>> translate(
            LessonScript lesson, List<String> sentences, RenderSettings settings, LessonStepRunner steps)
            throws StepException, IOException, InterruptedException {
        var languages = settings.translations();
        if (languages.isEmpty()) {
            return Map.of();
        }
        var code = CodeWords.of(lesson);
        var source = sentences.stream()
                .map(text -> new SourceSentence(text, code.in(text)))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var tasks = new TaskGroup(threads, tracing)) {
            var translating = languages.stream()
                    .map(language -> new TranslationRequest(
                            settings.language(),
                            language,
                            lesson.title(),
                            source,
                            glossary(settings.glossary(), language)))
                    .map(request -> tasks.start(() -> translate(request, steps)))
                    .toList();
            var translated = TaskGroup.all(translating);
            var translations = new LinkedHashMap<String, Map<String, String>>();
            for (int i = 0; i < languages.size(); i++) {
                translations.put(languages.get(i), translated.get(i));
            }
            return translations;
        }
    }

    private Map<String, String> translate(TranslationRequest request, LessonStepRunner steps)
            throws StepException, IOException, InterruptedException {
        var translations = translator.translate(request);
        steps.done(Phase.SUBTITLES);
        return translations;
    }

    /** Of each term the entry for exactly the language, else that for it in whatever region, else that for all languages. */
    static List<GlossaryEntry> glossary(List<GlossaryEntry> entries, String language) {
        var nearest = new HashMap<String, GlossaryEntry>();
        var anyRegion = Locale.forLanguageTag(language).getLanguage();
        Stream.of(Optional.<String>empty(), Optional.of(anyRegion), Optional.of(language))
                .flatMap(wanted -> entries.stream()
                        .filter(entry -> Optional.ofNullable(entry.language()).equals(wanted)))
                .forEach(entry -> nearest.put(entry.term(), entry));
        return entries.stream()
                .filter(entry -> entry.equals(nearest.get(entry.term())))
                .toList();
    }
}
