package dev.coursecreator.rest.security;

import org.jspecify.annotations.Nullable;

/**
 * A route of the API and the scope that it requires.
 *
 * @param method HTTP method; GET includes HEAD
 * @param path pattern, as in the controllers' mappings
 * @param scope null if no authentication is required
 */
public record Route(String method, String path, @Nullable Scope scope) {

    @Override
    public String toString() {
        return method + ' ' + path;
    }
}
