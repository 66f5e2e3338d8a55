package dev.coursecreator.rest.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says who the caller is and what it may do, so that a user interface offers nothing else. */
@RestController
@Tag(name = "Service")
final class SessionController {

    private final AuthenticationRequirement authentication;

    SessionController(AuthenticationRequirement authentication) {
        this.authentication = authentication;
    }

    @GetMapping(path = "/api/v1/session", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readSession",
            summary = "Read who the caller is",
            description =
                    "The owner, role and scopes of the key or token, and whether one is required. Without any, only the"
                            + " latter.")
    SessionView read(HttpServletRequest request) {
        return AuthenticatedCaller.of(request)
                .filter(caller -> !caller.hasSignedLink())
                .map(caller -> SessionView.of(authentication, caller))
                .orElseGet(() -> SessionView.anonymous(authentication));
    }
}
