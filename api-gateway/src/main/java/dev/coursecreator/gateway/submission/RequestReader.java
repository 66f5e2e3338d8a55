package dev.coursecreator.gateway.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import dev.coursecreator.rest.problem.InvalidParameterException;
import dev.coursecreator.rest.problem.StrictJsonReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads requests strictly: a misspelt option is refused rather than ignored. */
@Component
final class RequestReader {

    private final StrictJsonReader<GenerationRequest> requests;

    RequestReader(JsonMapper json) {
        this.requests = new StrictJsonReader<>(json, GenerationRequest.class);
    }

    GenerationRequest json(JsonNode body) {
        return requests.read(body);
    }

    /** The text of a request; refuses one without. */
    static String markdown(@Nullable String markdown) {
        if (markdown == null) {
            throw new InvalidInputException(List.of(
                    new Violation("markdown", null, "markdown is missing; it must be the course as a string.", null)));
        }
        return markdown;
    }

    /** The text of a body that is Markdown alone. */
    static String markdown(byte[] body) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(
                    List.of(new Violation("", null, "The Markdown must be in UTF-8 but is not.", null)));
        }
    }

    /** Labels as {@code name:value}; null if there are none. */
    static @Nullable Map<String, @Nullable String> labels(String @Nullable [] parameters) {
        if (parameters == null) {
            return null;
        }
        var labels = new LinkedHashMap<String, @Nullable String>();
        for (var parameter : parameters) {
            var colon = parameter.indexOf(':');
            if (colon < 0) {
                throw new InvalidParameterException(
                        "label", parameter, "label must be name:value but was '" + parameter + "'.");
            }
            var name = parameter.substring(0, colon);
            if (labels.put(name, parameter.substring(colon + 1)) != null) {
                throw new InvalidParameterException(
                        "label", parameter, "label '" + name + "' is there more than once.");
            }
        }
        return labels;
    }

    static void refuseOthers(Collection<String> parameters, Set<String> known) {
        for (var parameter : parameters) {
            if (!known.contains(parameter)) {
                var allowed = known.isEmpty()
                        ? "none"
                        : String.join(", ", known.stream().sorted().toList());
                throw new InvalidParameterException(
                        parameter, null, "%s is unknown here; known are %s.".formatted(parameter, allowed));
            }
        }
    }
}
