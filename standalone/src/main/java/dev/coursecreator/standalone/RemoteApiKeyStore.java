package dev.coursecreator.standalone;

import dev.coursecreator.model.message.MessageCodec;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** API keys of a running server. Requires an admin key. */
final class RemoteApiKeyStore implements ApiKeyStore {

    private static final JsonMapper JSON = MessageCodec.json();

    private final Server server;

    RemoteApiKeyStore(Server server) {
        this.server = server;
    }

    @Override
    public CreatedKey create(KeySpec spec) throws InterruptedException, CommandFailedException {
        var body = JSON.createObjectNode()
                .put("name", spec.name())
                .put("role", spec.role().toString());
        if (spec.owner() != null) {
            body.put("owner", spec.owner());
        }
        if (spec.scopes() != null) {
            spec.scopes().forEach(body.putArray("scopes")::add);
        }
        if (spec.expiresAt() != null) {
            body.put("expires_at", spec.expiresAt());
        }
        var request = server.post("/keys", JSON.writeValueAsBytes(body)).build();
        return JSON.readValue(server.send(request), CreatedKey.class);
    }

    @Override
    public List<Key> list() throws InterruptedException, CommandFailedException {
        var answer = server.send(server.request("/keys?limit=100").build());
        return JSON.readValue(answer, KeyPage.class).items();
    }

    @Override
    public void revoke(String id) throws InterruptedException, CommandFailedException {
        var path = "/keys/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
        server.send(server.request(path).DELETE().build());
    }

    @Override
    public void close() {
        // No resources to release.
    }

    /** A page of keys. */
    record KeyPage(List<Key> items) {}
}
