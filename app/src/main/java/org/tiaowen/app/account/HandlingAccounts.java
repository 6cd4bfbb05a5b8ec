package org.tiaowen.app.account;

import org.springframework.stereotype.Component;
import org.tiaowen.comments.adoption.HandlingStaff;

/** Opinions are handled by drafters whose account is open. */
@Component
class HandlingAccounts implements HandlingStaff {

    private final Accounts accounts;

    HandlingAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean handlesOpinions(String username) {
        return accounts.find(username)
                .filter(account -> account.enabled() && account.roles().contains(Role.DRAFTER))
                .isPresent();
    }
}
