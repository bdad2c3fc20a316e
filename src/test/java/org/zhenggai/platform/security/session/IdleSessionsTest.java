package org.zhenggai.platform.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class IdleSessionsTest {

    private static final int HOUR = 3600;

    private final SessionOfLongAgo session = new SessionOfLongAgo();

    @BeforeEach
    void endsAfterTwoHours() {
        session.setMaxInactiveInterval(2 * HOUR);
    }

    @Test
    void endsWhenOnlyThePageAskedForItsWholeTime() throws Exception {
        use(0);
        for (int minute = 1; minute <= 120; minute++) {
            poll(minute * 60);
            assertThat(session.isInvalid()).isFalse();
        }
        poll(2 * HOUR + 1);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void goesOnFromTheLastUse() throws Exception {
        use(0);
        use(HOUR + HOUR / 2);
        poll(3 * HOUR);
        assertThat(session.isInvalid()).isFalse();
        poll(4 * HOUR);
        assertThat(session.isInvalid()).isTrue();
    }

    private void use(int second) throws Exception {
        request(second, new MockHttpServletRequest());
    }

    private void poll(int second) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("X-Poll", "true");
        request(second, request);
    }

    private void request(int second, MockHttpServletRequest request) throws Exception {
        session.accessed = second * 1000L;
        request.setSession(session);
        new IdleSessions().doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    /** Begun at the beginning of time; each request sets when. */
    private static final class SessionOfLongAgo extends MockHttpSession {

        private long accessed;

        @Override
        public long getCreationTime() {
            return 0;
        }

        @Override
        public long getLastAccessedTime() {
            return accessed;
        }
    }
}
