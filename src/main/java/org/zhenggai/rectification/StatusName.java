package org.zhenggai.rectification;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/** A status as an argument of a message: rendered in the reader's language. */
public final class StatusName extends DefaultMessageSourceResolvable {

    private static final long serialVersionUID = 1L;

    public StatusName(Status status) {
        super("status." + status.name());
    }
}
