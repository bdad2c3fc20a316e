package org.zhenggai.organisation.persistence;

import org.zhenggai.organisation.Role;

/** A person beside one of their roles; {@code role} is null for somebody without any. */
public record PersonRoleRow(String username, String name, String unitCode, boolean active, Role role) {}
