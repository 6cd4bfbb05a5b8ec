package org.tiaowen.app.operating;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;
import org.tiaowen.search.index.OwnWrites;

/** Keeps in a person's session what they have changed and the index may not have yet. */
@Component
class SessionWrites implements OwnWrites {

    private static final String ATTRIBUTE = SessionWrites.class.getName();

    /** Whoever changes more before looking for it does not look for the first. */
    private static final int MOST = 500;

    @Override
    public boolean isServingSomebody() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes;
    }

    @Override
    public void queued(List<Long> tasks) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes serving) {
            HttpSession session = serving.getRequest().getSession(false);
            if (session != null) {
                synchronized (WebUtils.getSessionMutex(session)) {
                    List<Long> all = new ArrayList<>(of(session));
                    all.addAll(tasks);
                    keep(session, all.subList(Math.max(0, all.size() - MOST), all.size()));
                }
            }
        }
    }

    /** What may not be in the index yet. */
    static List<Long> of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof List<?> tasks
                ? tasks.stream().map(Long.class::cast).toList()
                : List.of();
    }

    /** Of those that were waited for, only these are not in the index yet; others may have been added meanwhile. */
    static void done(HttpSession session, List<Long> waitedFor, List<Long> open) {
        synchronized (WebUtils.getSessionMutex(session)) {
            List<Long> left = new ArrayList<>(of(session));
            left.removeAll(waitedFor);
            left.addAll(0, open);
            keep(session, left);
        }
    }

    private static void keep(HttpSession session, List<Long> tasks) {
        if (tasks.isEmpty()) {
            session.removeAttribute(ATTRIBUTE);
        } else {
            session.setAttribute(ATTRIBUTE, new ArrayList<>(tasks));
        }
    }
}
