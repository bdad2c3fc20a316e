/** The training ground: a clock that moves on command. Exists in the profile {@code sandbox} alone. */
package org.zhenggai.sandbox;
