package org.tiaowen.app.drafting;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.PaperFiles;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionLabel;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.templates.reports.LawPaper;
import org.tiaowen.templates.reports.LawPaper.Captions;
import org.tiaowen.templates.reports.Paper;

/** 法规文本: a version in its official layout, as a file. */
@Controller
@RequestMapping("/drafts/{id}/versions/{number}")
class VersionPapersController {

    private final Versions versions;
    private final PaperFiles files;

    VersionPapersController(Versions versions, PaperFiles files) {
        this.versions = versions;
        this.files = files;
    }

    @GetMapping("/text.{format}")
    ResponseEntity<byte[]> text(@PathVariable DraftId id, @PathVariable int number, @PathVariable String format) {
        return files.of(paper(id, number), format);
    }

    /** What was passed stands without stage and captions. */
    private Paper paper(DraftId id, int number) {
        Version version = versions.find(id, number).orElseThrow(() -> new NotFound(id + " version " + number));
        boolean passed = version.label().equals(VersionLabel.PROMULGATED);
        return LawPaper.of(
                versions.text(version.id()),
                passed ? "" : version.label().value(),
                passed ? Captions.LEFT_OUT : Captions.SHOWN);
    }
}
