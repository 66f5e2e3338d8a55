package dev.coursecreator.worker.lesson.translation;

import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.remote.RemoteConnection;
import dev.coursecreator.worker.remote.RemoteRejectionException;
import dev.coursecreator.worker.remote.RemoteService;
import dev.coursecreator.worker.remote.RemoteSettings;
import dev.coursecreator.worker.remote.RemoteUnavailableException;
import dev.coursecreator.worker.step.StepException;
import io.micrometer.core.instrument.Counter;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server of one of the two protocols for translation. */
final class TranslationService {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String name;
    private final RemoteService service;
    private final Counter characters;

    TranslationService(String name, TranslationSettings settings, RemoteConnection connection) {
        this.name = name;
        this.service = new RemoteService(
                new RemoteSettings(
                        name,
                        settings.timeout(),
                        settings.concurrentRequests(),
                        RemoteSettings.MUCH_PATIENCE,
                        settings.apiKey()),
                connection);
        this.characters = Counter.builder("course.creator.translation.characters")
                .description("characters that were sent to a translation service")
                .tag("service", name)
                .register(connection.metrics());
    }

    /** Sends the body as JSON and returns the response. */
    JsonNode send(HttpRequest.Builder request, JsonNode body, TranslationBatch batch)
            throws StepException, InterruptedException {
        var built = request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        try {
            var response = JSON.readTree(service.send(built));
            characters.increment(batch.sentences().stream()
                    .mapToInt(sentence -> sentence.text().length())
                    .sum());
            return response;
        } catch (RemoteUnavailableException e) {
            throw new StepException(new Failure.Transient("translation-unavailable", e.getMessage() + "."), e);
        } catch (RemoteRejectionException e) {
            throw new StepException(new Failure.Permanent("translation-rejected", e.getMessage() + "."), e);
        } catch (JacksonException e) {
            throw new StepException(
                    new Failure.Transient("translation-unavailable", name + ": the response is not JSON."), e);
        }
    }

    /**
     * The translations that have all protected parts.
     *
     * @throws StepException if the response has not as many as there are sentences
     */
    Translated translated(List<String> texts, TranslationBatch batch, ProtectedText.Marking marking)
            throws StepException {
        if (texts.size() != batch.sentences().size()) {
            throw new StepException(new Failure.Permanent(
                    "translation-answer",
                    name + " returned " + texts.size() + " translations of "
                            + batch.sentences().size() + " sentences."));
        }
        Map<Integer, String> right = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            int index = i;
            batch.sentences().get(i).restored(texts.get(i), marking).ifPresent(text -> right.put(index, text));
        }
        if (right.isEmpty() && texts.size() > 1) {
            throw new StepException(new Failure.Permanent(
                    "translation-answer",
                    name + " returned no translation that has the numbers and names of its sentence."));
        }
        return new Translated(name, right);
    }
}
