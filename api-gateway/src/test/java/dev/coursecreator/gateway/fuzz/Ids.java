package dev.coursecreator.gateway.fuzz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ids of existing resources by their path segment, such as {@code courses} or {@code jobs}. Collected from responses. */
final class Ids {

    private static final int KEPT = 400;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Deque<String>> known = new ConcurrentHashMap<>();

    void add(String kind, String id) {
        var ids = known.computeIfAbsent(kind, any -> new ArrayDeque<>());
        synchronized (ids) {
            ids.addFirst(id);
            if (ids.size() > KEPT) {
                ids.removeLast();
            }
        }
    }

    String any(String kind, Random random) {
        var ids = known.computeIfAbsent(kind, any -> new ArrayDeque<>());
        synchronized (ids) {
            return ids.isEmpty()
                    ? new UUID(random.nextLong(), random.nextLong()).toString()
                    : new ArrayList<>(ids).get(random.nextInt(ids.size()));
        }
    }

    /** Collects ids of created resources. Listed resources may belong to another test. */
    void learn(Operation operation, Reply reply) {
        // A partial response (206) is not valid JSON.
        if (reply.status() >= 300 || reply.status() == 206 || !reply.type().equals("application/json")) {
            return;
        }
        try {
            var body = JSON.readTree(reply.body());
            add("jobs", body.path("job_id"));
            add("courses", body.path("course_id"));
            var path = operation.path();
            if (!path.endsWith("}")) {
                var kind = path.substring(path.lastIndexOf('/') + 1);
                add(kind, body.path("id"));
                body.path("items").forEach(item -> add(kind, item.path("name")));
            }
        } catch (JacksonException e) {
            throw new IllegalStateException(operation + " returned unreadable JSON", e);
        }
    }

    private void add(String kind, JsonNode id) {
        if (id.isString() && id.asString().matches("[-0-9a-z]+")) {
            add(kind, id.asString());
        }
    }
}
