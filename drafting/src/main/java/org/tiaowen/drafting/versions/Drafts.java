package org.tiaowen.drafting.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.DocumentKind;
import org.tiaowen.drafting.articles.LegalText;

/** Begins drafts and lists them. Thread-safe. */
@Component
public final class Drafts {

    private final DraftStore store;

    Drafts(DraftStore store) {
        this.store = store;
    }

    /**
     * Begins a draft with {@code text} as the first revision of its working copy; there is no version yet.
     *
     * @param title what the draft is called in lists, from 1 to {@value Draft#LONGEST_TITLE} characters
     * @param text as it was read, every clause with its fresh id
     * @param by user name
     * @throws IllegalArgumentException when the title is blank or too long, or {@code text} cannot be stored (see
     *     {@link StorableText})
     */
    public Draft create(String title, LegalText text, String by) {
        String stripped = title.strip();
        if (stripped.isEmpty() || stripped.length() > Draft.LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "A title has 1 to " + Draft.LONGEST_TITLE + " characters, not " + stripped.length());
        }
        StorableText.require(stripped);
        StorableText.require(text);
        return store.inTransaction("beginning the draft " + stripped, () -> {
            Instant now = store.now();
            var draft = new Draft(DraftId.next(), stripped, text.kind(), by, now);
            store.sql("""
                            insert into draft (id, title, kind, created_by, created_at)
                            values (:id, :title, :kind, :by, :at)
                            """)
                    .param("id", draft.id().value())
                    .param("title", draft.title())
                    .param("kind", draft.kind().name())
                    .param("by", by)
                    .param("at", DraftStore.stored(now))
                    .update();
            WorkingCopies.insert(store, new WorkingCopy(draft.id(), 1, text, by, now));
            return draft;
        });
    }

    /** The draft with that id. */
    public Optional<Draft> find(DraftId id) {
        return store.reading("looking for draft " + id, () -> store.sql("select * from draft where id = :id")
                .param("id", id.value())
                .query(Drafts::draft)
                .optional());
    }

    /** Every draft, the newest first. */
    public List<Draft> list() {
        return store.reading("listing drafts", () -> store.sql("select * from draft order by created_at desc, id")
                .query(Drafts::draft)
                .list());
    }

    private static Draft draft(ResultSet row, int index) throws SQLException {
        return new Draft(
                new DraftId(row.getObject("id", UUID.class)),
                row.getString("title"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("created_by"),
                DraftStore.instant(row, "created_at"));
    }
}
