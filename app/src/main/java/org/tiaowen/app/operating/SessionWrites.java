package org.tiaowen.app.operating;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
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
                List<Long> all = new ArrayList<>(of(session));
                all.addAll(tasks);
                keep(session, all.subList(Math.max(0, all.size() - MOST), all.size()));
            }
        }
    }

    /** What may not be in the index yet. */
    static List<Long> of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof List<?> tasks
                ? tasks.stream().map(Long.class::cast).toList()
                : List.of();
    }

    /** Only this is not in the index yet. */
    static void keep(HttpSession session, List<Long> tasks) {
        if (tasks.isEmpty()) {
            session.removeAttribute(ATTRIBUTE);
        } else {
            session.setAttribute(ATTRIBUTE, new ArrayList<>(tasks));
        }
    }
}
