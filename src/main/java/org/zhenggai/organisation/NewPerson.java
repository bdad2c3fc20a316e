package org.zhenggai.organisation;

import java.util.Set;

/** Somebody to be added, as an administrator wrote it. */
public record NewPerson(String username, String name, String unit, Set<Role> roles) {}
