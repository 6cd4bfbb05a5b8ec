package org.tiaowen.app.workbench;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tiaowen.app.account.Account;
import org.tiaowen.app.account.Accounts;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.digests.Stance;
import org.tiaowen.comments.worklists.OpinionFilter.Standing;

/** What the forms of the workbench let choose from. Thread-safe. */
@Component
class DecisionForms {

    private final Accounts accounts;

    DecisionForms(Accounts accounts) {
        this.accounts = accounts;
    }

    void add(Model model) {
        model.addAttribute("outcomes", AnswerOutcome.values());
        model.addAttribute("standings", Standing.values());
        model.addAttribute("stances", Stance.values());
        model.addAttribute("channels", Channel.values());
        model.addAttribute("handlers", handlers());
    }

    /** Who can be given opinions to handle. */
    List<Account> handlers() {
        return accounts.list().stream().filter(DraftersHandle::handles).toList();
    }
}
