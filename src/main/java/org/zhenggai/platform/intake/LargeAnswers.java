package org.zhenggai.platform.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.apache.coyote.CloseNowException;
import org.springframework.http.HttpHeaders;
import org.zhenggai.platform.Refused;

/**
 * Scripts and files larger than what the system's network buffers take: whoever reads one slowly keeps a thread, so of
 * these too there are only so many at once, and each has to move on.
 */
class LargeAnswers extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The kernel takes this much for a connection whose other end reads nothing. */
    static final int LARGE = 32 * 1024;

    private final transient Intake intake;

    LargeAnswers(Intake intake) {
        this.intake = intake;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answer = new Answer(request, response);
        try {
            chain.doFilter(request, answer);
        } finally {
            answer.end();
        }
        if (answer.givenUp) {
            throw answer.tooSlow();
        }
    }

    private final class Answer extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private Sender reader;
        private ServletOutputStream paced;
        private boolean givenUp;

        Answer(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void setContentLength(int length) {
            begin(length);
            super.setContentLength(length);
        }

        @Override
        public void setContentLengthLong(long length) {
            begin(length);
            super.setContentLengthLong(length);
        }

        private void begin(long length) {
            if (length > LARGE && reader == null) {
                Sender asker = Sender.of(request.getRemoteAddr());
                if (!intake.answersTo(asker).take(asker.party())) {
                    setHeader(HttpHeaders.RETRY_AFTER, Intake.RETRY_AFTER);
                    // What is refused was to be kept for a year.
                    setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                    throw Refused.busy("error.busy");
                }
                reader = asker;
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (reader == null) {
                return super.getOutputStream();
            }
            if (paced == null) {
                paced = new Paced(this, super.getOutputStream());
            }
            return paced;
        }

        /** Makes the container close the connection: half an answer must not be taken for a whole one. */
        private IOException tooSlow() {
            givenUp = true;
            return new CloseNowException("Nobody reads this answer in time");
        }

        void end() {
            if (reader != null) {
                intake.answersTo(reader).leave(reader.party());
                reader = null;
            }
        }
    }

    private final class Paced extends ServletOutputStream {

        private final Answer answer;
        private final ServletOutputStream out;
        private final long since = intake.now();
        private long written;

        Paced(Answer answer, ServletOutputStream out) {
            this.answer = answer;
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            count(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count(length);
        }

        private void count(int length) throws IOException {
            written += length;
            if (intake.isTooSlow(written, since)) {
                throw answer.tooSlow();
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
