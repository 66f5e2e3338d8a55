package dev.coursecreator.rest.security;

import jakarta.servlet.Filter;

/** What else stands at the door. Such a filter is a bean whose own registration with the container is disabled. */
public interface SecurityChainFilter extends Filter {

    Place place();

    /** Where it stands. */
    enum Place {
        /** It is not known yet who asks. */
        BEFORE_THE_ENTRANCE,
        /** Who asks is known, see {@link AuthenticatedCaller#of}; whether that may be done is not looked at yet. */
        BEHIND_THE_ENTRANCE
    }
}
