package dev.coursecreator.worker.languagemodel;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.remote.RemoteRejectionException;
import dev.coursecreator.worker.remote.RemoteUnavailableException;
import dev.coursecreator.worker.step.Step;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Asks one model one question. Unlike other steps, the same input need not give the same output: the first right answer is the output from
 * then on, for all jobs and workers. A wrong answer is not stored, even if it can be used, see {@link PartialAnswerException}.
 */
final class AskLanguageModel implements Step<AskLanguageModel.Input, Answer> {

    private static final Logger LOG = LoggerFactory.getLogger(AskLanguageModel.class);
    private static final int MAX_NAMED_PROBLEMS = 20;

    /** What an answer depends on, besides the model. */
    record Input(String prompt, int promptVersion, JsonNode material, JsonNode schema) {}

    private final LanguageModel model;
    private final Question question;
    private final ArtifactStore artifacts;

    AskLanguageModel(LanguageModel model, Question question, ArtifactStore artifacts) {
        this.model = model;
        this.question = question;
        this.artifacts = artifacts;
    }

    Input input() {
        return new Input(question.prompt().name(), question.prompt().version(), question.material(), question.schema());
    }

    @Override
    public String name() {
        return "ask-language-model";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String engine(Input input) {
        return model.identity();
    }

    @Override
    public ArtifactType produces() {
        return ArtifactType.JSON;
    }

    @Override
    public void run(Input input, Path output) throws StepException, IOException, InterruptedException {
        try {
            Files.write(output, ChatProtocol.JSON.writeValueAsBytes(ask()));
        } catch (RemoteUnavailableException e) {
            throw new StepException(new Failure.Transient(LanguageModels.UNAVAILABLE, e.getMessage() + "."), e);
        } catch (ModelRefusalException e) {
            throw new StepException(new Failure.Permanent(LanguageModels.REFUSED, e.getMessage() + "."), e);
        } catch (RemoteRejectionException e) {
            throw new StepException(new Failure.Permanent("language-model-rejection", e.getMessage() + "."), e);
        } catch (PartialAnswerException e) {
            throw new StepException(e.failure(), e);
        }
    }

    /** A wrong answer gets one chance to be repaired. */
    private JsonNode ask()
            throws StepException, RemoteUnavailableException, RemoteRejectionException, ModelRefusalException,
                    PartialAnswerException, InterruptedException {
        var messages = new ArrayList<ChatMessage>();
        messages.add(
                new ChatMessage(ChatMessage.Author.USER, ChatProtocol.JSON.writeValueAsString(question.material())));
        var first = reply(messages);
        var answer = AnswerReader.read(first.text());
        var problems = problems(answer);
        var tokens = first.tokens();
        if (!problems.isEmpty()) {
            messages.add(
                    new ChatMessage(ChatMessage.Author.ASSISTANT, first.text().isBlank() ? "{}" : first.text()));
            messages.add(new ChatMessage(ChatMessage.Author.USER, repair(problems)));
            var second = reply(messages);
            answer = AnswerReader.read(second.text());
            problems = problems(answer);
            tokens = tokens.plus(second.tokens());
        }
        LOG.info(
                "{}: {}, {}",
                question.prompt().name(),
                model.name(),
                model.usage().describe(tokens));
        if (!problems.isEmpty()) {
            throw wrong(answer, problems);
        }
        return answer;
    }

    private PartialAnswerException wrong(JsonNode answer, List<String> problems) throws StepException {
        var failure = new Failure.Permanent(
                LanguageModels.WRONG,
                "The language model " + model.name() + " gave a wrong answer twice: "
                        + String.join(" ", named(problems))
                        + " Retry the job, or configure another model on the workers.");
        if (!isUsable(answer)) {
            throw new StepException(failure);
        }
        return new PartialAnswerException(failure, new Answer(model.identity(), answer));
    }

    private ChatResponse reply(List<ChatMessage> messages)
            throws RemoteUnavailableException, RemoteRejectionException, ModelRefusalException, InterruptedException {
        return model.reply(new ChatRequest(question.prompt().instructions(), question.schema(), messages));
    }

    private List<String> problems(JsonNode answer) {
        var violations = AnswerReader.violations(answer, question.schema());
        return violations.isEmpty() ? question.check().problems(answer) : violations;
    }

    private boolean isUsable(JsonNode answer) {
        return AnswerReader.violations(answer, question.schema()).isEmpty()
                && question.check().isUsable(answer);
    }

    private static String repair(List<String> problems) {
        return "Your answer has mistakes. Give the whole answer again without them.\n- "
                + String.join("\n- ", named(problems));
    }

    private static List<String> named(List<String> problems) {
        return problems.stream().limit(MAX_NAMED_PROBLEMS).toList();
    }

    @Override
    public Answer result(Input input, Artifact artifact) throws IOException {
        return new Answer(model.identity(), ChatProtocol.JSON.readTree(Files.readAllBytes(artifacts.local(artifact))));
    }
}
