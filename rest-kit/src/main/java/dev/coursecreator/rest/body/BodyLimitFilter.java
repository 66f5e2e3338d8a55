package dev.coursecreator.rest.body;

import dev.coursecreator.rest.limits.OwnerPermits;
import dev.coursecreator.rest.problem.UnsupportedContentEncodingException;
import dev.coursecreator.rest.security.AuthenticatedCaller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits the size of request bodies, with and without {@code Content-Length}, the time that they may take, and how many requests wait for
 * theirs. Bodies with files may be larger. Comes after the security filter chain: only authorized requests are read.
 */
@Component
final class BodyLimitFilter extends OncePerRequestFilter {

    private final BodySettings settings;
    private final OwnerPermits waiting;

    BodyLimitFilter(BodySettings settings) {
        this.settings = settings;
        this.waiting = new OwnerPermits(settings.maxWaitingBodies(), settings.maxWaitingBodiesPerOwner());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limited = new LimitedRequest(request);
        try {
            chain.doFilter(limited, response);
        } finally {
            limited.release();
        }
    }

    /** Whether the body has files. */
    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private final class LimitedRequest extends HttpServletRequestWrapper {

        private @Nullable LimitedBody body;

        LimitedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                requireNoEncoding();
                var limit = isUpload(this) ? settings.maxUploadSize() : settings.maxBodySize();
                body = new LimitedBody(
                        super.getInputStream(), getContentLengthLong(), limit.toBytes(), settings, waiting.of(owner()));
            }
            return body;
        }

        private String owner() {
            return AuthenticatedCaller.of(getRequest())
                    .map(caller -> caller.caller().owner().id())
                    .orElse("");
        }

        private void requireNoEncoding() {
            var encoding = getHeader(HttpHeaders.CONTENT_ENCODING);
            if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
                throw new UnsupportedContentEncodingException();
            }
        }

        void release() {
            if (body != null) {
                body.release();
            }
        }
    }
}
