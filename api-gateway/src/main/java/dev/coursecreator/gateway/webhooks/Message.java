package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.gateway.jobs.FeedEvent;
import dev.coursecreator.model.message.MessageCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of a delivery.
 *
 * @param payload JSON, as Standard Webhooks recommends it: {@code type}, {@code timestamp} of the event, {@code data}
 */
record Message(String type, String payload) {

    /** The messages for an event. */
    static List<Message> of(FeedEvent item) {
        var event = item.event();
        var data = MessageCodec.json().readTree(event.data());
        var messages = new ArrayList<Message>();
        messages.add(of(event.type(), event.at(), data));
        if (event.type().equals("job.completed") && data.has("course_id")) {
            var course = MessageCodec.json().createObjectNode();
            course.set("course_id", data.get("course_id"));
            course.put("job_id", event.jobId().toString());
            messages.add(of(EventTypes.COURSE_PUBLISHED, event.at(), course));
        }
        return messages;
    }

    static Message test(UUID webhook, Instant now) {
        return of(
                EventTypes.TEST,
                now,
                MessageCodec.json()
                        .createObjectNode()
                        .put("webhook_id", webhook.toString())
                        .put("message", "This is a test delivery."));
    }

    private static Message of(String type, Instant at, JsonNode data) {
        ObjectNode payload = MessageCodec.json().createObjectNode();
        payload.put("type", type);
        payload.put("timestamp", at.toString());
        payload.set("data", data);
        return new Message(type, MessageCodec.json().writeValueAsString(payload));
    }
}
