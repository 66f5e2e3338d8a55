package dev.coursecreator.rest.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.juli.logging.Log;
import org.apache.juli.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests that never reached Spring with a problem. Public because Tomcat instantiates it by its class name. */
public final class ProblemReportValve extends ErrorReportValve {

    private static final Log LOG = LogFactory.getLog(ProblemReportValve.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var id = RequestIdFilter.of(request);
        var oversized = OversizedHeader.of(request, throwable);
        var problem = oversized
                .map(type -> Problem.of(type, "The header section of the request is too large.", uri(request)))
                .orElseGet(() -> Problem.of(
                                ProblemType.of(HttpStatusCode.valueOf(status)),
                                "The request is malformed: check the request line and the headers.",
                                uri(request))
                        .withStatus(status))
                .withRequestId(id);
        try {
            response.setStatus(problem.status());
            response.setHeader(RequestIdFilter.HEADER, id);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getReporter().write(JSON.writeValueAsString(problem));
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("could not send the problem to the client", e);
        }
    }

    private static String uri(Request request) {
        return Objects.requireNonNullElse(request.getRequestURI(), "");
    }
}
