package org.tiaowen.app.collecting;

import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.ConsultationState;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.forwarding.Chains;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.intake.MeetingId;
import org.tiaowen.comments.meetings.Meeting;
import org.tiaowen.comments.meetings.Meetings;

/** What the staff of a point may touch: what is theirs, or came from below them. Thread-safe. */
@Component
class OwnPoint {

    private final Consultations consultations;
    private final ContactPoints contactPoints;
    private final Comments comments;
    private final Chains chains;
    private final Meetings meetings;

    OwnPoint(
            Consultations consultations,
            ContactPoints contactPoints,
            Comments comments,
            Chains chains,
            Meetings meetings) {
        this.consultations = consultations;
        this.contactPoints = contactPoints;
        this.comments = comments;
        this.chains = chains;
        this.meetings = meetings;
    }

    /** The point whose staff is signed in. */
    ContactPoint of(Principal principal) {
        return contactPoints
                .ofStaff(principal.getName())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN, "staff of no contact point"));
    }

    /** The consultations a point may know of: those that are open or were. */
    List<Consultation> consultations() {
        return consultations.all().stream().filter(this::hasOpened).toList();
    }

    /** One of them. */
    Consultation consultation(ConsultationId id) {
        return consultations.find(id).filter(this::hasOpened).orElseThrow(() -> new NotFound(id));
    }

    private boolean hasOpened(Consultation consultation) {
        return consultations.stateOf(consultation) != ConsultationState.ANNOUNCED;
    }

    /** Nothing, where that comment is none of the point's business: as if it were not there. */
    void mustFollow(ContactPoint point, CommentId comment) {
        if (!chains.mayFollow(comment, contactPoints.tree().subtree(point.id()))) {
            throw new NotFound(comment);
        }
    }

    /** Nothing, where the point did not collect that comment itself: as if it were not there. */
    void mustHaveCollected(ContactPoint point, CommentId id) {
        boolean collected = comments.find(id)
                .filter(comment -> point.id().equals(comment.contactPoint()))
                .isPresent();
        if (!collected) {
            throw new NotFound(id);
        }
    }

    /** The meeting, which the point held itself. */
    Meeting meeting(ContactPoint point, MeetingId id) {
        return meetings.find(id)
                .filter(meeting -> meeting.contactPoint().equals(point.id()))
                .orElseThrow(() -> new NotFound(id));
    }
}
