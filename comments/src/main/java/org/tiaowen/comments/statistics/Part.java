package org.tiaowen.comments.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.drafting.articles.ProvisionId;

/** What a number is limited to. */
public sealed interface Part {

    /** Opinions linked to a clause of the consulted version or to anything inside it, and the comments that have one. */
    record OnClause(ProvisionId clause) implements Part {}

    /** Opinions linked to no clause, and the comments that have one. */
    record OnNoClause() implements Part {}

    /** What a contact point and everything under it brought in. */
    record Under(ContactPointId contactPoint) implements Part {}

    /** What a contact point itself brought in. */
    record From(ContactPointId contactPoint) implements Part {}

    /** What no contact point brought in. */
    record FromNoPoint() implements Part {}

    /** What came in by a channel. */
    record By(Channel channel) implements Part {}

    /** What a kind of person said. */
    record SaidBy(PersonKind kind) implements Part {}

    /** What was said by persons whose kind is not known. */
    record SaidByUnknown() implements Part {}

    /** What was received on a day, in China. */
    record On(LocalDate day) implements Part {}

    /** Its name in an address. */
    default String key() {
        return switch (this) {
            case OnClause on -> "clause:" + on.clause();
            case OnNoClause none -> "clause:";
            case Under under -> "under:" + under.contactPoint();
            case From from -> "from:" + from.contactPoint();
            case FromNoPoint none -> "from:";
            case By by -> "channel:" + by.channel();
            case SaidBy by -> "kind:" + by.kind();
            case SaidByUnknown unknown -> "kind:";
            case On on -> "day:" + on.day();
        };
    }

    /** The part of that name; empty where it names none. */
    static Optional<Part> of(String key) {
        int colon = key.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String value = key.substring(colon + 1);
        try {
            return Optional.ofNullable(
                    switch (key.substring(0, colon)) {
                        case "clause" ->
                            value.isEmpty() ? new OnNoClause() : new OnClause(new ProvisionId(UUID.fromString(value)));
                        case "under" -> new Under(new ContactPointId(UUID.fromString(value)));
                        case "from" ->
                            value.isEmpty() ? new FromNoPoint() : new From(new ContactPointId(UUID.fromString(value)));
                        case "channel" -> new By(Channel.valueOf(value));
                        case "kind" -> value.isEmpty() ? new SaidByUnknown() : new SaidBy(PersonKind.valueOf(value));
                        case "day" -> new On(LocalDate.parse(value));
                        default -> null;
                    });
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
