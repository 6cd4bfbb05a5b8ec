package org.tiaowen.app.consulting;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tiaowen.app.pages.Messages;
import org.tiaowen.app.pages.PaperFile;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.drafting.versions.VersionLabel;
import org.tiaowen.templates.reports.LawPaper;
import org.tiaowen.templates.reports.LawPaper.Captions;
import org.tiaowen.templates.reports.NoticePaper;
import org.tiaowen.templates.reports.Paper;

/** 征求意见稿: what is put before the public, as a file. */
@Controller
@RequestMapping("/consultations/{id}")
class ConsultationPapersController {

    private final ShownConsultations consultations;
    private final Messages messages;

    ConsultationPapersController(ShownConsultations consultations, Messages messages) {
        this.consultations = consultations;
        this.messages = messages;
    }

    @GetMapping("/text.docx")
    ResponseEntity<byte[]> docx(@PathVariable ConsultationId id) {
        return PaperFile.docx(paper(id));
    }

    @GetMapping("/text.html")
    ResponseEntity<byte[]> html(@PathVariable ConsultationId id) {
        return PaperFile.html(paper(id));
    }

    /** 征求意见公告 with the draft and its explanation. */
    @GetMapping("/notice.docx")
    ResponseEntity<byte[]> notice(@PathVariable ConsultationId id) {
        Consultation shown = consultations.shown(id);
        return PaperFile.docx(NoticePaper.of(
                messages.say("paper.notice.title", shown.title()),
                shown.notice(),
                consultations.textOf(shown),
                VersionLabel.FOR_COMMENT.value(),
                shown.explanation()));
    }

    private Paper paper(ConsultationId id) {
        return LawPaper.of(
                consultations.textOf(consultations.shown(id)), VersionLabel.FOR_COMMENT.value(), Captions.SHOWN);
    }
}
