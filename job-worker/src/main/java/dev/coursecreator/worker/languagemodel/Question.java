package dev.coursecreator.worker.languagemodel;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A question to a language model.
 *
 * @param material what the prompt is about, as JSON: quoted text of the author, which the model does not obey
 * @param schema of the answer, JSON Schema: an object without other properties, all of them required, as all vendors support it
 * @param check whether an answer that matches the schema is right
 */
public record Question(Prompt prompt, JsonNode material, JsonNode schema, Check check) {

    /** Judges an answer. */
    public interface Check {

        /** What is wrong with it, in sentences for the model; empty if nothing is. */
        List<String> problems(JsonNode answer);

        /** Whether an answer can be used that has problems even after they were named. */
        boolean isUsable(JsonNode answer);
    }
}
