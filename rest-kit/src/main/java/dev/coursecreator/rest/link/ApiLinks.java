package dev.coursecreator.rest.link;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Links as the client sees them: behind a proxy with a path prefix, such as {@code /courses}, they start with it. They have no host, so
 * that they work under every name of the service.
 */
public final class ApiLinks {

    private ApiLinks() {}

    /**
     * The link to a path, in the thread of the current request. Without a request the path itself.
     *
     * @param path such as {@code /api/v1/jobs/ID}, with or without a query
     */
    public static String link(String path) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? current.getRequest().getContextPath() + path
                : path;
    }

    /** As {@link #link}, for the header {@code Location}. */
    public static URI location(String path) {
        return URI.create(link(path));
    }

    /** The path of the request without the prefix, not decoded. */
    public static String path(HttpServletRequest request) {
        return withoutPrefix(request.getRequestURI(), request);
    }

    /** Removes the prefix from a link of the response to this request. */
    public static String withoutPrefix(String link, HttpServletRequest request) {
        var prefix = request.getContextPath();
        return link.startsWith(prefix + "/") ? link.substring(prefix.length()) : link;
    }
}
