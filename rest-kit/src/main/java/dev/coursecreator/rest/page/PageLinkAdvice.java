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
 * Adds to every answered part of a list the addresses of the next, the previous and the first one: the same question with
 * another page if it named one, else with a cursor. They are relative, so that they also hold behind a proxy.
 */
@RestControllerAdvice
final class PageLinkAdvice implements ResponseBodyAdvice<Object> {

    private static final int LONGEST = 4_000;

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
            // Whoever asks with much that nobody reads gets an answer, but not all of it back, which would be too long
            // for a header.
            if (links.length() <= LONGEST) {
                response.getHeaders().set(HttpHeaders.LINK, links);
            }
        }
        return body;
    }

    static String links(Page<?> page, URI asked) {
        var links = new ArrayList<String>();
        if (asksFor("page", asked) || !hasCursors(page)) {
            var number = page.page() == null ? 1 : page.page();
            if ((long) number * page.limit() < page.total()) {
                links.add(link(asked, "page=" + (number + 1), "next"));
            }
            if (number > 1) {
                links.add(link(asked, "page=" + (number - 1), "prev"));
            }
            links.add(link(asked, asksFor("page", asked) ? "page=1" : "", "first"));
        } else {
            if (page.nextCursor() != null) {
                links.add(link(asked, "cursor=" + page.nextCursor(), "next"));
            }
            if (page.prevCursor() != null) {
                links.add(link(asked, "cursor=" + page.prevCursor(), "prev"));
            }
            links.add(link(asked, "", "first"));
        }
        return String.join(", ", links);
    }

    private static boolean hasCursors(Page<?> page) {
        return page.page() == null || page.nextCursor() != null || page.prevCursor() != null;
    }

    private static boolean asksFor(String name, URI asked) {
        return asked.getRawQuery() != null
                && Arrays.stream(asked.getRawQuery().split("&")).anyMatch(part -> part.startsWith(name + "="));
    }

    /** The same question about another part; what is in an address already is encoded already. */
    private static String link(URI asked, String part, String relation) {
        var query = new ArrayList<String>();
        if (asked.getRawQuery() != null) {
            Arrays.stream(asked.getRawQuery().split("&"))
                    .filter(given -> !given.isEmpty() && !given.startsWith("page=") && !given.startsWith("cursor="))
                    .forEach(query::add);
        }
        if (!part.isEmpty()) {
            query.add(part);
        }
        var questionMark = query.isEmpty() ? "" : "?";
        return "<" + asked.getRawPath() + questionMark + query.stream().collect(Collectors.joining("&")) + ">; rel=\""
                + relation + "\"";
    }
}
