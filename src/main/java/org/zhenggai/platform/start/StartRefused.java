package org.zhenggai.platform.start;

/** The platform must not start as it is; the message is the one line that the operator reads. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
