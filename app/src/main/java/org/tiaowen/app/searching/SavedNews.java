package org.tiaowen.app.searching;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tiaowen.search.saved.SavedSearches;

/** The notice of new hits on the pages where people begin: {@code ~{searching/saved :: news}}. */
@Component("savedNews")
public class SavedNews {

    private final SavedSearches saved;

    SavedNews(SavedSearches saved) {
        this.saved = saved;
    }

    /** How many searches of whoever is being served have found something new. */
    public int count() {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        return reader == null ? 0 : saved.withNews(reader.getName());
    }
}
