package dev.coursecreator.worker.languagemodel;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.step.StepException;
import dev.coursecreator.worker.step.StepRunner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The configured language models. The first that is available answers; what any of them has answered before is not asked again. */
public final class LanguageModels {

    static final String UNAVAILABLE = "language-model-unavailable";

    private final List<LanguageModel> models;
    private final StepRunner runner;
    private final ArtifactStore artifacts;

    LanguageModels(List<LanguageModel> models, StepRunner runner, ArtifactStore artifacts) {
        this.models = List.copyOf(models);
        this.runner = runner;
        this.artifacts = artifacts;
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
        var refusals = new ArrayList<String>();
        for (var step : steps) {
            try {
                return runner.run(step, step.input());
            } catch (StepException e) {
                if (!e.failure().type().equals(UNAVAILABLE)) {
                    throw e;
                }
                refusals.add(e.failure().detail());
            }
        }
        throw new StepException(new Failure.Transient(
                UNAVAILABLE,
                refusals.isEmpty()
                        ? "No language model is configured on this worker. Set course-creator.worker.language-models."
                        : "No language model answered. " + String.join(" ", refusals)));
    }
}
