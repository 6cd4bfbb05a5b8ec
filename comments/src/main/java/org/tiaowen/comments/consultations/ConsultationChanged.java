package org.tiaowen.comments.consultations;

/** The papers or the times of a consultation were changed. */
public record ConsultationChanged(ConsultationId consultation, String by) {}
