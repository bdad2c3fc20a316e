/** What of the engine's REST application and of Tasklist is open, and in which words. */
package org.zhenggai.platform.security.engine;
