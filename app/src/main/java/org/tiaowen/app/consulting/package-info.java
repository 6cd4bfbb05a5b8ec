/**
 * Hearing the public, on pages and through the API: consultations, comments and receipts for everybody, the worklist of
 * opinions for drafters, the desk of a contact point.
 *
 * <p>{@code ConsultationsController} and {@code CommentingController} are the way of the citizen, {@code
 * ReceiptsController} what the citizen gets, {@code ContactPointController} the way of a contact point, {@code
 * OpinionsApi} that of programs that handle opinions. Trap: what the public may see (open and closed consultations, never announced
 * ones) is decided in one place, {@code ShownConsultations}.
 */
@NullMarked
package org.tiaowen.app.consulting;

import org.jspecify.annotations.NullMarked;
