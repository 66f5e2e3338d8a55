package dev.coursecreator.worker.languagemodel;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.remote.RemoteConnection;
import dev.coursecreator.worker.step.StepException;
import dev.coursecreator.worker.step.StepRunner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The configured language models. The first that is available answers; what any of them has answered before is not asked again. */
public final class LanguageModels {

    static final String UNAVAILABLE = "language-model-unavailable";
    static final String WRONG = "language-model-answer";
    static final String REFUSED = "language-model-refusal";

    private final List<LanguageModel> models;
    private final StepRunner runner;
    private final ArtifactStore artifacts;

    private LanguageModels(List<LanguageModel> models, StepRunner runner, ArtifactStore artifacts) {
        this.models = List.copyOf(models);
        this.runner = runner;
        this.artifacts = artifacts;
    }

    static LanguageModels of(
            List<LanguageModelSettings.Model> settings,
            Supplier<RemoteConnection> connection,
            StepRunner runner,
            ArtifactStore artifacts) {
        var models = IntStream.range(0, settings.size())
                .mapToObj(i -> new LanguageModel(settings.get(i), i == settings.size() - 1, connection.get()))
                .toList();
        return new LanguageModels(models, runner, artifacts);
    }

    /** Whether there is any. */
    public boolean isConfigured() {
        return !models.isEmpty();
    }

    /** What the answers of each model depend on, in the order in which they are asked. */
    public List<String> identities() {
        return models.stream().map(LanguageModel::identity).toList();
    }

    /**
     * Answers the question: an earlier answer of any model, or a new one of the first that is available.
     *
     * @throws StepException if no model is available; or one rejected the question, as the others would, or answered wrongly
     */
    public Answer ask(Question question) throws StepException, IOException, InterruptedException {
        var steps = models.stream()
                .map(model -> new AskLanguageModel(model, question, artifacts))
                .toList();
        for (var step : steps) {
            var known = runner.find(step, step.input());
            if (known.isPresent()) {
                return known.get();
            }
        }
        var failures = new ArrayList<Failure>();
        for (var step : steps) {
            try {
                return runner.run(step, step.input());
            } catch (StepException e) {
                if (e.getCause() instanceof PartialAnswerException partial) {
                    return partial.answer();
                }
                if (!List.of(UNAVAILABLE, REFUSED).contains(e.failure().type())) {
                    throw e;
                }
                failures.add(e.failure());
            }
        }
        throw new StepException(noAnswer(failures));
    }

    /** Another attempt makes sense if some model was not available. */
    private static Failure noAnswer(List<Failure> failures) {
        if (failures.isEmpty()) {
            return new Failure.Transient(
                    UNAVAILABLE,
                    "No language model is configured on this worker. Set course-creator.worker.language-models.");
        }
        var detail = "No language model answered. "
                + failures.stream().map(Failure::detail).collect(Collectors.joining(" "));
        return failures.stream().anyMatch(Failure.Transient.class::isInstance)
                ? new Failure.Transient(UNAVAILABLE, detail)
                : new Failure.Permanent(REFUSED, detail);
    }
}
