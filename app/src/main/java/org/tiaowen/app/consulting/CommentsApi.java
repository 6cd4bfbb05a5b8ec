package org.tiaowen.app.consulting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.attachments.SentFile;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.ConsultationState;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.intake.CommentSource;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.NewComment;
import org.tiaowen.comments.intake.Receipt;
import org.tiaowen.comments.intake.ReceivingComments;
import org.tiaowen.drafting.articles.ProvisionId;

/** Receiving comments from machines: from anybody, and from contact points one by one. */
@RestController
@RequestMapping("/api/v1/consultations/{id}/comments")
@Tag(name = "提交意见 Comments")
class CommentsApi {

    private static final String EXAMPLE = """
            {
              "text": "建议免费停放时间延长到一个小时。",
              "clause": "5b6f1f0e-8a3d-4d38-9a55-0c6f0f3f5d11",
              "quote": {"text": "三十分钟", "start": 12, "end": 16},
              "name": "",
              "contact": ""
            }""";

    private static final String REGISTERED = """
            {
              "text": "早上买早餐只停一分钟，希望路边泊位给十分钟。",
              "registryNumber": "YZ-JL-01-2026-0001",
              "channel": "VISIT",
              "personKind": "RESIDENT",
              "collectedOn": "2026-11-22"
            }""";

    private final ReceivingComments receiving;
    private final Consultations consultations;
    private final ContactPoints contactPoints;

    CommentsApi(ReceivingComments receiving, Consultations consultations, ContactPoints contactPoints) {
        this.receiving = receiving;
        this.consultations = consultations;
        this.contactPoints = contactPoints;
    }

    /**
     * A comment.
     *
     * @param text the words, kept exactly as they are
     * @param clause the clause it is about; left out for the whole draft
     * @param quote the words of the clause it is about
     * @param proposedWording how the clause should read instead, all of it; may be left out
     * @param name may be left out; never public
     * @param contact where an answer may be sent; may be left out; never public
     */
    @Schema(example = EXAMPLE)
    record Sent(
            @Nullable String text,
            @Nullable UUID clause,
            @Nullable Quote quote,
            @Nullable String proposedWording,
            @Nullable String name,
            @Nullable String contact) {}

    /**
     * A comment collected by a contact point.
     *
     * @param registryNumber 登记号: the contact point's own number; the same number is received once
     * @param collectedOn the day it was said or written
     * @param place where; may be left out
     * @param collector who wrote it down; may be left out
     */
    @Schema(example = REGISTERED)
    record Registered(
            @Nullable String text,
            @Nullable UUID clause,
            @Nullable Quote quote,
            @Nullable String proposedWording,
            @Nullable String name,
            @Nullable String contact,
            @Nullable String registryNumber,
            @Nullable Channel channel,
            @Nullable PersonKind personKind,
            @Nullable LocalDate collectedOn,
            @Nullable String place,
            @Nullable String collector) {

        Sent sent() {
            return new Sent(text, clause, quote, proposedWording, name, contact);
        }
    }

    /** Selected words of a clause; offsets count in its words, numbers of items included, lines parted by line breaks. */
    record Quote(
            @Nullable String text,
            @Nullable Integer start,
            @Nullable Integer end) {}

    /** The receipt of a comment. */
    record ReceiptGiven(String number, Instant receivedAt, boolean repeated) {}

