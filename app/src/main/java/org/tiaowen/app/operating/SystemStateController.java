package org.tiaowen.app.account;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tiaowen.search.index.IndexHealth;

/** The administrator's page of the state of the system. */
@Controller
class SystemStateController {

    private final IndexHealth index;

    SystemStateController(IndexHealth index) {
        this.index = index;
    }

    @GetMapping("/administration/state")
    String state(Model model) {
        model.addAttribute("index", index.status());
        return "account/state";
    }
}
