package org.tiaowen.drafting.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiaowen.drafting.Fixtures.text;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.citations.Drifted;

class CheckingCitationsIntegrationTests {

    private static final String FINE = "违反本条例第一条规定的，责令改正；违反本条例第九条规定的，处以罚款。\n";

    private final DraftingDatabase database = new DraftingDatabase(Clock.systemUTC());
    private final WorkingCopies copies = database.workingCopies;
    private final CheckingCitations citations = database.checkingCitations;

    private Draft draft;

    @BeforeEach
    void draftWhoseFirstArticleBecameTheSecond() {
        draft = database.drafts.create("停车", text("第一条　停车场应当配备照明和消防设施并保持完好有效。\n第二条　" + FINE), "li");
        database.versions.commit(draft.id(), VersionLabel.FOR_COMMENT, "", "li");
        copies.save(draft.id(), text("第一条　残疾人机动车凭证件免费停放于专用泊位。\n第二条　停车场应当配备照明和消防设施并保持完好有效。\n第三条　" + FINE), 1, "li");
    }

    @Test
    void whatDriftedSinceTheVersionIsToldAndWhatNeverLedAnywhereToo() {
        CitationCheck check = citations.check(draft.id());

        assertThat(check.since()).map(Version::number).contains(1);
        assertThat(check.drift().drifted()).singleElement().satisfies(drifted -> {
            assertThat(drifted.words()).isEqualTo("本条例第一条");
            assertThat(drifted.proposal()).contains("本条例第二条");
        });
        assertThat(check.dangling()).singleElement().satisfies(one -> assertThat(one.words())
                .isEqualTo("本条例第九条"));
        assertThat(check.open()).isEqualTo(2);
    }

    @Test
    void acceptedRewritesMakeARevisionInWhichTheyHaveDriftedNoMore() {
        assertThat(citations.rewrite(draft.id(), 2, Drifted::certain, "wang")).containsInstanceOf(Saving.Saved.class);

        WorkingCopy copy = copies.load(draft.id());
        assertThat(copy.revision()).isEqualTo(3);
        assertThat(copy.savedBy()).isEqualTo("wang");
        assertThat(TextWriter.write(copy.text())).contains("违反本条例第二条规定的，责令改正；违反本条例第九条");
        assertThat(citations.check(draft.id()).drift().drifted()).isEmpty();
    }

    @Test
    void nothingIsSavedWhereNothingIsAcceptedOrSomebodySavedInBetween() {
        assertThat(citations.rewrite(draft.id(), 2, drifted -> false, "wang")).isEmpty();
        assertThat(citations.rewrite(draft.id(), 1, Drifted::certain, "wang"))
                .containsInstanceOf(Saving.Conflict.class);
        assertThat(copies.load(draft.id()).revision()).isEqualTo(2);
    }
}
