package org.tiaowen.comments.digests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.clauselinks.LinkingForTests;
import org.tiaowen.comments.grouping.GroupingOpinions;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.CorrectingMasks;
import org.tiaowen.comments.moderation.ModeratingComments;

class ClauseDigestsIntegrationTests {

    private final ClauseDigests digests = CommentsPlatform.bean(ClauseDigests.class);
    private LanternConsultation lanterns;

    @BeforeEach
    void open() {
        lanterns = LanternConsultation.open();
    }

    @Test
    void digestCountsAndQuotesWhatIsSaidOnAClause() {
        comment("第四条熄灯太早，我反对，游客还没吃完晚饭。");
        comment("您好，第四条熄灯太早，我反对，游客还没吃完晚饭！");
        comment("第四条的熄灯时间，建议改为二十三时，游客才看得完。");
        comment("第五条的厕所太少，建议每百米一座。");
        comment("第五条请问摊贩区域由谁划定？");

        ClauseDigest fourth =
                digests.of(lanterns.consultation().id(), lanterns.article(4).id());

        assertThat(fourth.counts()).isEqualTo(new ClauseCounts(3, 3, 3, 3));
        assertThat(fourth.stances())
                .containsEntry(Stance.OPPOSE, 2)
                .containsEntry(Stance.SUGGEST, 1)
                .containsEntry(Stance.SUPPORT, 0)
                .hasSize(5);
        assertThat(fourth.words()).extracting(DistinguishingWord::word).doesNotContain("厕所");
        assertThat(fourth.quotations()).hasSize(2).first().satisfies(quotation -> {
            assertThat(quotation.words()).contains("第四条熄灯太早，我反对，游客还没吃完晚饭");
            assertThat(quotation.counts().received()).isEqualTo(2);
            assertThat(quotation.stance()).isEqualTo(Stance.OPPOSE);
        });
        assertThat(digests.of(lanterns.consultation().id(), lanterns.article(5).id())
                        .counts())
                .isEqualTo(new ClauseCounts(2, 2, 2, 2));
    }

    @Test
    void clauseNobodySpokeOfHasAnEmptyDigest() {
        ClauseDigest first =
                digests.of(lanterns.consultation().id(), lanterns.article(1).id());

        assertThat(first.counts()).isEqualTo(ClauseCounts.NONE);
        assertThat(first.quotations()).isEmpty();
        assertThat(first.stances()).hasSize(5);
    }

    @Test
    void publicIsToldOfPublishedCommentsOnlyAndNobodyOfTheWordsOfWithheldOnes() {
        CommentId shown = comment("第四条太早，我反对。");
        CommentId waiting = comment("第四条太晚，我反对孩子睡不着。");
        CommentId withheld = comment("第四条是骂人的话。");
        ModeratingComments moderating = CommentsPlatform.bean(ModeratingComments.class);
        moderating.publish(List.of(shown), "mod");
        moderating.withhold(withheld, "辱骂他人", "mod");

        var consultation = lanterns.consultation().id();
        var fourth = lanterns.article(4).id();
        assertThat(digests.of(consultation, fourth).counts()).isEqualTo(new ClauseCounts(3, 3, 3, 3));
        assertThat(digests.of(consultation, fourth).quotations())
                .extracting(Quotation::comment)
                .containsExactlyInAnyOrder(shown, waiting);
        assertThat(digests.published(consultation)).containsEntry(fourth, 1);

        moderating.withhold(shown, "辱骂他人", "mod");

        assertThat(digests.published(consultation)).isEmpty();
    }

    @Test
    void wordsMaskedLaterAreNoLongerAmongThoseOfTheClause() {
        CommentId one = comment("第四条熄灯太早，老槐树下的摊贩不答应。");
        CommentId other = comment("第四条太早，老槐树那里要亮到半夜。");
        comment("第五条的厕所太少。");
        assertThat(opinionsThatTellOf("槐树")).isEqualTo(2);

        CorrectingMasks masks = CommentsPlatform.bean(CorrectingMasks.class);
        var hidden = new CorrectingMasks.Wish(List.of(), List.of(), List.of("老槐树"));
        assertThat(masks.correct(one, 1, hidden, "更正", "mod")).isInstanceOf(CorrectingMasks.Corrected.class);
        assertThat(masks.correct(other, 1, hidden, "更正", "mod")).isInstanceOf(CorrectingMasks.Corrected.class);
        while (CommentsPlatform.bean(GroupingOpinions.class).groupSome()) {
            // the next ones
        }

        assertThat(opinionsThatTellOf("槐树")).isZero();
    }

    private long opinionsThatTellOf(String word) {
        return CommentsPlatform.jdbc()
                .sql("""
                        select count(*) from opinion_stance where consultation = :consultation
                            and array_to_string(words, ' ') like '%' || :word || '%'
                        """)
                .param("consultation", lanterns.consultation().id().value())
                .param("word", word)
                .query(Long.class)
                .single();
    }

    @Test
    void countsFollowWhatIsSaidLater() {
        comment("第四条太早，我反对。");
        var consultation = lanterns.consultation().id();
        var fourth = lanterns.article(4).id();
        assertThat(digests.of(consultation, fourth).counts().comments()).isEqualTo(1);

        comment("第四条太晚了。");

        assertThat(digests.of(consultation, fourth).counts().comments()).isEqualTo(2);
    }

    private CommentId comment(String words) {
        var receipt = lanterns.receive(lanterns.comment(words));
        LinkingForTests.linkAll();
        while (CommentsPlatform.bean(GroupingOpinions.class).groupSome()) {}
        return receipt.comment();
    }
}
