package org.tiaowen.comments.meetings;

import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.opinions.Span;

/**
 * A speech as the program finds it in minutes.
 *
 * @param speaker empty where none is named
 * @param taken false for the words of the host and the keeper of the minutes
 */
record ProposedSpeech(Span words, String speaker, @Nullable PersonKind personKind, boolean taken) {}
