package org.zhenggai.organisation.signin;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.persistence.PersonQueries;
import org.zhenggai.organisation.persistence.SignInRow;
import org.zhenggai.platform.security.SignedIn;

@Component
class StoredSignIns implements UserDetailsService {

    private final PersonQueries people;

    StoredSignIns(PersonQueries people) {
        this.people = people;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        List<SignInRow> rows = people.signIn(username);
        if (rows.isEmpty()) {
            throw new UsernameNotFoundException("No such account");
        }
        SignInRow row = rows.get(0);
        return new SignedIn(
                row.username(), row.unitCode(), roles(rows), row.active(), row.changeRequired(), row.passwordHash());
    }

    private static Set<String> roles(List<SignInRow> rows) {
        return rows.stream()
                .map(SignInRow::role)
                .filter(Objects::nonNull)
                .map(Role::name)
                .collect(Collectors.toSet());
    }
}
