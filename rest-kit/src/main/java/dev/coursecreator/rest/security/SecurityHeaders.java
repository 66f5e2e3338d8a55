package dev.coursecreator.rest.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Security headers of every response: it is data, to be neither executed nor framed. A valve rather than a filter, because the container
 * refuses malformed requests before they reach a filter.
 */
final class SecurityHeaders extends ValveBase {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";
    /** Swagger UI has scripts from this origin and inline styles. */
    private static final String SWAGGER_UI_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            // The filters of old browsers did more harm than good.
            "X-XSS-Protection", "0",
            "Referrer-Policy", "no-referrer");

    SecurityHeaders() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        HEADERS.forEach(response::setHeader);
        var path = request.getRequestURI();
        response.setHeader(
                CONTENT_SECURITY_POLICY,
                path != null && path.startsWith("/api/v1/swagger-ui/") ? SWAGGER_UI_POLICY : API_POLICY);
        getNext().invoke(request, response);
    }
}