    @PostMapping
    @SecurityRequirements
    @Operation(
            summary = "提交意见（不需要账号） Send a comment (no account needed)",
            description = "回执号在意见写入数据库之后才返回。同一个 Idempotency-Key 重复提交同一条意见，只收一次，返回同一个回执。"
                    + " The receipt is given only after the database has committed; the same comment under the same"
                    + " Idempotency-Key gets the same receipt.")
    @ApiResponse(responseCode = "201", description = "已经收到，附回执号 Received, with the receipt")
    @ApiResponse(responseCode = "409", description = "征求意见已经结束或者尚未开始 The consultation is closed, or not open yet")
    @ApiResponse(responseCode = "422", description = "内容有误，列出所有问题 Faults, all of them listed")
    ResponseEntity<ReceiptGiven> send(
            @PathVariable ConsultationId id,
            @Parameter(description = "由提交方生成，最长 64 字符 · made by the sender")
                    @RequestHeader(name = "Idempotency-Key", defaultValue = "")
                    String key,
            @RequestBody Sent body) {
        return receive(id, body, List.of(), key, new CommentSource.Public());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @SecurityRequirements
    @Operation(
            summary = "提交带附件的意见（不需要账号） Send a comment with attachments (no account needed)",
            description = "附件的类型按内容判断，不按文件名。What an attachment is, its content tells, not its name.")
    @ApiResponse(responseCode = "201", description = "已经收到，附回执号 Received, with the receipt")
    @ApiResponse(responseCode = "409", description = "征求意见已经结束或者尚未开始 The consultation is closed, or not open yet")
    @ApiResponse(responseCode = "422", description = "内容有误，列出所有问题 Faults, all of them listed")
    ResponseEntity<ReceiptGiven> sendWithAttachments(
            @PathVariable ConsultationId id,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestPart("comment") Sent body,
            @RequestPart("attachments") List<MultipartFile> attachments) {
        return receive(id, body, SentFiles.of(attachments), key, new CommentSource.Public());
    }

    @PostMapping("/registered")
    @Operation(
            summary = "联系点逐条录入意见 Enter a comment collected by the caller's contact point",
            description = "登记号在一次征求意见中只收一次。A registry number is received once in a consultation.")
    @ApiResponse(responseCode = "201", description = "已经收到，附回执号 Received, with the receipt")
    @ApiResponse(responseCode = "409", description = "征求意见已经结束或者尚未开始 The consultation is closed, or not open yet")
    @ApiResponse(responseCode = "422", description = "内容有误，列出所有问题 Faults, all of them listed")
    ResponseEntity<ReceiptGiven> register(
            @PathVariable ConsultationId id,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody Registered body,
            Principal by) {
        LocalDate collectedOn = body.collectedOn();
        if (collectedOn == null) {
            throw ApiRefusal.invalid(Problems.of(Problem.at("collectedOn", "api.fault.missing")));
        }
        return receive(
                id,
                body.sent(),
                List.of(),
                key,
                new CommentSource.FromContactPoint(
                        contactPointOf(contactPoints, by),
                        Objects.requireNonNullElse(body.registryNumber(), ""),
                        new CommentSource.Collection(
                                Objects.requireNonNullElse(body.channel(), Channel.WEB),
                                body.personKind(),
                                collectedOn,
                                Objects.requireNonNullElse(body.place(), ""),
                                Objects.requireNonNullElse(body.collector(), ""),
                                null),
                        by.getName()));
    }

    static ContactPointId contactPointOf(ContactPoints contactPoints, Principal by) {
        return contactPoints
                .ofStaff(by.getName())
                .map(ContactPoint::id)
                .orElseThrow(() -> new ApiRefusal(HttpStatus.FORBIDDEN, "no-contact-point"));
    }

    private ResponseEntity<ReceiptGiven> receive(
            ConsultationId id, Sent body, List<SentFile> attachments, String key, CommentSource source) {
        Consultation consultation = consultations
                .find(id)
                .filter(found -> consultations.stateOf(found) != ConsultationState.ANNOUNCED)
                .orElseThrow(() -> new NotFound(id));
        NewComment comment = new NewComment(
                consultation.id(),
                target(body),
                Objects.requireNonNullElse(body.text(), ""),
                Objects.requireNonNullElse(body.proposedWording(), ""),
                attachments,
                Objects.requireNonNullElse(body.name(), ""),
                Objects.requireNonNullElse(body.contact(), ""),
                key,
                source);
        return switch (receiving.receive(comment)) {
            case ReceivingComments.Received received -> given(received.receipt());
            case ReceivingComments.Refused refused -> throw refusal(consultation, refused.problems());
        };
    }

    private static ResponseEntity<ReceiptGiven> given(Receipt receipt) {
        String number = receipt.number().printed();
        return ResponseEntity.created(URI.create("/api/v1/receipts/" + number))
                .body(new ReceiptGiven(number, receipt.receivedAt(), receipt.repeated()));
    }

    /** A closed door is a conflict with the state of the consultation, whatever else is wrong. */
    private static ApiRefusal refusal(Consultation consultation, List<org.tiaowen.comments.Problem> problems) {
        boolean shut = problems.stream().anyMatch(problem -> problem.field().equals("consultation"));
        if (!shut) {
            return ApiRefusal.invalid(problems);
        }
        return new ApiRefusal(HttpStatus.CONFLICT, "closed", consultation.closesAt())
                .with("closedAt", consultation.closesAt())
                .because(problems);
    }

    private static CommentTarget target(Sent body) {
        UUID clause = body.clause();
        Quote quote = body.quote();
        if (clause == null && quote != null) {
            throw ApiRefusal.invalid(Problems.of(Problem.at("clause", "api.fault.missing")));
        }
        if (clause == null) {
            return new CommentTarget.OnWhole();
        }
        if (quote == null) {
            return new CommentTarget.OnClause(new ProvisionId(clause));
        }
        String words = quote.text();
        Integer start = quote.start();
        Integer end = quote.end();
        if (words == null || start == null || end == null) {
            throw ApiRefusal.invalid(Problems.of(Problem.at("quote", "api.fault.quote")));
        }
        return new CommentTarget.OnWords(new ProvisionId(clause), words, start, end);
    }
}
