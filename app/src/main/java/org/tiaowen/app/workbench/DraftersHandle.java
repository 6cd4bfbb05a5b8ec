package org.tiaowen.app.workbench;

import org.springframework.stereotype.Component;
import org.tiaowen.app.account.Account;
import org.tiaowen.app.account.Accounts;
import org.tiaowen.app.account.Role;
import org.tiaowen.comments.adoption.HandlingStaff;

/** Drafters handle opinions, while their account is open. Thread-safe. */
@Component
class DraftersHandle implements HandlingStaff {

    private final Accounts accounts;

    DraftersHandle(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean handlesOpinions(String username) {
        return accounts.find(username).filter(DraftersHandle::handles).isPresent();
    }

    static boolean handles(Account account) {
        return account.enabled() && account.is(Role.DRAFTER);
    }
}
