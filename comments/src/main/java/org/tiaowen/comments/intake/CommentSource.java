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
     * @param registryNumber 登记号: the contact point's own number; the same number is received once in a consultation
     * @param collectedOn the day it was said or written, in China
     * @param enteredBy the acting user's name
     */
    record FromContactPoint(
            ContactPointId contactPoint,
            String registryNumber,
            Channel channel,
            @Nullable PersonKind personKind,
            LocalDate collectedOn,
            String enteredBy)
            implements CommentSource {}
}
