package dev.coursecreator.gateway.submission;

import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import dev.coursecreator.rest.problem.InvalidParameterException;
import dev.coursecreator.rest.problem.StrictJsonReader;
import dev.coursecreator.rest.problem.StrictTextReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads generation requests strictly: an unknown member or parameter is refused rather than ignored. */
@Component
public final class RequestReader {

    private final JsonMapper json;
    private final FileUploadReader uploads;
    private final StrictJsonReader<GenerationRequest> requests;

    RequestReader(JsonMapper json, FileUploadReader uploads) {
        this.uploads = uploads;
        this.json = json;
        this.requests = new StrictJsonReader<>(json, GenerationRequest.class);
    }

    /**
     * A request in JSON.
     *
     * @param others the query parameters of the endpoint, none of which is an option
     */
    public Submission json(JsonNode body, HttpServletRequest http, Set<String> others) {
        refuseParameters(http, others, "JSON", "write it as a member of the body, such as \"dry_run\": true");
        return new Submission(requests.read(body));
    }

    /** A request with files; the same. */
    public Submission withFiles(HttpServletRequest http, Set<String> others) throws IOException {
        refuseParameters(http, others, "files", "write it as a member of the part 'request'");
        return uploads.read(http);
    }

    /** Handles a request whose body is Markdown alone. What is invalid in it is reported by parameter, not by member. */
    public <T> T withParameters(
            byte[] markdown, HttpServletRequest http, Set<String> others, Function<Submission, T> handler) {
        refuseUnknown(http, union(GenerationParameters.names(), others));
        var query = http.getParameterMap();
        var request = new LinkedHashMap<>(GenerationParameters.read(GenerationRequest.class, query));
        request.put("options", GenerationParameters.read(GenerationOptions.class, query));
        request.put("markdown", StrictTextReader.read(markdown, http.getContentType()));
        var labels = labels(query.get(GenerationParameters.LABEL));
        if (labels != null) {
            request.put("labels", labels);
        }
        try {
            return handler.apply(new Submission(requests.read(json.valueToTree(request))));
        } catch (InvalidInputException e) {
            throw asParameter(e);
        }
    }

    private static RuntimeException asParameter(InvalidInputException invalid) {
        return invalid.violations().stream()
                .filter(violation -> !violation.field().equals("markdown"))
                .findFirst()
                .<RuntimeException>map(violation -> new InvalidParameterException(
                        parameter(violation.field()), violation.value(), violation.detail()))
                .orElse(invalid);
    }

    private static String parameter(String field) {
        return field.startsWith("labels")
                ? GenerationParameters.LABEL
                : field.replaceFirst("^options\\.", "").replaceFirst("\\[.*", "");
    }

    /** The Markdown of a request. */
    static String markdown(@Nullable String markdown) {
        if (markdown == null) {
            throw new InvalidInputException(List.of(
                    new Violation("markdown", null, "markdown is missing; it must be the course as a string.", null)));
        }
        return markdown;
    }

    /** Labels as {@code name:value}; null if none are given. */
    private static @Nullable Map<String, @Nullable String> labels(String @Nullable [] parameters) {
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
                        "label", parameter, "label '" + name + "' is given more than once.");
            }
        }
        return labels;
    }

    /** Refuses what would otherwise be taken for an option and ignored. */
    private static void refuseParameters(HttpServletRequest http, Set<String> others, String body, String instead) {
        for (var parameter : http.getParameterMap().keySet()) {
            if (GenerationParameters.names().contains(parameter)) {
                throw new InvalidParameterException(
                        parameter,
                        null,
                        "%s is no parameter of a request with %s; %s.".formatted(parameter, body, instead));
            }
        }
        refuseUnknown(http, others);
    }

    private static Set<String> union(Set<String> names, Set<String> others) {
        return Stream.concat(names.stream(), others.stream()).collect(Collectors.toSet());
    }

    private static void refuseUnknown(HttpServletRequest http, Set<String> known) {
        for (var parameter : http.getParameterMap().keySet()) {
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
