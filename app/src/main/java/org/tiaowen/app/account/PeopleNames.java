package org.tiaowen.app.account;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** What the people of a page are called; asked for once for all of them. For one request only. */
@Component("people")
@RequestScope
public class PeopleNames {

    private final Accounts accounts;
    private @Nullable Map<String, String> names;

    PeopleNames(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The display name of that account; the name of the account itself where it is gone. */
    public String of(String username) {
        Map<String, String> known = names;
        if (known == null) {
            known = accounts.list().stream().collect(Collectors.toMap(Account::username, Account::displayName));
            names = known;
        }
        return known.getOrDefault(username, username);
    }
}
