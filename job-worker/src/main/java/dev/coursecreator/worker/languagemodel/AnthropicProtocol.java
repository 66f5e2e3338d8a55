package dev.coursecreator.worker.languagemodel;

import java.net.http.HttpRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The messages of Anthropic. The answer is the input of a tool that the model must use: that has its schema with every model. */
record AnthropicProtocol(LanguageModelSettings.Model model) implements ChatProtocol {

    private static final String VERSION = "2023-06-01";
    private static final String TOOL = "answer";

    @Override
    public HttpRequest request(ChatRequest chat) {
        var body = JSON.createObjectNode()
                .put("model", model.model())
                .put("max_tokens", model.maxOutputTokens())
                .put("system", chat.instructions());
        if (model.temperature() != null) {
            body.put("temperature", model.temperature());
        }
        ChatProtocol.addMessages(body, chat.messages());
        body.withArray("tools")
                .addObject()
                .put("name", TOOL)
                .put("description", "Gives the answer.")
                .set("input_schema", chat.schema());
        body.putObject("tool_choice").put("type", "tool").put("name", TOOL);
        var request = HttpRequest.newBuilder(model.url("/v1/messages"))
                .header(CONTENT_TYPE, MEDIA_TYPE)
                .header("anthropic-version", VERSION)
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        if (model.apiKey() != null) {
            request.header("x-api-key", model.apiKey());
        }
        return request.build();
    }

    @Override
    public Optional<ChatResponse> reply(JsonNode response) {
        if (!response.path("content").isArray()) {
            return Optional.empty();
        }
        var usage = response.path("usage");
        var text = new StringBuilder();
        for (var block : response.path("content")) {
            switch (block.path("type").asString("")) {
                case "tool_use" -> text.append(block.path("input"));
                case "text" -> text.append(block.path("text").asString(""));
                default -> {
                    // Thoughts are not part of the answer.
                }
            }
        }
        return Optional.of(new ChatResponse(
                text.toString(),
                new TokenUsage(
                        usage.path("input_tokens").asLong(0),
                        usage.path("output_tokens").asLong(0)),
                refusal(response.path("stop_reason").asString(""))));
    }

    private static @Nullable String refusal(String stopReason) {
        return switch (stopReason) {
            case "refusal" -> "the model refused to answer";
            case "max_tokens" -> "the answer is longer than max-output-tokens";
            default -> null;
        };
    }
}
