package org.tiaowen.drafting.library;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of corrections. */
@Component
class LawCorrectionRows {

    private final LibraryDatabase database;

    LawCorrectionRows(LibraryDatabase database) {
        this.database = database;
    }

    void insert(LawTextId text, LawFacts before, LawFacts after, String reason, @Nullable String file, String by) {
        database.sql("""
                        insert into law_text_correction (text_id, before, after, reason, file, made_by, made_at)
                        values (:text, cast(:before as jsonb), cast(:after as jsonb), :reason, :file, :by, :at)
                        """)
                .param("text", text.value())
                .param("before", LibraryJson.MAPPER.writeValueAsString(before))
                .param("after", LibraryJson.MAPPER.writeValueAsString(after))
                .param("reason", reason)
                .param("file", file)
                .param("by", by)
                .param("at", LibraryDatabase.stored(database.now()))
                .update();
    }

    boolean byPeople(LawTextId text) {
        return database.sql("select exists (select from law_text_correction where text_id = :text and file is null)")
                .param("text", text.value())
                .query(Boolean.class)
                .single();
    }

    List<LawTextCorrection> list(LawId law) {
        return database.sql("""
                        select c.* from law_text_correction c join law_text t on t.id = c.text_id
                        where t.law_id = :law order by c.id desc
                        """)
                .param("law", law.value())
                .query((row, index) -> new LawTextCorrection(
                        new LawTextId(row.getObject("text_id", UUID.class)),
                        LibraryJson.MAPPER.readValue(row.getString("before"), LawFacts.class),
                        LibraryJson.MAPPER.readValue(row.getString("after"), LawFacts.class),
                        row.getString("reason"),
                        row.getString("file"),
                        row.getString("made_by"),
                        LibraryDatabase.instant(row, "made_at")))
                .list();
    }
}
