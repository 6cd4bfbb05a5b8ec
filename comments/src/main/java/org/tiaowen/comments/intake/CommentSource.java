package org.tiaowen.comments.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.PersonKind;

/** Who brought a comment in. */
public sealed interface CommentSource {

    /** Anybody, on this platform's pages or through its API. */
    record Public() implements CommentSource {}

    /**
     * Staff of a contact point, for somebody who spoke there.
     *
     * @param registryNumber 登记号: the contact point's own number, kept without the blanks around it; the same number is
     *     received once in a consultation
     * @param enteredBy the acting user's name
     */
    record FromContactPoint(ContactPointId contactPoint, String registryNumber, Collection collection, String enteredBy)
            implements CommentSource {

        public FromContactPoint {
            registryNumber = registryNumber.strip();
        }
    }

    /**
     * Collection — 收集: how a contact point came by a comment.
     *
     * @param on the day it was said or written, in China
     * @param place where; may be empty
     * @param collector who wrote it down; may be empty
     * @param meeting at which it was said; null where it was not said at one
     */
    record Collection(
            Channel channel,
            @Nullable PersonKind personKind,
            LocalDate on,
            String place,
            String collector,
            @Nullable MeetingId meeting) {

        /** A collection of which no more is known. */
        public Collection(Channel channel, @Nullable PersonKind personKind, LocalDate on) {
            this(channel, personKind, on, "", "", null);
        }
    }
}
