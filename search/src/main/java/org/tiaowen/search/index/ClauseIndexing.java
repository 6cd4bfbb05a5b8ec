package org.tiaowen.search.index;

import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionPublished;
import org.tiaowen.drafting.versions.Versions;

/** Queues the clauses whose entry in the index has changed. */
@Component
public final class ClauseIndexing {

    private final Versions versions;
    private final IndexQueue queue;

    ClauseIndexing(Versions versions, IndexQueue queue) {
        this.versions = versions;
        this.queue = queue;
    }

    /** Told inside the transaction of the version, so that neither is there without the other. */
    @EventListener
    void on(VersionPublished event) {
        queueUpTo(event.draft(), event.number());
    }

    /**
     * The answer of {@link PublicVersions} for that version has changed; takes part in the transaction of the caller.
     *
     * @param version as the drafting module gave it
     */
    public void publicityChanged(Version version) {
        queueUpTo(version.draft(), version.number());
    }

    /** Which version is the newest, or the newest public one, is part of the entries of the earlier versions too. */
    private void queueUpTo(DraftId draft, int number) {
        List<UUID> keys = versions.list(draft).stream()
                .filter(version -> version.number() <= number)
                .map(version -> version.id().value())
                .toList();
        queue.addAll(IndexKind.CLAUSES, keys);
    }
}
