package org.tiaowen.app.consulting;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what is open now, how it works, where to look up a receipt. */
@Controller
class HomeController {

    private static final int RECENT = 4;

    private final ShownConsultations consultations;

    HomeController(ShownConsultations consultations) {
        this.consultations = consultations;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("open", consultations.open());
        model.addAttribute("recent", consultations.closed(RECENT));
        return "consulting/home";
    }
}
