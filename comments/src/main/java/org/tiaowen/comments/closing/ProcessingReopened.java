package org.tiaowen.comments.closing;

import org.tiaowen.comments.consultations.ConsultationId;

/** The processing of a consultation was opened again; without a user name by what came in. */
public record ProcessingReopened(ConsultationId consultation, String reason, String by) {}
