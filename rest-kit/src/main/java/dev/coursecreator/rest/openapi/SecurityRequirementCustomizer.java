package dev.coursecreator.rest.openapi;

import dev.coursecreator.rest.security.RouteAccess;
import dev.coursecreator.rest.security.Scope;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Adds the required scope and the 401 and 403 responses to every operation that needs authentication. The others say that they need none.
 */
@Component
final class SecurityRequirementCustomizer implements GlobalOpenApiCustomizer {

    private static final String KEY = "key";

    private final RouteAccess access;

    SecurityRequirementCustomizer(RouteAccess access) {
        this.access = access;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents()
                .addSecuritySchemes(
                        KEY,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "An API key (cc_live_...), or a token of the configured OpenID Connect provider."
                                                + " Not needed if authentication is disabled, on a local machine."));
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> access.scope(method.name(), path)
                                .ifPresentOrElse(
                                        scope -> require(operation, scope), () -> operation.setSecurity(List.of()))));
    }

    private static void require(Operation operation, Scope scope) {
        operation.addSecurityItem(new SecurityRequirement().addList(KEY, scope.wireName()));
        ProblemResponseCustomizer.add(operation, HttpStatus.UNAUTHORIZED, "The key is missing or invalid.");
        ProblemResponseCustomizer.add(
                operation, HttpStatus.FORBIDDEN, "The key lacks the scope `" + scope.wireName() + "`.");
    }
}
