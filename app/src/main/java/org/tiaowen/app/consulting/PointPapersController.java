package org.tiaowen.app.consulting;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tiaowen.app.pages.Messages;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.PaperFiles;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.intake.BatchId;
import org.tiaowen.comments.intake.BatchProgress;
import org.tiaowen.comments.intake.Batches;
import org.tiaowen.comments.intake.ReceiptNumber;
import org.tiaowen.comments.statistics.FeedbackTable;
import org.tiaowen.comments.statistics.Part;
import org.tiaowen.comments.statistics.Slice;
import org.tiaowen.templates.reports.Block;
import org.tiaowen.templates.reports.Paper;

/** What a contact point hands out on paper: the receipts of a batch, and what became of what it collected. */
@Controller
@RequestMapping("/contact-point")
class PointPapersController {

    private static final int ROWS_AT_ONCE = 500;

    private final ContactPoints contactPoints;
    private final ShownConsultations consultations;
    private final Batches batches;
    private final FeedbackTable feedback;
    private final ReceiptAddresses addresses;
    private final PaperFiles files;
    private final Messages messages;

    PointPapersController(
            ContactPoints contactPoints,
            ShownConsultations consultations,
            Batches batches,
            FeedbackTable feedback,
            ReceiptAddresses addresses,
            PaperFiles files,
            Messages messages) {
        this.contactPoints = contactPoints;
        this.consultations = consultations;
        this.batches = batches;
        this.feedback = feedback;
        this.addresses = addresses;
        this.files = files;
        this.messages = messages;
    }

    /** 回执条: a slip for each comment of a batch that has come in, with the code that leads to its receipt. */
    @GetMapping("/batches/{batch}/slips.{format}")
    ResponseEntity<byte[]> slips(@PathVariable BatchId batch, @PathVariable String format, Principal principal) {
        ContactPoint point = ContactPointController.pointOf(contactPoints, principal);
        BatchProgress progress = batches.find(batch)
                .filter(found -> found.contactPoint().equals(point.id()))
                .orElseThrow(() -> new NotFound(batch));
        Consultation consultation = consultations.shown(progress.consultation());
        List<Block.Slip> slips = new ArrayList<>();
        int pages = (progress.rowsTotal() + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE;
        for (int page = 0; page < pages; page++) {
            batches.rows(batch, page, ROWS_AT_ONCE).stream()
                    .flatMap(row -> slip(row, consultation, point))
                    .forEach(slips::add);
        }
        String name = messages.say("paper.slips.name", point.name());
        return files.of(Paper.upright(name, List.of(new Block.Slips(slips))), format);
    }

    private Stream<Block.Slip> slip(BatchProgress.Row row, Consultation consultation, ContactPoint point) {
        ReceiptNumber receipt = row.receipt();
        return receipt == null
                ? Stream.empty()
                : Stream.of(new Block.Slip(
                        receipt.printed(),
                        List.of(
                                consultation.title(),
                                messages.say("paper.slips.from", point.name(), row.registryNumber()),
                                messages.say("paper.slips.how")),
                        addresses.of(receipt)));
    }

    /** 采纳情况反馈 of what the point and everything under it brought in. */
    @GetMapping("/consultations/{id}/feedback.{format}")
    ResponseEntity<byte[]> feedback(@PathVariable ConsultationId id, @PathVariable String format, Principal principal) {
        ContactPoint point = ContactPointController.pointOf(contactPoints, principal);
        Consultation consultation = consultations.shown(id);
        Slice slice = Slice.of(id).in(new Part.Under(point.id()));
        return files.of(
                feedback.forContactPoint(
                        slice, messages.say("paper.feedback.point", consultation.title(), point.name())),
                format);
    }
}
