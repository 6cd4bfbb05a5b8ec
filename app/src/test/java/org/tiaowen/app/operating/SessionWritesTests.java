package org.tiaowen.app.operating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class SessionWritesTests {

    private final MockHttpSession session = new MockHttpSession();
    private final SessionWrites writes = new SessionWrites();

    @BeforeEach
    void somebodyIsServed() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void nobodyIsServed() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void changeMadeWhileEarlierOnesAreWaitedForIsStillWaitedForNextTime() {
        writes.queued(List.of(1L, 2L));
        List<Long> waitedFor = SessionWrites.of(session);
        writes.queued(List.of(3L));

        SessionWrites.done(session, waitedFor, List.of(2L));

        assertThat(SessionWrites.of(session)).containsExactly(2L, 3L);
    }

    @Test
    void nothingIsKeptWhenAllIsInTheIndex() {
        writes.queued(List.of(1L, 2L));

        SessionWrites.done(session, List.of(1L, 2L), List.of());

        assertThat(SessionWrites.of(session)).isEmpty();
        assertThat(session.getAttributeNames().hasMoreElements()).isFalse();
    }
}
