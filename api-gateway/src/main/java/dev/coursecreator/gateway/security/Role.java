package dev.coursecreator.gateway.security;

import java.util.Locale;

/** What a caller may do. */
public enum Role {
    /** Everything, with what belongs to anybody. */
    ADMIN,
    /** Make, edit and delete what is one's own. */
    CREATOR,
    /** Look at what is one's own. */
    VIEWER;

    /** As in JSON and in settings, such as {@code creator}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
