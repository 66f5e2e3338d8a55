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

    LanguageModel(LanguageModelSettings.Model settings, RemoteConnection connection) {
        this.settings = settings;
        this.protocol = ChatProtocol.of(settings);
        this.service = new RemoteService(
                new RemoteSettings(
                        settings.displayName(), settings.timeout(), settings.concurrentRequests(), settings.apiKey()),
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
     * Continues the conversation.
     *
     * @throws RemoteUnavailableException if another model may reply; also if this one refuses
     */
    Reply reply(Conversation conversation)
            throws RemoteUnavailableException, RemoteRejectionException, InterruptedException {
        var body = service.send(protocol.request(conversation));
        Reply reply;
        try {
            reply = protocol.reply(ChatProtocol.JSON.readTree(body));
        } catch (JacksonException e) {
            throw new RemoteUnavailableException(name() + ": the response is not JSON");
        }
        usage.add(reply.tokens());
        if (reply.refusal() != null) {
            throw new RemoteUnavailableException(name() + ": " + reply.refusal());
        }
        return reply;
    }
}
