package org.tiaowen.app.consulting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tiaowen.app.pages.AttachmentDownload;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.attachments.AttachmentId;
import org.tiaowen.comments.intake.CommentAttachments;
import org.tiaowen.comments.intake.ReceiptNumber;
import org.tiaowen.comments.privacy.Purpose;
import org.tiaowen.templates.reports.QrCode;

/** The receipt of a comment: printed after sending, and looked up later for what became of it. */
@Controller
@RequestMapping("/receipts")
class ReceiptsController {

    private final ShownReceipts receipts;
    private final CommentAttachments attachments;
    private final ReceiptAddresses addresses;

    ReceiptsController(ShownReceipts receipts, CommentAttachments attachments, ReceiptAddresses addresses) {
        this.receipts = receipts;
        this.attachments = attachments;
        this.addresses = addresses;
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

    /** The QR code that leads to a receipt; needs no look into the database, and tells nothing about whether it exists. */
    @GetMapping(path = "/{number}/code.svg", produces = "image/svg+xml")
    @ResponseBody
    String code(@PathVariable String number) {
        ReceiptNumber read = ReceiptNumber.read(number).orElseThrow(() -> new NotFound("receipt"));
        return QrCode.of(addresses.of(read)).svg();
    }

    @GetMapping("/{number}/attachments/{attachment}")
    ResponseEntity<byte[]> attachment(@PathVariable String number, @PathVariable AttachmentId attachment) {
        return ReceiptNumber.read(number)
                .flatMap(receipts::find)
                .flatMap(shown -> attachments.read(shown.comment().id(), attachment, "", Purpose.ownWords()))
                .map(AttachmentDownload::of)
                .orElseThrow(() -> new NotFound("attachment"));
    }

    private static String notFound(String number, String key, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("number", number);
        model.addAttribute("problems", Problems.of(Problem.at("number", key)));
        return "consulting/receipts";
    }
}
