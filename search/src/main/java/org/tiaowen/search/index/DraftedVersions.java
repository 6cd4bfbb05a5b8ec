package org.tiaowen.search.index;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.drafting.versions.Versions;

/** The versions as the drafting module keeps them. */
@Component
final class DraftedVersions implements ClauseDocuments {

    private static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");

    private final Versions versions;
    private final ObjectProvider<PublicVersions> publicVersions;

    DraftedVersions(Versions versions, ObjectProvider<PublicVersions> publicVersions) {
        this.versions = versions;
        this.publicVersions = publicVersions;
    }

    @Override
    public List<UUID> idsAfter(@Nullable UUID last, int limit) {
        return versions.after(last == null ? null : new VersionId(last), limit).stream()
                .map(VersionId::value)
                .toList();
    }

    @Override
    public Optional<IndexedText> find(UUID id) {
        return versions.find(new VersionId(id)).map(this::text);
    }

    private IndexedText text(Version version) {
        List<VersionId> later = versions.list(version.draft()).stream()
                .filter(other -> other.number() > version.number())
                .map(Version::id)
                .toList();
        boolean published = isPublic(version.id());
        return new IndexedText(
                version.id().value(),
                new IndexedText.Work(IndexedText.Origin.DRAFT, version.draft().value(), version.number()),
                version.title(),
                "",
                version.kind(),
                version.label().value(),
                version.label().value(),
                version.createdAt(),
                new IndexedText.Dates(LocalDate.ofInstant(version.createdAt(), DAYS), null),
                IndexedText.Validity.DRAFT,
                new IndexedText.Publicity(
                        published, later.isEmpty(), published && later.stream().noneMatch(this::isPublic)),
                versions.text(version.id()));
    }

    private boolean isPublic(VersionId version) {
        return publicVersions.stream().anyMatch(said -> said.isPublic(version));
    }
}
