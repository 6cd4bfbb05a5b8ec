package org.tiaowen.app.consulting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.adoption.Answer;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.attachments.Attachment;
import org.tiaowen.comments.attachments.AttachmentType;
import org.tiaowen.comments.feedback.Feedback;
import org.tiaowen.comments.feedback.FeedbackByReceipt;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentAttachments;
import org.tiaowen.comments.intake.ReceiptNumber;
import org.tiaowen.comments.intake.Redlines;
import org.tiaowen.drafting.comparison.WordRun;

/** Receipts for machines: whoever has the number may look up the comment and what became of it. */
@RestController
@RequestMapping("/api/v1/receipts")
@Tag(name = "回执 Receipts")
class ReceiptsApi {

    private final FeedbackByReceipt feedback;
    private final Redlines redlines;
    private final CommentAttachments attachments;

    ReceiptsApi(FeedbackByReceipt feedback, Redlines redlines, CommentAttachments attachments) {
        this.feedback = feedback;
        this.redlines = redlines;
        this.attachments = attachments;
    }

    /**
     * A comment and what became of it.
     *
     * @param text the words as they were sent
     * @param clause the clause its author pointed at; null for the whole draft
     * @param redline what the proposed wording deletes from the words consulted on and inserts; empty where none was proposed
     * @param attachments in the order they were sent
     * @param progress how far it has come
     * @param fates of its opinions, in the order of the text
     */
    record ReceiptWithFate(
            String number,
            Instant receivedAt,
            UUID consultation,
            String title,
            String text,
            @Nullable UUID clause,
            List<WordRun> redline,
            List<Attached> attachments,
            Feedback.Progress progress,
            List<Fate> fates) {}

    /**
     * A file that was sent with it.
     *
     * @param size in bytes
     * @param sha256 of its bytes, in hexadecimal
     */
    record Attached(UUID id, AttachmentType type, int size, String sha256) {}

    /**
     * What became of one opinion.
     *
     * @param start UTF-16 offset of its first character in the comment
     * @param outcome null while it is not answered; so is the reason
     */
    record Fate(
            String text,
            int start,
            int end,
            List<ClauseThenAndNow> clauses,
            @Nullable AnswerOutcome outcome,
            @Nullable String reason,
            @Nullable Instant answeredAt) {}

    /**
     * A clause the opinion is about.
     *
     * @param then as it was put before the public
     * @param now as it stands in the newest version; null where it is gone
     */
    record ClauseThenAndNow(UUID id, Feedback.Wording then, Feedback.@Nullable Wording now, boolean changed) {}

    @GetMapping("/{number}")
    @SecurityRequirements
    @Operation(summary = "凭回执号查询意见及其处理情况 Look up a comment and its fate by its receipt number")
    @ApiResponse(responseCode = "200", description = "意见及其处理情况 The comment and its fate")
    @ApiResponse(responseCode = "404", description = "没有这个回执号 No such receipt number")
    ReceiptWithFate find(
            @Parameter(
                            description = "大小写、短横线和空格都可以不拘 · case, dashes and blanks do not matter",
                            example = "TW-26-7K3M-9QXF-2HPA")
                    @PathVariable
                    String number) {
        Feedback found = ReceiptNumber.read(number)
                .flatMap(feedback::find)
                // the number is not repeated: logs are not for receipt numbers
                .orElseThrow(() -> new NotFound("receipt"));
        Comment comment = found.comment();
        return new ReceiptWithFate(
                comment.receipt().printed(),
                comment.receivedAt(),
                comment.consultation().value(),
                found.consultation().title(),
                found.original(),
                comment.target().pointedClause().map(clause -> clause.value()).orElse(null),
                redlines.ofHolder(comment),
                attachments.of(comment.id()).stream().map(ReceiptsApi::attached).toList(),
                found.progress(),
                found.fates().stream().map(ReceiptsApi::fate).toList());
    }

    private static Attached attached(Attachment file) {
        return new Attached(file.id().value(), file.type(), file.size(), file.sha256());
    }

    private static Fate fate(Feedback.Fate fate) {
        return new Fate(
                fate.opinion().text(),
                fate.opinion().span().start(),
                fate.opinion().span().end(),
                fate.clauses().stream()
                        .map(clause -> new ClauseThenAndNow(
                                clause.id().value(), clause.then(), clause.now(), clause.isChanged()))
                        .toList(),
                fate.answer().map(Answer::outcome).orElse(null),
                fate.answer().map(Answer::reason).orElse(null),
                fate.answer().map(Answer::at).orElse(null));
    }
}
