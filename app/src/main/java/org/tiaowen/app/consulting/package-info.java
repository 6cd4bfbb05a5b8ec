/**
 * Hearing the public: consultations, comments from citizens and contact points, what became of them.
 *
 * <p>{@code ConsultationsApi} announces and shows consultations, {@code CommentsApi} receives comments,
 * {@code ContactPointsApi} keeps the contact points.
 */
@NullMarked
package org.tiaowen.app.consulting;

import org.jspecify.annotations.NullMarked;
