package org.zhenggai.platform.time;

import java.time.Instant;

/**
 * The machine's own time, which nobody moves: only for what the world outside compares with its own clocks, such as a
 * robot's signature, which the sandbox's clock would date years away. Whatever the platform itself means by "now" is the
 * {@link java.time.Clock}'s.
 */
@FunctionalInterface
public interface MachineTime {

    Instant instant();
}
