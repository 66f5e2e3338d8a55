package dev.coursecreator.rest.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Adds links to the next, previous and first part to every response with a {@link Page}: the same query with another page if it
 * had one, else with a cursor. The links are relative, so that they also work behind a proxy.
 */
@RestControllerAdvice
final class PageLinkAdvice implements ResponseBodyAdvice<Object> {

    private static final int MAX_LENGTH = 4_000;

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Page<?> page) {
            var links = links(page, request.getURI());
            // A long query string would make the header too long.
            if (links.length() <= MAX_LENGTH) {
                response.getHeaders().set(HttpHeaders.LINK, links);
            }
        }
        return body;
    }

    static String links(Page<?> page, URI uri) {
        var links = new ArrayList<String>();
        if (hasParameter("page", uri) || !hasCursors(page)) {
            var number = page.page() == null ? 1 : page.page();
            if (hasNext(page, number)) {
                links.add(link(uri, "page=" + (number + 1), "next"));
            }
            if (number > 1) {
                links.add(link(uri, "page=" + (number - 1), "prev"));
            }
            links.add(link(uri, hasParameter("page", uri) ? "page=1" : "", "first"));
        } else {
            if (page.nextCursor() != null) {
                links.add(link(uri, "cursor=" + page.nextCursor(), "next"));
            }
            if (page.prevCursor() != null) {
                links.add(link(uri, "cursor=" + page.prevCursor(), "prev"));
            }
            links.add(link(uri, "", "first"));
        }
        return String.join(", ", links);
    }

    private static boolean hasNext(Page<?> page, int number) {
        return switch (page.totalIs()) {
            case EXACT -> (long) number * page.limit() < page.total();
            // The page after a full one may be empty.
            case AT_LEAST -> page.items().size() == page.limit();
        };
    }

    private static boolean hasCursors(Page<?> page) {
        return page.page() == null || page.nextCursor() != null || page.prevCursor() != null;
    }

    private static boolean hasParameter(String name, URI uri) {
        return uri.getRawQuery() != null
                && Arrays.stream(uri.getRawQuery().split("&")).anyMatch(part -> part.startsWith(name + "="));
    }

    /** The same query for another part. The raw query is already encoded. */
    private static String link(URI uri, String part, String relation) {
        var query = new ArrayList<String>();
        if (uri.getRawQuery() != null) {
            Arrays.stream(uri.getRawQuery().split("&"))
                    .filter(given -> !given.isEmpty() && !given.startsWith("page=") && !given.startsWith("cursor="))
                    .forEach(query::add);
        }
        if (!part.isEmpty()) {
            query.add(part);
        }
        var questionMark = query.isEmpty() ? "" : "?";
        return "<" + uri.getRawPath() + questionMark + query.stream().collect(Collectors.joining("&")) + ">; rel=\""
                + relation + "\"";
    }
}
