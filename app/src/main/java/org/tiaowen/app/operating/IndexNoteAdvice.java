package org.tiaowen.app.operating;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.tiaowen.search.index.Freshness;
import org.tiaowen.search.index.IndexHealth;

/**
 * Before a person searches, waits for what they have just changed, and gives every page of hits the note on what may be
 * missing: {@code ~{operating/index-note :: note}}.
 */
@ControllerAdvice("org.tiaowen.app.searching")
class IndexNoteAdvice {

    /** Asked at every keystroke; names of laws need not be younger than a moment. */
    private static final String SUGGESTIONS = "/search/suggestions";

    private final Freshness freshness;
    private final IndexHealth health;

    IndexNoteAdvice(Freshness freshness, IndexHealth health) {
        this.freshness = freshness;
        this.health = health;
    }

    @ModelAttribute("indexNote")
    IndexNote note(HttpServletRequest request) {
        if (request.getRequestURI().endsWith(SUGGESTIONS)) {
            return IndexNote.NONE;
        }
        HttpSession session = request.getSession(false);
        int own = 0;
        if (session != null) {
            List<Long> written = SessionWrites.of(session);
            if (!written.isEmpty()) {
                List<Long> open = freshness.await(written);
                SessionWrites.done(session, written, open);
                own = open.size();
            }
        }
        return new IndexNote(own, health.behind());
    }
}
