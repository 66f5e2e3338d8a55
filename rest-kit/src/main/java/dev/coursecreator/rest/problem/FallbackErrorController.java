package dev.coursecreator.rest.problem;

import dev.coursecreator.rest.link.ApiLinks;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers errors outside of the controllers: in a filter, or in the container, which has logged them. */
@Hidden
@RestController
final class FallbackErrorController implements ErrorController {

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<Problem> explain(HttpServletRequest request) throws UnsupportedEncodingException {
        // A request that the container rejected has passed no filter, and may name an unknown charset.
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        // Without a code the client requested this path itself.
        var type = code == null ? ProblemType.NOT_FOUND : ProblemType.of(HttpStatusCode.valueOf((Integer) code));
        var problem = Problem.of(
                        type,
                        type.title() + ".",
                        path == null ? request.getRequestURI() : ApiLinks.link(path.toString()))
                .withRequestId(RequestIdFilter.of(request));
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
