package dev.coursecreator.rest.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits the size of request bodies, with and without {@code Content-Length}. Bodies with files may be larger. */
@Component
final class BodySizeLimitFilter extends OncePerRequestFilter {

    private final long limitBytes;
    private final long uploadLimitBytes;

    BodySizeLimitFilter(
            @Value("${course-creator.http.max-body-size:4MB}") DataSize limit,
            @Value("${course-creator.http.max-upload-size:32MB}") DataSize uploadLimit) {
        this.limitBytes = limit.toBytes();
        this.uploadLimitBytes = uploadLimit.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = isUpload(request) ? uploadLimitBytes : limitBytes;
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletInputStream getInputStream() throws IOException {
                        return new Limited(super.getInputStream(), limit, getContentLengthLong());
                    }
                },
                response);
    }

    /** Whether the body has files. */
    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    /** Counts the bytes read. */
    private static final class Limited extends ServletInputStream {

        private final ServletInputStream in;
        private final long limitBytes;
        private long readBytes;

        Limited(ServletInputStream in, long limitBytes, long contentLength) {
            this.in = in;
            this.limitBytes = limitBytes;
            if (contentLength > limitBytes) {
                throw tooLarge();
            }
        }

        @Override
        public int read() throws IOException {
            var one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = in.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            readBytes += bytes;
            if (readBytes > limitBytes) {
                throw tooLarge();
            }
        }

        private ContentTooLargeException tooLarge() {
            return new ContentTooLargeException("The body", limitBytes);
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
