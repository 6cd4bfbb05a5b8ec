package org.tiaowen.comments.clauselinks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.feedback.Feedback.LinkedClause;
import org.tiaowen.comments.feedback.FeedbackByReceipt;
import org.tiaowen.comments.intake.Receipt;
import org.tiaowen.comments.placements.PlacementSteps;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.versions.Committing;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionLabel;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.drafting.versions.WorkingCopies;

class NewestPublicWordingIntegrationTests {

    private final LanternConsultation lanterns = LanternConsultation.open();

    @Test
    void receiptShowsTheNewWordingOnlyOnceItsVersionWasPutBeforeThePublic() {
        Receipt receipt = lanterns.receive(lanterns.comment("第四条太早了"));
        LinkingComments linking = CommentsPlatform.bean(LinkingComments.class);
        while (linking.linkSome()) {}

        Version next = nextVersion("每日二十二时前", "每日二十三时前");
        assertThat(clause(receipt).isChanged()).isFalse();
        assertThat(wordsNow(receipt)).contains("二十二时");

        Consultation first = lanterns.consultation();
        CommentsPlatform.bean(Consultations.class)
                .announce(first.draft(), next.id(), next.number(), LanternConsultation.papers(), "li");
        assertThat(clause(receipt).open()).isTrue();
        PlacementSteps.placeAll();
        assertThat(clause(receipt).isChanged()).isTrue();
        assertThat(wordsNow(receipt)).contains("二十三时");
    }

    private Version nextVersion(String words, String instead) {
        WorkingCopies copies = CommentsPlatform.bean(WorkingCopies.class);
        var draft = lanterns.consultation().draft();
        var copy = copies.load(draft);
        String text = TextWriter.write(copy.text()).replace(words, instead);
        copies.save(draft, TextReader.read(text).text(), copy.revision(), "li");
        return ((Committing.Committed)
                        CommentsPlatform.bean(Versions.class).commit(draft, VersionLabel.FOR_COMMENT, "", "li"))
                .version();
    }

    private static LinkedClause clause(Receipt receipt) {
        return CommentsPlatform.bean(FeedbackByReceipt.class)
                .find(receipt.number())
                .orElseThrow()
                .fates()
                .getFirst()
                .clauses()
                .getFirst();
    }

    private static String wordsNow(Receipt receipt) {
        var now = clause(receipt).now();
        return now == null ? "" : now.words();
    }
}
