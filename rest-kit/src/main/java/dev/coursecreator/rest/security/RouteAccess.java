package dev.coursecreator.rest.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Authorizes requests by the {@link RouteTable}s. If several patterns match, the most specific one counts, as it does for
 * controllers.
 */
@Component
public final class RouteAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private final List<Line> lines;

    RouteAccess(List<RouteTable> tables) {
        this.lines = tables.stream()
                .flatMap(table -> table.routes().stream())
                .map(Line::of)
                .sorted(Comparator.comparing(Line::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        var request = context.getRequest();
        if (request.getMethod().equals(HttpMethod.OPTIONS.name())) {
            return new AuthorizationDecision(at(request).findAny().isPresent());
        }
        return new AuthorizationDecision(find(request)
                .map(route -> route.scope() == null || has(caller.get(), route.scope()))
                .orElse(false));
    }

    private static boolean has(@Nullable Authentication caller, Scope scope) {
        return caller instanceof CallerAuthentication authentication
                && authentication.caller().caller().scopes().contains(scope);
    }

    /** Every route, the most specific first. */
    public List<Route> routes() {
        return lines.stream().map(Line::route).toList();
    }

    /** The scope that the route requires; empty if there is no such route or it requires no authentication. */
    public Optional<Scope> scope(String method, String path) {
        return lines.stream()
                .map(Line::route)
                .filter(route -> route.method().equals(method) && route.path().equals(path))
                .findFirst()
                .flatMap(route -> Optional.ofNullable(route.scope()));
    }

    /** The route that the request matches. */
    public Optional<Route> find(HttpServletRequest request) {
        var method = request.getMethod().equals(HttpMethod.HEAD.name()) ? HttpMethod.GET.name() : request.getMethod();
        return at(request).filter(route -> route.method().equals(method)).findFirst();
    }

    /** The methods that the path of the request supports; none if the path is unknown. */
    Set<String> methods(HttpServletRequest request) {
        var methods = at(request).map(Route::method).collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET.name())) {
            methods.add(HttpMethod.HEAD.name());
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS.name());
        }
        return methods;
    }

    /** A path without variables is a resource of its own: /courses/generate is not /courses/{id}, whatever the method. */
    private Stream<Route> at(HttpServletRequest request) {
        var matching =
                lines.stream().filter(line -> line.path().matches(request)).toList();
        var isLiteral = !matching.isEmpty() && !matching.getFirst().pattern().hasPatternSyntax();
        return matching.stream()
                .filter(line -> !isLiteral || !line.pattern().hasPatternSyntax())
                .map(Line::route);
    }

    /** A route with its parsed pattern. */
    private record Line(Route route, PathPattern pattern, PathPatternRequestMatcher path) {

        static Line of(Route route) {
            return new Line(
                    route,
                    PathPatternParser.defaultInstance.parse(route.path()),
                    PathPatternRequestMatcher.withDefaults().matcher(route.path()));
        }
    }
}
