package org.tiaowen.app.security;

import java.util.Arrays;
import java.util.Locale;
import org.tiaowen.app.account.Role;

/**
 * Who acts, one column of the tables in {@code docs/permissions.md}. Points are named by where they stand to the point that
 * collected the comment in question.
 */
enum Actor {
    PUBLIC,
    RECEIPT,
    OWN,
    ABOVE,
    BELOW,
    OTHER,
    MODERATOR,
    DRAFTER,
    EXPERT,
    ADMINISTRATOR;

    static Actor of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    boolean hasAccount() {
        return this != PUBLIC && this != RECEIPT;
    }

    boolean isOfPoint() {
        return this == OWN || this == ABOVE || this == BELOW || this == OTHER;
    }

    Role role() {
        return isOfPoint()
                ? Role.CONTACT_POINT
                : Arrays.stream(Role.values())
                        .filter(role -> role.name().equals(name()))
                        .findFirst()
                        .orElseThrow();
    }
}
