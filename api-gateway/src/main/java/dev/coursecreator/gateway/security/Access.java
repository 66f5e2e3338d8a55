package dev.coursecreator.gateway.security;

import dev.coursecreator.gateway.security.AccessTable.Route;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Decides by the {@link AccessTable}: of several lines that fit, the most specific counts, as with the controllers. */
final class Access implements AuthorizationManager<RequestAuthorizationContext> {

    private final List<Line> lines;

    Access(List<Route> routes) {
        this.lines = routes.stream()
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
        return caller instanceof CallerAuthentication entered
                && entered.admission().caller().scopes().contains(scope);
    }

    /** The line of the table that the request falls under. */
    Optional<Route> find(HttpServletRequest request) {
        var method = request.getMethod().equals(HttpMethod.HEAD.name()) ? HttpMethod.GET.name() : request.getMethod();
        return at(request).filter(route -> route.method().equals(method)).findFirst();
    }

    /** The methods that apply to the path, if it is one of ours. */
    Set<String> methods(HttpServletRequest request) {
        return at(request).map(Route::method).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Route> at(HttpServletRequest request) {
        return lines.stream().filter(line -> line.path().matches(request)).map(Line::route);
    }

    /** A line of the table, read. */
    private record Line(Route route, PathPattern pattern, PathPatternRequestMatcher path) {

        static Line of(Route route) {
            return new Line(
                    route,
                    PathPatternParser.defaultInstance.parse(route.path()),
                    PathPatternRequestMatcher.withDefaults().matcher(route.path()));
        }
    }
}
