package org.zhenggai.alert.channel;

/** A way out of the platform. */
public interface DeliveryChannel {

    ChannelName name();

    /** Without settings a channel is off, and nothing is planned for it. */
    boolean configured();

    /** How many messages a minute the other side takes, from all nodes together. */
    int perMinute();

    /** Never throws for what may happen on a network. The same message sent twice carries the same key. */
    Outcome send(Message message);
}
