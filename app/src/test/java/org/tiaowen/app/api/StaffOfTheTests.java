package org.tiaowen.app.api;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.tiaowen.app.account.Accounts;
import org.tiaowen.app.account.Role;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPoints;

/** One account for each role, opened once in a run: the database is shared by all tests. */
public final class StaffOfTheTests {

    private static final Map<Role, Person> PEOPLE = new EnumMap<>(Role.class);

    /** Somebody who can sign in. */
    public record Person(String username, String password) {}

    private StaffOfTheTests() {}

    /** The one with that role. */
    public static synchronized Person with(Role role, ApplicationContext context) {
        return PEOPLE.computeIfAbsent(role, missing -> open(missing, context));
    }

    private static Person open(Role role, ApplicationContext context) {
        String username = "api-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        @Nullable ContactPointId contactPoint = role == Role.CONTACT_POINT ? appoint(context) : null;
        Accounts.Opening opening = new Accounts.Opening(username, "接口测试", Set.of(role), contactPoint);
        return switch (context.getBean(Accounts.class).openReady(opening, "test")) {
            case Accounts.Open open -> new Person(open.username(), open.password());
            case Accounts.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private static ContactPointId appoint(ApplicationContext context) {
        return switch (context.getBean(ContactPoints.class).appoint("API-01", "接口测试联系点", "测试区", "test")) {
            case ContactPoints.Appointed appointed -> appointed.contactPoint().id();
            case ContactPoints.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
