package org.tiaowen.app.consulting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.intake.ReceiptNumber;

/** The receipt of a comment: printed after sending, and looked up later for what became of it. */
@Controller
@RequestMapping("/receipts")
class ReceiptsController {

    private final ShownReceipts receipts;

    ReceiptsController(ShownReceipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping
    String lookUp(@RequestParam(defaultValue = "") String number, HttpServletResponse response, Model model) {
        if (number.isBlank()) {
            model.addAttribute("number", "");
            return "consulting/receipts";
        }
        Optional<ReceiptNumber> read = ReceiptNumber.read(number);
        return read.isEmpty()
                ? notFound(number, "receipt.problem.malformed", response, model)
                : "redirect:/receipts/" + read.get();
    }

    @GetMapping("/{number}")
    String receipt(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean fresh,
            HttpServletResponse response,
            Model model) {
        // a receipt is for its holder, not for search engines
        response.setHeader("X-Robots-Tag", "noindex");
        Optional<ShownReceipts.Shown> shown = ReceiptNumber.read(number).flatMap(receipts::find);
        if (shown.isEmpty()) {
            return notFound(number, "receipt.problem.unknown", response, model);
        }
        model.addAttribute("receipt", shown.get());
        model.addAttribute("fresh", fresh);
        return "consulting/receipt";
    }

    private static String notFound(String number, String key, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("number", number);
        model.addAttribute("problems", Problems.of(Problem.at("number", key)));
        return "consulting/receipts";
    }
}
