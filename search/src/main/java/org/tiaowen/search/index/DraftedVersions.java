package org.tiaowen.search.index;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.drafting.versions.Versions;

/** The versions as the drafting module keeps them. */
@Component
final class DraftedVersions implements ClauseDocuments {

    private final Drafts drafts;
    private final Versions versions;

    DraftedVersions(Drafts drafts, Versions versions) {
        this.drafts = drafts;
        this.versions = versions;
    }

    /** There are some thousand versions in a large city, so that all ids fit in memory. */
    @Override
    public List<UUID> versionsAfter(@Nullable UUID last, int limit) {
        return drafts.list().stream()
                .flatMap(draft -> versions.list(draft.id()).stream())
                .map(version -> version.id().value())
                .sorted()
                .filter(id -> last == null || id.compareTo(last) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<IndexedVersion> find(VersionId id) {
        return versions.find(id).map(version -> new IndexedVersion(version, later(version), versions.text(id)));
    }

    private List<VersionId> later(Version version) {
        return versions.list(version.draft()).stream()
                .filter(other -> other.number() > version.number())
                .map(Version::id)
                .toList();
    }
}
