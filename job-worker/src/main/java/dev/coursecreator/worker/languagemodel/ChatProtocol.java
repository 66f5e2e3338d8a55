package dev.coursecreator.worker.languagemodel;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How a kind of server is asked. */
interface ChatProtocol {

    JsonMapper JSON = JsonMapper.builder().build();

    String CONTENT_TYPE = "Content-Type";
    String MEDIA_TYPE = "application/json";

    HttpRequest request(ChatRequest chat);

    /** Reads a successful response, which may lack anything; empty if it has no message of the model, but an error, for example. */
    Optional<ChatResponse> reply(JsonNode response);

    static ChatProtocol of(LanguageModelSettings.Model model) {
        return switch (model.kind()) {
            case OPENAI -> new OpenAiProtocol(model);
            case ANTHROPIC -> new AnthropicProtocol(model);
            case OLLAMA -> new OllamaProtocol(model);
        };
    }

    static void addMessages(ObjectNode body, List<ChatMessage> messages) {
        var array = body.withArray("messages");
        messages.forEach(message -> array.addObject()
                .put("role", message.author().name().toLowerCase(Locale.ROOT))
                .put("content", message.text()));
    }
}
