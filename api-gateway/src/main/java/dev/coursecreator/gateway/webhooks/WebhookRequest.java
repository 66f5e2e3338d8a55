package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as a client requests it.
 *
 * @param url the endpoint: http or https
 * @param events event types to deliver; default: all
 * @param description human-readable
 * @param enabled default: true
 */
record WebhookRequest(
        @Schema(example = "https://hooks.example.org/courses", maxLength = 2000) @Nullable
        String url,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "Event types such as job.completed, prefixes such as job.*, or * for all;"
                                        + " default: all",
                                nullable = true),
                schema = @Schema(example = "job.*"),
                maxItems = WebhookRequest.MAX_EVENTS)
        @Nullable
        List<@Nullable String> events,

        @Schema(nullable = true, maxLength = WebhookRequest.MAX_DESCRIPTION_LENGTH) @Nullable
        String description,

        @Schema(description = "Whether events are delivered; default: true", nullable = true) @Nullable
        Boolean enabled) {

    private static final int MAX_EVENTS = 20;
    private static final int MAX_DESCRIPTION_LENGTH = 500;

    static WebhookRequest of(Webhook webhook) {
        return new WebhookRequest(
                webhook.url().toString(),
                List.copyOf(webhook.events().patterns()),
                webhook.description(),
                webhook.enabled());
    }

    /** Validates all fields and reports all violations together. */
    WebhookFields checked(DeliveryAddresses addresses) {
        var violations = new ArrayList<Violation>();
        var objection = url == null ? "url is required." : addresses.objection(url);
        if (objection != null) {
            violations.add(new Violation("url", url, objection, null));
        }
        var text = Objects.requireNonNullElse(description, "").strip();
        if (text.length() > MAX_DESCRIPTION_LENGTH || text.codePoints().anyMatch(Character::isISOControl)) {
            violations.add(new Violation(
                    "description",
                    text,
                    "description must be one line of at most " + MAX_DESCRIPTION_LENGTH + " characters.",
                    null));
        }
        var filter = filter(violations);
        if (!violations.isEmpty() || url == null) {
            throw new InvalidInputException(violations);
        }
        return new WebhookFields(URI.create(url), filter, text, !Boolean.FALSE.equals(enabled));
    }

    private EventFilter filter(List<Violation> violations) {
        if (events == null || events.isEmpty()) {
            return new EventFilter(List.of(EventFilter.ANY));
        }
        if (events.size() > MAX_EVENTS) {
            violations.add(new Violation("events", null, "events must have at most " + MAX_EVENTS + " entries.", null));
        }
        var patterns = new LinkedHashSet<String>();
        for (var i = 0; i < Math.min(events.size(), MAX_EVENTS); i++) {
            var pattern = events.get(i);
            if (pattern == null || !EventFilter.isKnown(pattern)) {
                violations.add(new Violation(
                        "events[" + i + "]",
                        pattern,
                        "events[%d] must be one of %s, job.*, lesson.*, course.*, *."
                                .formatted(i, String.join(", ", EventTypes.SELECTABLE)),
                        null));
            } else {
                patterns.add(pattern);
            }
        }
        return new EventFilter(List.copyOf(patterns));
    }
}
