package org.zhenggai.settlement;

import java.time.Instant;
import org.zhenggai.audit.Author;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Channel;

/** An item that waits to be settled, and on whose account that happens, be it after a restart. */
public record Waiting(String itemCode, String actor, String unitCode, Channel channel, Instant queuedAt)
        implements Author {

    public static Waiting on(Actor actor, Instant now) {
        return new Waiting(null, actor.username(), actor.unit(), actor.channel(), now);
    }

    @Override
    public String username() {
        return actor;
    }

    @Override
    public String unit() {
        return unitCode;
    }
}
