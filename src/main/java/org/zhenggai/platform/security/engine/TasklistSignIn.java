package org.zhenggai.platform.security.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.zhenggai.platform.security.CurrentSignIn;
import org.zhenggai.platform.security.SignedIn;

/** Camunda's applications take over who signed in with us. Public, because their filter makes it by its name. */
public class TasklistSignIn implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return CurrentSignIn.find().map(TasklistSignIn::result).orElseGet(AuthenticationResult::unsuccessful);
    }

    private static AuthenticationResult result(SignedIn signedIn) {
        AuthenticationResult result = AuthenticationResult.successful(signedIn.getUsername());
        result.setGroups(signedIn.groupIds());
        result.setTenants(List.of());
        return result;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // Spring Security has asked already.
    }
}
