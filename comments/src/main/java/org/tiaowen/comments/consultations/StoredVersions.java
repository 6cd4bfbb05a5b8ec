package org.tiaowen.comments.consultations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.drafting.versions.Versions;

/** The texts of the stored versions; the latest used stay in memory, for they never change. */
@Component
class StoredVersions implements ConsultedTexts {

    /** More consultations than are ever open at once; the largest code takes about two megabytes. */
    private static final int KEPT = 32;

    private final Versions versions;
    private final Map<VersionId, LegalText> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<VersionId, LegalText> eldest) {
            return size() > KEPT;
        }
    };

    StoredVersions(Versions versions) {
        this.versions = versions;
    }

    @Override
    public Optional<LegalText> of(VersionId version) {
        synchronized (kept) {
            LegalText text = kept.get(version);
            if (text != null) {
                return Optional.of(text);
            }
        }
        Optional<LegalText> read = versions.find(version).map(found -> versions.text(found.id()));
        read.ifPresent(text -> {
            synchronized (kept) {
                kept.put(version, text);
            }
        });
        return read;
    }
}
