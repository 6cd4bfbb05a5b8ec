package org.tiaowen.comments;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointKind;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.contactpoints.Terms;

/** A district, a contact point under it, and a collection point under that. */
public record PointsOfTheTests(ContactPoint district, ContactPoint contactPoint, ContactPoint collectionPoint) {

    public static final LocalDate APPOINTED = LocalDate.parse("2026-01-01");

    public static PointsOfTheTests appointed() {
        ContactPoint district =
                appoint(Terms.contactPoint("云岭区", "云岭区", APPOINTED).as(ContactPointKind.DISTRICT));
        ContactPoint contactPoint =
                appoint(Terms.contactPoint("河湾街道联系点", "云岭区", APPOINTED).under(district));
        ContactPoint collectionPoint = appoint(Terms.contactPoint("河湾社区采集点", "云岭区", APPOINTED)
                .as(ContactPointKind.COLLECTION_POINT)
                .under(contactPoint));
        return new PointsOfTheTests(district, contactPoint, collectionPoint);
    }

    public static ContactPoint appoint(Terms terms) {
        String code = "P" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
        return ((ContactPoints.Appointed)
                        CommentsPlatform.bean(ContactPoints.class).appoint(code, terms, "admin"))
                .contactPoint();
    }
}
