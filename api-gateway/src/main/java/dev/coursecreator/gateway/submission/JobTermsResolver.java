package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.jobs.JobTerms;
import dev.coursecreator.gateway.jobs.Priority;
import dev.coursecreator.rest.problem.InvalidInput;
import dev.coursecreator.rest.problem.InvalidInput.Violation;
import dev.coursecreator.rest.problem.Rfc3339;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Validates labels, priority and deadline of a request. */
final class JobTermsResolver {

    static final int MAX_LABELS = 16;

    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,62}");
    private static final int MAX_VALUE_LENGTH = 200;

    private final GenerationRequest request;
    private final Instant now;
    private final List<Violation> violations = new ArrayList<>();

    private JobTermsResolver(GenerationRequest request, Instant now) {
        this.request = request;
        this.now = now;
    }

    /**
     * Resolves.
     *
     * @throws InvalidInput with every violation
     */
    static JobTerms resolve(GenerationRequest request, Instant now) {
        return new JobTermsResolver(request, now).resolve();
    }

    private JobTerms resolve() {
        var terms = new JobTerms(labels(), priority(), deadline());
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return terms;
    }

    private Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        if (request.labels() == null) {
            return labels;
        }
        if (request.labels().size() > MAX_LABELS) {
            violate(
                    "labels",
                    null,
                    "There may be at most %d labels but there are %d."
                            .formatted(MAX_LABELS, request.labels().size()));
        }
        request.labels().forEach((name, value) -> {
            if (!LABEL.matcher(name).matches()) {
                violate(
                        "labels",
                        name,
                        "The name of a label must be 1 to 63 letters, digits, - and _, and begin with a letter or digit,"
                                + " but was '%s'.".formatted(name));
            } else if (value == null || !isText(value)) {
                violate(
                        "labels." + name,
                        value,
                        "labels.%s must be a text of at most %d characters without control characters."
                                .formatted(name, MAX_VALUE_LENGTH));
            } else {
                labels.put(name, value);
            }
        });
        return labels;
    }

    private static boolean isText(String value) {
        return value.codePointCount(0, value.length()) <= MAX_VALUE_LENGTH
                && value.codePoints()
                        .noneMatch(point -> Character.isISOControl(point)
                                || Character.getType(point) == Character.SURROGATE
                                || Character.getType(point) == Character.UNASSIGNED);
    }

    private Priority priority() {
        var word = request.priority();
        if (word == null) {
            return Priority.NORMAL;
        }
        return Priority.named(word).orElseGet(() -> {
            violate("priority", word, "priority must be one of high, low, normal but was '%s'.".formatted(word));
            return Priority.NORMAL;
        });
    }

    private @Nullable Instant deadline() {
        var text = request.deadline();
        if (text == null) {
            return null;
        }
        var deadline = Rfc3339.read(text).orElse(null);
        if (deadline == null) {
            violate(
                    "deadline",
                    text,
                    "deadline must be a time as in RFC 3339, such as 2027-01-31T12:00:00Z, but was '%s'."
                            .formatted(text));
        } else if (!deadline.isAfter(now)) {
            violate("deadline", text, "deadline must be in the future but was %s, and it is %s.".formatted(text, now));
        }
        return deadline;
    }

    private void violate(String field, @Nullable String value, String detail) {
        violations.add(new Violation(field, value, detail, null));
    }
}
