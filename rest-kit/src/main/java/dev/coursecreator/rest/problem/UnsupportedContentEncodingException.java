package dev.coursecreator.rest.problem;

import org.springframework.http.HttpHeaders;

/** A body that is compressed or otherwise encoded: 415 with {@code Accept-Encoding} (RFC 9110, section 15.5.16). */
public final class UnsupportedContentEncodingException extends ProblemException {

    public UnsupportedContentEncodingException() {
        super(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "Bodies with a Content-Encoding are not supported; send the body as it is.",
                header(HttpHeaders.ACCEPT_ENCODING, "identity"));
    }
}
