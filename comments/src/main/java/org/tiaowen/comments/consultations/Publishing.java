package org.tiaowen.comments.consultations;

/** When the comments of a consultation are shown to the public. */
public enum Publishing {
    /** 先审后发: when a moderator has looked at them. */
    AFTER_REVIEW,
    /** 即时公开: as soon as they are received, personal data masked by the program; a moderator may withhold them later. */
    AT_ONCE
}
