package org.tiaowen.app.drafting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.app.drafting.LawChanges.Pair;
import org.tiaowen.app.pages.Messages;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.PaperFiles;
import org.tiaowen.drafting.amendments.Formalities;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.derivation.ComparativeTable;
import org.tiaowen.drafting.derivation.Derivation;
import org.tiaowen.drafting.derivation.LawChange;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.templates.reports.ChainPaper;
import org.tiaowen.templates.reports.ComparativePaper;
import org.tiaowen.templates.reports.LawPaper;
import org.tiaowen.templates.reports.LawPaper.Captions;
import org.tiaowen.templates.reports.ReviewPaper;

/** What is derived from two states of a draft or from all its versions, as official papers. */
@Controller
@RequestMapping("/drafts/{id}/amendment")
class DerivationPapersController {

    private final LawChanges changes;
    private final PaperFiles files;
    private final Messages messages;

    DerivationPapersController(LawChanges changes, PaperFiles files, Messages messages) {
        this.changes = changes;
        this.files = files;
        this.messages = messages;
    }

    /** 修改决定 or 修正案. */
    @GetMapping("/instrument.{format}")
    ResponseEntity<byte[]> instrument(
            @PathVariable DraftId id,
            @RequestParam int from,
            @RequestParam int to,
            @ModelAttribute WishedInstrument wish,
            @PathVariable String format) {
        return switch (derivation(id, from, to, wish)) {
            case Derivation.Offered offered ->
                files.of(LawPaper.of(TextReader.read(offered.text()).text(), "", Captions.SHOWN), format);
            case Derivation.NotOffered not -> throw new NotFound(not.reason());
        };
    }

    /** 对照表. */
    @GetMapping("/table.{format}")
    ResponseEntity<byte[]> table(
            @PathVariable DraftId id,
            @RequestParam int from,
            @RequestParam int to,
            @ModelAttribute WishedInstrument wish,
            @PathVariable String format) {
        Derivation derivation = derivation(id, from, to, wish);
        return files.of(ComparativePaper.of(messages.say("derivation.table.file"), derivation.tables()), format);
    }

    /** 修改情况的汇报. */
    @GetMapping("/report-on-changes.{format}")
    ResponseEntity<byte[]> reportOnChanges(
            @PathVariable DraftId id,
            @RequestParam int from,
            @RequestParam int to,
            @ModelAttribute WishedInstrument wish,
            @PathVariable String format) {
        return report(ReviewPaper.Kind.CHANGES, derivation(id, from, to, wish), format);
    }

    /** 审议结果的报告. */
    @GetMapping("/report-on-result.{format}")
    ResponseEntity<byte[]> reportOnResult(
            @PathVariable DraftId id,
            @RequestParam int from,
            @RequestParam int to,
            @ModelAttribute WishedInstrument wish,
            @PathVariable String format) {
        return report(ReviewPaper.Kind.RESULT, derivation(id, from, to, wish), format);
    }

    private ResponseEntity<byte[]> report(ReviewPaper.Kind kind, Derivation derivation, String format) {
        return files.of(ReviewPaper.of(kind, derivation.tables().getFirst()), format);
    }

    /** 草案 → 一审稿 → 二审稿 → 表决稿 in columns. */
    @GetMapping("/chain.{format}")
    ResponseEntity<byte[]> chain(@PathVariable DraftId id, @PathVariable String format) {
        List<Version> versions = changes.pair(id, 0, 0).versions();
        if (versions.size() < 2) {
            throw new NotFound("a chain of versions of " + id);
        }
        List<ComparativeTable> steps = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            int from = versions.get(i - 1).number();
            int to = versions.get(i).number();
            steps.add(
                    derivation(id, from, to, WishedInstrument.NOTHING).tables().getFirst());
        }
        List<String> labels = versions.stream()
                .map(version -> messages.say(
                        "paper.chain.column", version.number(), version.label().value()))
                .toList();
        return files.of(ChainPaper.of(messages.say("paper.chain.name"), labels, steps), format);
    }

    private Derivation derivation(DraftId id, int from, int to, WishedInstrument wish) {
        Pair pair = changes.pair(id, from, to);
        if (!pair.possible()) {
            throw new NotFound("nothing to derive an instrument from");
        }
        LawChange law = changes.between(pair);
        return Derivation.of(List.of(law), wish.drafting(Formalities.of(law.before())));
    }
}
