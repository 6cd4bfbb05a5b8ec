package org.tiaowen.comments.consultations;

/** Where a consultation stands at a moment; follows from its times and is never stored. */
public enum ConsultationState {
    /** It is announced and will open. */
    ANNOUNCED,
    /** Comments are received. */
    OPEN,
    /** The closing time has passed. */
    CLOSED
}
