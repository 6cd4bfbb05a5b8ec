package org.tiaowen.comments.consultations;

import java.util.Optional;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.versions.VersionId;

/** Where the text of a version comes from. */
public interface ConsultedTexts {

    /** The immutable text of that version; empty where there is none. */
    Optional<LegalText> of(VersionId version);
}
