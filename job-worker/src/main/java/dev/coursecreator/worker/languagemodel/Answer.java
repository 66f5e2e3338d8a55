package dev.coursecreator.worker.languagemodel;

import tools.jackson.databind.JsonNode;

/**
 * An answer of a language model, which matches the schema, and passed the check or can at least be used.
 *
 * @param model the identity of the model that gave it, see {@link LanguageModels#identities}
 */
public record Answer(String model, JsonNode content) {}
