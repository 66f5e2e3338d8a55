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
 * An endpoint as a client asks for it.
 *
 * @param url where to tell it: http or https
 * @param events of which types; without them: all
 * @param description for people
 * @param enabled without it: true
 */
record WebhookRequest(
        @Schema(example = "https://hooks.example.org/courses", maxLength = 2000) @Nullable
        String url,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "Types such as job.completed, job.* for all that begin so, * for all; all"
                                        + " without it",
                                nullable = true),
                schema = @Schema(example = "job.*"),
                maxItems = WebhookRequest.EVENTS)
        @Nullable
        List<@Nullable String> events,

        @Schema(nullable = true, maxLength = WebhookRequest.DESCRIPTION) @Nullable
        String description,

        @Schema(description = "Whether it is told anything; true without it", nullable = true) @Nullable
        Boolean enabled) {

    private static final int EVENTS = 20;
    private static final int DESCRIPTION = 500;

    static WebhookRequest of(Webhook webhook) {
        return new WebhookRequest(
                webhook.url().toString(),
                List.copyOf(webhook.events().patterns()),
                webhook.description(),
                webhook.enabled());
    }

    /** Refuses everything that is wrong at once. */
    WebhookFields checked(DeliveryAddresses addresses) {
        var violations = new ArrayList<Violation>();
        var objection = url == null ? "url must be there." : addresses.objection(url);
        if (objection != null) {
            violations.add(new Violation("url", url, objection, null));
        }
        var text = Objects.requireNonNullElse(description, "").strip();
        if (text.length() > DESCRIPTION || text.codePoints().anyMatch(Character::isISOControl)) {
            violations.add(new Violation(
                    "description",
                    text,
                    "description must be one line of at most " + DESCRIPTION + " characters.",
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
        if (events.size() > EVENTS) {
            violations.add(new Violation("events", null, "events must be at most " + EVENTS + ".", null));
        }
        var patterns = new LinkedHashSet<String>();
        for (var i = 0; i < Math.min(events.size(), EVENTS); i++) {
            var pattern = events.get(i);
            if (pattern == null || !EventFilter.isKnown(pattern)) {
                violations.add(new Violation(
                        "events[" + i + "]",
                        pattern,
                        "events[%d] must be one of %s, job.*, lesson.*, course.*, *."
                                .formatted(i, String.join(", ", EventTypes.CHOICE)),
                        null));
            } else {
                patterns.add(pattern);
            }
        }
        return new EventFilter(List.copyOf(patterns));
    }
}
