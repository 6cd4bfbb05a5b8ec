package org.tiaowen.app.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.tiaowen.comments.contactpoints.ContactPointId;

/**
 * The member of staff behind a request.
 *
 * <p>Carries the state of the account at sign-in; {@code generation} tells whether the account has changed since.
 */
public final class StaffMember implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final String username;
    private final String displayName;
    private final List<Role> roles;
    private final @Nullable UUID contactPoint;
    private final boolean enabled;
    private final boolean mustChangePassword;
    private final int generation;
    private @Nullable String password;

    StaffMember(Account account, @Nullable ContactPointId contactPoint, String password, int generation) {
        this.username = account.username();
        this.displayName = account.displayName();
        this.roles = List.copyOf(account.roles());
        this.contactPoint = contactPoint == null ? null : contactPoint.value();
        this.enabled = account.enabled();
        this.mustChangePassword = account.mustChangePassword();
        this.generation = generation;
        this.password = password;
    }

    /** The contact point (基层立法联系点) this person worked for at sign-in. */
    public Optional<UUID> contactPoint() {
        return Optional.ofNullable(contactPoint);
    }

    /** The name shown on pages. */
    public String getDisplayName() {
        return displayName;
    }

    /** Whether the password is still the one somebody else has given. */
    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    int generation() {
        return generation;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }
}
