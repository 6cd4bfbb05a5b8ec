package org.tiaowen.app.account;

import java.time.Instant;
import java.util.Set;

/**
 * An account — 账号.
 *
 * @param username how its owner signs in, and the name that stands beside every change the owner makes
 * @param displayName the name shown on pages
 * @param roles what the owner does here, at least one
 * @param enabled whether the owner may come in
 * @param mustChangePassword whether the password was set by somebody else and has to be changed first
 * @param createdAt when the account was opened
 * @param createdBy who opened it
 */
public record Account(
        String username,
        String displayName,
        Set<Role> roles,
        boolean enabled,
        boolean mustChangePassword,
        Instant createdAt,
        String createdBy) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** Whether the owner has that role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
