package org.zhenggai.organisation;

/** Password, roles or activity of a person changed: what they signed in with before is no longer true. */
public record AccountChanged(String username) {}
