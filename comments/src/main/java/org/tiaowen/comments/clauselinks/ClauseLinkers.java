package org.tiaowen.comments.clauselinks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.search.language.Segmenter;

/** The linkers of the versions in use. */
@Component
class ClauseLinkers {

    /** A linker of the largest code takes some ten megabytes. */
    private static final int KEPT = 16;

    private final ConsultedTexts texts;
    private final Segmenter segmenter;
    private final Map<VersionId, ClauseLinker> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<VersionId, ClauseLinker> eldest) {
            return size() > KEPT;
        }
    };

    ClauseLinkers(ConsultedTexts texts, Segmenter segmenter) {
        this.texts = texts;
        this.segmenter = segmenter;
    }

    ClauseLinker of(VersionId version) {
        synchronized (kept) {
            return kept.computeIfAbsent(
                    version, id -> ClauseLinker.of(texts.of(id).orElseThrow(), segmenter));
        }
    }
}
