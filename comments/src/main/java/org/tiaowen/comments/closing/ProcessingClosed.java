package org.tiaowen.comments.closing;

import org.tiaowen.comments.consultations.ConsultationId;

/** The processing of a consultation was closed. */
public record ProcessingClosed(ConsultationId consultation, String by) {}
