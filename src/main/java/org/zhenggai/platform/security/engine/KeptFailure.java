package org.zhenggai.platform.security.engine;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.zhenggai.platform.web.failure.OwnRefusal;

/** Keeps what an application answers when it refuses or fails; anything else passes. */
class KeptFailure extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final PrintWriter text = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8), true);
    private int status = SC_OK;
    private boolean ours;

    KeptFailure(HttpServletResponse response) {
        super(response);
    }

    boolean isFailure() {
        return status >= SC_BAD_REQUEST;
    }

    boolean isOurs() {
        return ours;
    }

    byte[] body() {
        text.flush();
        return body.toByteArray();
    }

    /** Gives the answer as it is. */
    void release() throws IOException {
        byte[] answer = body();
        super.setStatus(status);
        super.setContentLength(answer.length);
        super.getOutputStream().write(answer);
    }

    @Override
    public int getStatus() {
        return isFailure() ? status : super.getStatus();
    }

    @Override
    public void setStatus(int status) {
        this.status = status;
        if (!isFailure()) {
            super.setStatus(status);
        }
    }

    @Override
    public void sendError(int status) {
        this.status = status;
    }

    @Override
    public void sendError(int status, String message) {
        this.status = status;
    }

    @Override
    public void setHeader(String name, String value) {
        if (!isMark(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!isMark(name)) {
            super.addHeader(name, value);
        }
    }

    private boolean isMark(String name) {
        boolean mark = name.equalsIgnoreCase(OwnRefusal.HEADER);
        ours |= mark;
        return mark;
    }

    @Override
    public void setContentLength(int length) {
        if (!isFailure()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isFailure()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isFailure()) {
            super.flushBuffer();
        }
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return isFailure() ? text : super.getWriter();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isFailure() ? new Kept() : super.getOutputStream();
    }

    private final class Kept extends ServletOutputStream {

        @Override
        public void write(int one) {
            body.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            body.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Written at once");
        }
    }
}
