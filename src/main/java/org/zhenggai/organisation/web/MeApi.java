package org.zhenggai.organisation.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.staff.ChangeOwnPassword;
import org.zhenggai.platform.security.SignedIn;
import org.zhenggai.platform.security.session.OpenSessions;

@RestController
@RequestMapping("/api/me")
class MeApi {

    record Me(
            String username,
            String name,
            String unit,
            String unitName,
            Set<String> roles,
            boolean mustChangePassword) {}

    record PasswordChange(
            String current, @JsonProperty("new") String replacement) {}

    private final Organisation organisation;
    private final ChangeOwnPassword ownPassword;
    private final OpenSessions sessions;

    MeApi(Organisation organisation, ChangeOwnPassword ownPassword, OpenSessions sessions) {
        this.organisation = organisation;
        this.ownPassword = ownPassword;
        this.sessions = sessions;
    }

    @GetMapping
    Me me(@AuthenticationPrincipal SignedIn signedIn) {
        return new Me(
                signedIn.getUsername(),
                organisation.personName(signedIn.getUsername()),
                signedIn.unit(),
                organisation.unitName(signedIn.unit()),
                new TreeSet<>(signedIn.roles()),
                signedIn.mustChangePassword());
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody PasswordChange change, HttpServletRequest request, HttpServletResponse response) {
        ownPassword.change(change.current(), change.replacement());
        sessions.passwordChanged(request, response);
    }
}
