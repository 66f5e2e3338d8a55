package dev.coursecreator.rest.security;

import jakarta.servlet.Filter;

/** A filter in the security filter chain: a bean whose registration with the servlet container is disabled. */
public interface SecurityChainFilter extends Filter {

    Place place();

    /** Position in the chain. */
    enum Place {
        /** The caller is not yet known. */
        BEFORE_AUTHENTICATION,
        /** The caller is known, see {@link AuthenticatedCaller#of}, but not yet authorized. */
        AFTER_AUTHENTICATION
    }
}
