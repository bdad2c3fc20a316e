/** The organisation's side of signing in: who there is, who acts, whose sessions end. */
package org.zhenggai.organisation.signin;
