package org.zhenggai.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is signed in, as the session keeps it on every node; the password's hash is dropped once it was compared. */
public final class SignedIn implements UserDetails, CredentialsContainer, HeldInSession {

    private static final long serialVersionUID = 1L;

    private final String username;
    private final String unit;
    private final TreeSet<String> roles;
    private final boolean active;
    private final boolean mustChangePassword;
    private String passwordHash;

    public SignedIn(
            String username,
            String unit,
            Set<String> roles,
            boolean active,
            boolean mustChangePassword,
            String passwordHash) {
        this.username = username;
        this.unit = unit;
        this.roles = new TreeSet<>(roles);
        this.active = active;
        this.mustChangePassword = mustChangePassword;
        this.passwordHash = passwordHash;
    }

    public String unit() {
        return unit;
    }

    public Set<String> roles() {
        return Set.copyOf(roles);
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** The engine's groups: each role ({@code HANDLER}) and each post ({@code sfj.HANDLER}). */
    public List<String> groupIds() {
        return roles.stream()
                .flatMap(role -> Stream.of(role, unit + "." + role))
                .toList();
    }

    public SignedIn withPasswordChanged() {
        return new SignedIn(username, unit, roles, active, false, null);
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
