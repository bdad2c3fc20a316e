package org.zhenggai.platform.security;

import java.io.Serializable;

/** What sessions may hold of our own; all else that they hold is named in {@code session.SessionAttributes}. */
public interface HeldInSession extends Serializable {}
