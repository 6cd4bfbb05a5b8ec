package org.tiaowen.app.searching;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.tiaowen.app.account.Account;
import org.tiaowen.app.account.Role;
import org.tiaowen.comments.intake.Audience;
import org.tiaowen.search.queries.Reader;

/** Which comments a member of staff finds and sees: the same in the search, on the page of a clause and in the API. */
final class CommentReaders {

    private CommentReaders() {}

    /** Drafters and moderators find everything, others what is not withheld. */
    static Reader of(HttpServletRequest caller) {
        return handlesComments(caller) ? Reader.STAFF : Reader.EXPERT;
    }

    /** The same for what comes from the database. */
    static Audience audience(HttpServletRequest caller) {
        return handlesComments(caller) ? Audience.STAFF : Audience.EXPERTS;
    }

    /** The same for somebody who is not there now; empty for whoever may not search. */
    static Optional<Reader> of(Account account) {
        if (account.is(Role.DRAFTER)) {
            return Optional.of(Reader.STAFF);
        }
        boolean searches = account.is(Role.EXPERT) || account.is(Role.ADMINISTRATOR);
        return searches ? Optional.of(account.is(Role.MODERATOR) ? Reader.STAFF : Reader.EXPERT) : Optional.empty();
    }

    private static boolean handlesComments(HttpServletRequest caller) {
        return caller.isUserInRole("DRAFTER") || caller.isUserInRole("MODERATOR");
    }
}
