package org.tiaowen.app.consulting;

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
import org.tiaowen.comments.statistics.FeedbackTable;
import org.tiaowen.comments.statistics.Slice;
import org.tiaowen.drafting.versions.VersionLabel;
import org.tiaowen.templates.reports.LawPaper;
import org.tiaowen.templates.reports.LawPaper.Captions;
import org.tiaowen.templates.reports.NoticePaper;
import org.tiaowen.templates.reports.Paper;

/** What is put before the public, and what is told it afterwards, as files. */
@Controller
@RequestMapping("/consultations/{id}")
class ConsultationPapersController {

    private final ShownConsultations consultations;
    private final FeedbackTable feedback;
    private final PaperFiles files;
    private final Messages messages;

    ConsultationPapersController(
            ShownConsultations consultations, FeedbackTable feedback, PaperFiles files, Messages messages) {
        this.consultations = consultations;
        this.feedback = feedback;
        this.files = files;
        this.messages = messages;
    }

    /** 征求意见稿. */
    @GetMapping("/text.{format}")
    ResponseEntity<byte[]> text(@PathVariable ConsultationId id, @PathVariable String format) {
        Paper paper = LawPaper.of(
                consultations.textOf(consultations.shown(id)), VersionLabel.FOR_COMMENT.value(), Captions.SHOWN);
        return files.of(paper, format);
    }

    /** 征求意见公告 with the draft and its explanation. */
    @GetMapping("/notice.{format}")
    ResponseEntity<byte[]> notice(@PathVariable ConsultationId id, @PathVariable String format) {
        Consultation shown = consultations.shown(id);
        Paper paper = NoticePaper.of(
                messages.say("paper.notice.title", shown.title()),
                shown.notice(),
                consultations.textOf(shown),
                VersionLabel.FOR_COMMENT.value(),
                shown.explanation());
        return files.of(paper, format);
    }

    /** 说明. */
    @GetMapping("/explanation.{format}")
    ResponseEntity<byte[]> explanation(@PathVariable ConsultationId id, @PathVariable String format) {
        Consultation shown = consultations.shown(id);
        if (shown.explanation().isBlank()) {
            throw new NotFound("explanation of " + id);
        }
        return files.of(
                NoticePaper.explanation(messages.say("paper.explanation.title", shown.title()), shown.explanation()),
                format);
    }

    /** 采纳情况反馈: the published answers to published opinions. */
    @GetMapping("/feedback.{format}")
    ResponseEntity<byte[]> feedback(@PathVariable ConsultationId id, @PathVariable String format) {
        Consultation shown = consultations.shown(id);
        return files.of(
                feedback.forThePublic(Slice.of(id), messages.say("paper.feedback.title", shown.title())), format);
    }
}
