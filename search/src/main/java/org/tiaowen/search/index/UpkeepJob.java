package org.tiaowen.search.index;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Long work on one index: wanted, under way, or over.
 *
 * @param id its identity
 * @param task what is done
 * @param kind on which index
 * @param wantedBy the user, or {@code system}
 * @param wantedAt when it was asked for
 * @param startedAt when it was begun; null while it waits
 * @param finishedAt when it was over; null until then
 * @param cancelled whether somebody asked to stop it
 * @param outcome what came of it; null until it is over
 * @param trouble what holds it up, or what it failed of
 * @param progress how far it is
 * @param findings what a check found
 */
public record UpkeepJob(
        long id,
        UpkeepTask task,
        IndexKind kind,
        String wantedBy,
        Instant wantedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        boolean cancelled,
        @Nullable Outcome outcome,
        Optional<String> trouble,
        Progress progress,
        Findings findings) {

    /** How it ended. */
    public enum Outcome {
        DONE,
        CANCELLED,
        FAILED
    }

    /** Whether it waits or is under way. */
    public boolean isOpen() {
        return finishedAt == null;
    }

    /**
     * How far it is.
     *
     * @param done keys that are done: texts, or comments
     * @param total keys there are
     * @param documents documents written or compared so far
     */
    public record Progress(long done, long total, long documents) {

        /** From 0 to 100. */
        public int percent() {
            return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
        }
    }

    /**
     * The differences between database and index; all of them have been mended or are queued for it.
     *
     * @param missing documents the index lacked
     * @param altered documents that said something else
     * @param extra documents the database does not have
     * @param examples the first of them: what was wrong, and the id of the document
     */
    public record Findings(long missing, long altered, long extra, List<String> examples) {

        public Findings {
            examples = List.copyOf(examples);
        }

        /** How many documents differed. */
        public long count() {
            return missing + altered + extra;
        }
    }
}
