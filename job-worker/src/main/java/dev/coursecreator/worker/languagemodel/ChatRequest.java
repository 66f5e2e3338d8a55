package dev.coursecreator.worker.languagemodel;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What is sent to a model.
 *
 * @param schema of the answer
 * @param messages of user and assistant in turn, the first and last of the user
 */
record ChatRequest(String instructions, JsonNode schema, List<ChatMessage> messages) {

    ChatRequest {
        messages = List.copyOf(messages);
    }
}
