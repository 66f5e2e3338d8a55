package dev.coursecreator.rest.security;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An admission in the form in which Spring Security passes it on: each scope is an authority. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient AuthenticatedCaller admission;

    CallerAuthentication(AuthenticatedCaller admission) {
        super(admission.caller().scopes().stream()
                .map(scope -> new SimpleGrantedAuthority(scope.word()))
                .toList());
        this.admission = admission;
        setAuthenticated(true);
    }

    AuthenticatedCaller admission() {
        return admission;
    }

    /** Nobody needs what was shown once it has been checked. */
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return admission.caller();
    }

    @Override
    public String getName() {
        return admission.caller().owner().id();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerAuthentication that && admission.equals(that.admission);
    }

    @Override
    public int hashCode() {
        return Objects.hash(admission);
    }
}
