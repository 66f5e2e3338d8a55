package dev.coursecreator.worker.languagemodel;

import java.net.http.HttpRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The chat completions of OpenAI, which most servers offer, with structured output. */
record OpenAiProtocol(LanguageModelSettings.Model model) implements ChatProtocol {

    @Override
    public HttpRequest request(ChatRequest chat) {
        var body = JSON.createObjectNode().put("model", model.model());
        body.put("max_completion_tokens", model.maxOutputTokens());
        if (model.temperature() != null) {
            body.put("temperature", model.temperature());
        }
        body.withArray("messages").addObject().put("role", "system").put("content", instructions(chat));
        ChatProtocol.addMessages(body, chat.messages());
        if (model.jsonSchema()) {
            body.putObject("response_format")
                    .put("type", "json_schema")
                    .putObject("json_schema")
                    .put("name", "answer")
                    .put("strict", true)
                    .set("schema", chat.schema());
        } else {
            body.putObject("response_format").put("type", "json_object");
        }
        var request = HttpRequest.newBuilder(model.url("/chat/completions"))
                .header(CONTENT_TYPE, MEDIA_TYPE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        if (model.apiKey() != null) {
            request.header("Authorization", "Bearer " + model.apiKey());
        }
        return request.build();
    }

    private String instructions(ChatRequest chat) {
        return model.jsonSchema()
                ? chat.instructions()
                : chat.instructions() + "\n\nAnswer with JSON that matches this JSON Schema:\n" + chat.schema();
    }

    @Override
    public Optional<ChatResponse> reply(JsonNode response) {
        var choice = response.path("choices").path(0);
        if (!choice.path("message").isObject()) {
            return Optional.empty();
        }
        var usage = response.path("usage");
        return Optional.of(new ChatResponse(
                choice.path("message").path("content").asString(""),
                new TokenUsage(
                        usage.path("prompt_tokens").asLong(0),
                        usage.path("completion_tokens").asLong(0)),
                refusal(choice)));
    }

    private static @Nullable String refusal(JsonNode choice) {
        var refusal = choice.path("message").path("refusal").asString("");
        if (!refusal.isEmpty()) {
            return refusal;
        }
        return switch (choice.path("finish_reason").asString("")) {
            case "length" -> "the answer is longer than max-output-tokens";
            case "content_filter" -> "a content filter held the answer back";
            default -> null;
        };
    }
}
