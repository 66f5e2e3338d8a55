package dev.coursecreator.worker.languagemodel;

import java.net.http.HttpRequest;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The chat of Ollama, whose answers follow a schema with every model. */
record OllamaProtocol(LanguageModelSettings.Model model) implements ChatProtocol {

    @Override
    public HttpRequest request(ChatRequest chat) {
        var body = JSON.createObjectNode().put("model", model.model()).put("stream", false);
        body.withArray("messages").addObject().put("role", "system").put("content", chat.instructions());
        ChatProtocol.addMessages(body, chat.messages());
        body.set("format", chat.schema());
        var options = body.putObject("options").put("num_predict", model.maxOutputTokens());
        if (model.temperature() != null) {
            options.put("temperature", model.temperature());
        }
        var request = HttpRequest.newBuilder(model.url("/api/chat"))
                .header(CONTENT_TYPE, MEDIA_TYPE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        if (model.apiKey() != null) {
            request.header("Authorization", "Bearer " + model.apiKey());
        }
        return request.build();
    }

    @Override
    public Optional<ChatResponse> reply(JsonNode response) {
        if (!response.path("message").isObject()) {
            return Optional.empty();
        }
        return Optional.of(new ChatResponse(
                response.path("message").path("content").asString(""),
                new TokenUsage(
                        response.path("prompt_eval_count").asLong(0),
                        response.path("eval_count").asLong(0)),
                response.path("done_reason").asString("").equals("length")
                        ? "the answer is longer than max-output-tokens"
                        : null));
    }
}
