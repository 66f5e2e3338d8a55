package dev.coursecreator.worker.languagemodel;

import dev.coursecreator.worker.remote.RemoteConnection;
import dev.coursecreator.worker.remote.RemoteRejectionException;
import dev.coursecreator.worker.remote.RemoteService;
import dev.coursecreator.worker.remote.RemoteSettings;
import dev.coursecreator.worker.remote.RemoteUnavailableException;
import tools.jackson.core.JacksonException;

/** One language model, as it is configured. */
final class LanguageModel {

    private final LanguageModelSettings.Model settings;
    private final ChatProtocol protocol;
    private final RemoteService service;
    private final UsageMeter usage;

    /** @param isLast whether no other model is asked after this one */
    LanguageModel(LanguageModelSettings.Model settings, boolean isLast, RemoteConnection connection) {
        this.settings = settings;
        this.protocol = ChatProtocol.of(settings);
        this.service = new RemoteService(
                new RemoteSettings(
                        settings.displayName(),
                        settings.timeout(),
                        settings.concurrentRequests(),
                        isLast ? RemoteSettings.MUCH_PATIENCE : RemoteSettings.LITTLE_PATIENCE,
                        settings.apiKey()),
                connection);
        this.usage = new UsageMeter(settings, connection.metrics());
    }

    String name() {
        return settings.displayName();
    }

    /** What its answers depend on besides the question. */
    String identity() {
        return settings.identity();
    }

    UsageMeter usage() {
        return usage;
    }

    /**
     * Continues the chat.
     *
     * @throws RemoteUnavailableException if another model may reply
     * @throws ModelRefusalException if another model may reply, but this one did not want to or had not enough tokens
     */
    ChatResponse reply(ChatRequest chat)
            throws RemoteUnavailableException, RemoteRejectionException, ModelRefusalException, InterruptedException {
        var body = service.send(protocol.request(chat));
        ChatResponse reply;
        try {
            reply = protocol.reply(ChatProtocol.JSON.readTree(body))
                    .orElseThrow(() -> service.unusable("the response has no message", body));
        } catch (JacksonException e) {
            throw new RemoteUnavailableException(name() + ": the response is not JSON");
        }
        usage.add(reply.tokens());
        if (reply.refusal() != null) {
            throw new ModelRefusalException(name() + ": " + reply.refusal());
        }
        return reply;
    }
}
