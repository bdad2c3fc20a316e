/** Proving who somebody is: passwords, what may be guessed, devices. */
package org.zhenggai.platform.security.signin;
