package dev.coursecreator.rest.problem;

/** Text in a charset that is not supported: 415. */
public final class UnsupportedCharsetException extends ProblemException {

    UnsupportedCharsetException(String charset) {
        super(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "The charset " + charset + " is not supported; supported: " + StrictTextReader.names() + ".");
    }
}
