package org.tiaowen.comments.consultations;

import org.tiaowen.drafting.versions.VersionId;

/** A consultation has opened: from now on everybody may read that version and comment on it. */
public record ConsultationOpened(ConsultationId consultation, VersionId version) {}
