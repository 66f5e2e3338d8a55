package dev.coursecreator.rest.security;

import org.jspecify.annotations.Nullable;

/** Authentication is disabled and {@code server.address} is not a loopback address. */
public final class InsecureAddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InsecureAddressException(@Nullable String address) {
        super("course-creator.security.mode is none (no authentication), but the service is configured to listen on "
                + (address == null ? "all addresses of this machine." : address + ", which other machines can reach."));
    }
}
