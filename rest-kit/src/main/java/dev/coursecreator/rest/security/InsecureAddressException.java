package dev.coursecreator.rest.security;

import org.jspecify.annotations.Nullable;

/** The door is not locked, and the service was to listen where others could come from. */
public final class InsecureAddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InsecureAddressException(@Nullable String address) {
        super(
                "course-creator.security.mode is none, which lets in whoever can reach the service, and the service is to listen on "
                        + (address == null ? "all addresses of this machine." : address + ", which others can reach."));
    }
}
