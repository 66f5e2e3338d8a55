package dev.coursecreator.rest.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A permission. The names are part of the API. */
public enum Scope {
    COURSES_READ("courses:read"),
    /** Edit, delete and restore courses. */
    COURSES_WRITE("courses:write"),
    JOBS_READ("jobs:read"),
    /** Submit, cancel and retry jobs. */
    JOBS_WRITE("jobs:write"),
    WEBHOOKS_READ("webhooks:read"),
    WEBHOOKS_WRITE("webhooks:write"),
    KEYS_MANAGE("keys:manage"),
    AUDIT_READ("audit:read"),
    /** Administer the service, such as its retention. */
    SYSTEM_MANAGE("system:manage");

    private final String wireName;

    Scope(String wireName) {
        this.wireName = wireName;
    }

    /** As in JSON and in settings. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** By its name; rejects unknown names with the list of known ones. */
    @JsonCreator
    public static Scope named(String name) {
        return Arrays.stream(values())
                .filter(scope -> scope.wireName.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a scope must be one of "
                        + Arrays.stream(values()).map(Scope::wireName).collect(Collectors.joining(", ")) + " but was '"
                        + name
                        + "'"));
    }
}
