package org.tiaowen.comments.consultations;

import org.tiaowen.drafting.versions.VersionId;

/** A consultation on a version was announced. */
public record ConsultationAnnounced(ConsultationId consultation, VersionId version, String by) {}
