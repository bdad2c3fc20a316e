package org.zhenggai.platform.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** The failure of an entry: its trace as ever, the messages in it made safe, for they quote what was sent. */
public class SafeFailure extends ExtendedWhitespaceThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        return super.throwableProxyToString(new Told(failure));
    }

    private record Told(IThrowableProxy failure) implements IThrowableProxy {

        private static Told of(IThrowableProxy failure) {
            return failure == null ? null : new Told(failure);
        }

        @Override
        public String getMessage() {
            return failure.getMessage() == null ? null : LogText.entry(failure.getMessage());
        }

        @Override
        public String getOverridingMessage() {
            return failure.getOverridingMessage() == null ? null : LogText.entry(failure.getOverridingMessage());
        }

        @Override
        public String getClassName() {
            return failure.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return failure.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return failure.getCommonFrames();
        }

        @Override
        public IThrowableProxy getCause() {
            return of(failure.getCause());
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            return Arrays.stream(failure.getSuppressed()).map(Told::of).toArray(IThrowableProxy[]::new);
        }

        @Override
        public boolean isCyclic() {
            return failure.isCyclic();
        }
    }
}
