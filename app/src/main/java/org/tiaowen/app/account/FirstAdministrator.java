package org.tiaowen.app.account;

import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tiaowen.app.account.Accounts.Open;
import org.tiaowen.app.account.Accounts.Opening;
import org.tiaowen.app.account.Accounts.Refused;

/**
 * Opens an empty house: the first administrator, whose generated password is printed once.
 *
 * <p>To the console itself, not to the log: logs are kept and forwarded, passwords must not be.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

    static final String USERNAME = "admin";

    private final Accounts accounts;

    FirstAdministrator(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.isEmpty()) {
            return;
        }
        Opening opening = new Opening(USERNAME, "管理员", Set.of(Role.ADMINISTRATOR), null);
        switch (accounts.openReady(opening, "first start")) {
            case Open open -> print(open);
            case Refused refused -> throw new IllegalStateException("first administrator refused: " + refused);
        }
    }

    private static void print(Open open) {
        System.out.printf(
                "%n  First administrator 首个管理员账号 (shown once, 仅显示一次)%n    username 用户名  %s%n    password 密码    %s%n%n",
                open.username(), open.password());
        System.out.flush();
    }
}
