/** Acting as somebody, and moving the engine's time, for the sandbox's story alone. */
package org.zhenggai.sandbox.process;
