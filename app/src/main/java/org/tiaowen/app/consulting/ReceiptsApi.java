package org.tiaowen.app.consulting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.intake.ReceiptNumber;

/** Receipts for machines: whoever has the number may look the comment up. */
@RestController
@RequestMapping("/api/v1/receipts")
@Tag(name = "回执 Receipts")
class ReceiptsApi {

    private final ShownReceipts receipts;

    ReceiptsApi(ShownReceipts receipts) {
        this.receipts = receipts;
    }

    /**
     * A receipt with its comment.
     *
     * @param designation the clause its author pointed at; empty for the whole draft
     * @param quote the words its author selected; empty for none
     */
    record ReceiptWithComment(
            String number,
            Instant receivedAt,
            UUID consultation,
            String title,
            String text,
            String designation,
            String quote) {}

    @GetMapping("/{number}")
    @SecurityRequirements
    @Operation(summary = "凭回执号查询意见及其处理情况 Look up a comment and its fate by its receipt number")
    @ApiResponse(responseCode = "200", description = "意见 The comment")
    @ApiResponse(responseCode = "404", description = "没有这个回执号 No such receipt number")
    ReceiptWithComment find(
            @Parameter(
                            description = "大小写、短横线和空格都可以不拘 · case, dashes and blanks do not matter",
                            example = "TW-26-7K3M-9QXF-2HPA")
                    @PathVariable
                    String number) {
        ShownReceipts.Shown shown =
                ReceiptNumber.read(number).flatMap(receipts::find).orElseThrow(() -> new NotFound("receipt"));
        return new ReceiptWithComment(
                shown.comment().receipt().printed(),
                shown.comment().receivedAt(),
                shown.consultation().id().value(),
                shown.consultation().title(),
                shown.comment().original(),
                shown.designation(),
                shown.quote());
    }
}
