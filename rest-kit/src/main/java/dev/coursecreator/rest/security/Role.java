package dev.coursecreator.rest.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a caller may do, in one word. */
public enum Role {
    /** Everything, with what belongs to anybody. */
    ADMIN(EnumSet.allOf(Scope.class)),
    /** Make, edit and delete what is one's own. */
    CREATOR(EnumSet.of(
            Scope.COURSES_READ,
            Scope.COURSES_WRITE,
            Scope.JOBS_READ,
            Scope.JOBS_WRITE,
            Scope.WEBHOOKS_READ,
            Scope.WEBHOOKS_WRITE)),
    /** Look at what is one's own. */
    VIEWER(EnumSet.of(Scope.COURSES_READ, Scope.JOBS_READ));

    private final Set<Scope> scopes;

    Role(Set<Scope> scopes) {
        this.scopes = Set.copyOf(scopes);
    }

    /** The most that the role may do. */
    public Set<Scope> scopes() {
        return scopes;
    }

    /** As in JSON and in settings, such as {@code creator}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word, if there is such a role. */
    public static Optional<Role> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    @JsonCreator
    static Role read(String word) {
        return named(word)
                .orElseThrow(() -> new IllegalArgumentException(
                        "role must be one of admin, creator, viewer but was '" + word + "'"));
    }
}
