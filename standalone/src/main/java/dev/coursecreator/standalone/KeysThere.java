package dev.coursecreator.standalone;

import dev.coursecreator.model.message.MessageCodec;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The keys of a running Course Creator, for whoever has an admin's key to it. */
final class KeysThere implements KeyStore {

    private static final JsonMapper JSON = MessageCodec.json();

    private final Server server;

    KeysThere(Server server) {
        this.server = server;
    }

    @Override
    public Made create(Wish wish) throws InterruptedException, CourseNotMade {
        var body = JSON.createObjectNode()
                .put("name", wish.name())
                .put("role", wish.role().toString());
        if (wish.owner() != null) {
            body.put("owner", wish.owner());
        }
        if (wish.scopes() != null) {
            wish.scopes().forEach(body.putArray("scopes")::add);
        }
        if (wish.expiresAt() != null) {
            body.put("expires_at", wish.expiresAt());
        }
        var request = server.post("/keys", JSON.writeValueAsBytes(body)).build();
        return JSON.readValue(server.send(request), Made.class);
    }

    @Override
    public List<Key> list() throws InterruptedException, CourseNotMade {
        var answer = server.send(server.request("/keys?limit=100").build());
        return JSON.readValue(answer, KeyPage.class).items();
    }

    @Override
    public void revoke(String id) throws InterruptedException, CourseNotMade {
        var path = "/keys/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
        server.send(server.request(path).DELETE().build());
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    /** A part of the list of keys. */
    record KeyPage(List<Key> items) {}
}
