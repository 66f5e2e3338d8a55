package dev.coursecreator.rest.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The authenticated caller as a Spring Security authentication, with one authority per scope. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient AuthenticatedCaller caller;

    CallerAuthentication(AuthenticatedCaller caller) {
        super(caller.caller().scopes().stream()
                .map(scope -> new SimpleGrantedAuthority(scope.word()))
                .toList());
        this.caller = caller;
        setAuthenticated(true);
    }

    AuthenticatedCaller caller() {
        return caller;
    }

    /** Erased: not needed after authentication. */
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller.caller();
    }

    @Override
    public String getName() {
        return caller.caller().owner().id();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerAuthentication that && caller.equals(that.caller);
    }

    @Override
    public int hashCode() {
        return caller.hashCode();
    }
}
