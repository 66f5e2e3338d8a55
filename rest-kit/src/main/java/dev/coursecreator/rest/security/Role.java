package dev.coursecreator.rest.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A named set of scopes. */
public enum Role {
    /** Everything, for the resources of all owners. */
    ADMIN(EnumSet.allOf(Scope.class)),
    /** Create, edit and delete own resources. */
    CREATOR(EnumSet.of(
            Scope.COURSES_READ,
            Scope.COURSES_WRITE,
            Scope.JOBS_READ,
            Scope.JOBS_WRITE,
            Scope.WEBHOOKS_READ,
            Scope.WEBHOOKS_WRITE)),
    /** Read own resources. */
    VIEWER(EnumSet.of(Scope.COURSES_READ, Scope.JOBS_READ));

    @SuppressWarnings("ImmutableEnumChecker") // An immutable copy.
    private final Set<Scope> scopes;

    Role(Set<Scope> scopes) {
        this.scopes = Set.copyOf(scopes);
    }

    /** All scopes of the role. */
    public Set<Scope> scopes() {
        return scopes;
    }

    /** As in JSON and in settings, such as {@code creator}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its name; empty if unknown. */
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
