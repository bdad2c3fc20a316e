package org.zhenggai.organisation.persistence;

import org.zhenggai.organisation.Role;

/** What signing in needs, once for each role of the person. */
public record SignInRow(
        String username, String unitCode, boolean active, String passwordHash, boolean changeRequired, Role role) {}
