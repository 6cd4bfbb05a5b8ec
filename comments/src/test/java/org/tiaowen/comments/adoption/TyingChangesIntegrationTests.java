package org.tiaowen.comments.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionLabel;

class TyingChangesIntegrationTests {

    private final LanternConsultation lanterns = LanternConsultation.open();
    private final DecidingOpinions deciding = CommentsPlatform.bean(DecidingOpinions.class);
    private final Answers answers = CommentsPlatform.bean(Answers.class);
    private final ProposingChanges proposing = CommentsPlatform.bean(ProposingChanges.class);
    private final TyingChanges tying = CommentsPlatform.bean(TyingChanges.class);
    private final AdoptedWithoutChange lacking = CommentsPlatform.bean(AdoptedWithoutChange.class);

    private static final Decision ADOPTION = Decision.of(AnswerOutcome.ADOPTED, "采纳。");

    @Test
    void changeOfTheLinkedClauseIsProposedAndAnAdoptedOpinionWithoutOneIsShown() {
        OpinionId opinion = lanterns.opinion("第四条的熄灯时间太早，建议延长到二十三时。");
        assertThat(proposing.of(opinion)).isEmpty();
        deciding.decide(opinion, ADOPTION, 0, "li");
        assertThat(lacking.of(lanterns.consultation().id(), 0, 10)).containsExactly(opinion);
        assertThat(answers.of(opinion).orElseThrow().lacksChange()).isTrue();

        Version next = lanterns.nextVersion(VersionLabel.FIRST_READING, "每日二十二时前", "每日二十三时前");
        ProposedChange proposed = proposing.of(opinion).getFirst();
        assertThat(proposed.version()).isEqualTo(next.id());
        assertThat(proposed.clause()).isEqualTo(lanterns.article(4).id());
        assertThat(proposed.change()).isEqualTo(LineageKind.AMENDED);
        assertThat(proposed.shared()).anyMatch(word -> word.contains("三"));

        tying.tie(opinion, proposed.version(), proposed.clause(), "", "li");
        assertThat(lacking.count(lanterns.consultation().id())).isZero();
        assertThat(answers.of(opinion).orElseThrow().carryingOut().orElseThrow().clause())
                .isEqualTo(lanterns.article(4).id());
        tying.untie(opinion, "改错了条", "li");
        assertThat(lacking.count(lanterns.consultation().id())).isEqualTo(1);
        assertThat(tying.historyOf(opinion)).hasSize(2);
    }

    @Test
    void deletedClauseIsProposedToWhoAskedForItToGo() {
        OpinionId opinion = lanterns.opinion("建议删去第五条，摊贩无处可去。");
        deciding.decide(opinion, ADOPTION, 0, "li");
        lanterns.nextVersion(VersionLabel.FIRST_READING, "第五条　灯会现场应当设置公共厕所和垃圾收集容器，摊贩应当在划定的区域内经营。\n\n", "");

        ProposedChange proposed = proposing.of(opinion).getFirst();

        assertThat(proposed.change()).isEqualTo(LineageKind.DELETED);
        assertThat(proposed.score()).isGreaterThanOrEqualTo(0.9);
        assertThat(tying.tie(opinion, proposed.version(), proposed.clause(), "", "li"))
                .isInstanceOf(TyingChanges.Tied.class);
    }

    @Test
    void newArticleIsProposedToWhoSpokeOfWhatItProvides() {
        OpinionId opinion = lanterns.opinion("希望规定无人机不得在灯会现场上空飞行。");
        deciding.decide(opinion, ADOPTION, 0, "li");
        Version next = lanterns.nextVersion(
                VersionLabel.FIRST_READING, "第三章　法律责任\n", "第六条　未经公安机关批准，无人机不得在灯会现场上空飞行。\n\n第三章　法律责任\n");

        assertThat(proposing.of(opinion)).anySatisfy(proposed -> {
            assertThat(proposed.change()).isEqualTo(LineageKind.NEW);
            assertThat(proposed.version()).isEqualTo(next.id());
            assertThat(proposed.shared()).contains("无人机");
        });
    }

    @Test
    void wholeSetIsTiedAtOnceAndWhatPromisesNothingIsLeft() {
        OpinionId adopted = lanterns.opinion("第四条太早了");
        OpinionId refused = lanterns.opinion("第四条太晚了");
        deciding.decide(adopted, ADOPTION, 0, "li");
        deciding.decide(refused, Decision.of(AnswerOutcome.NOT_ADOPTED, "不采纳。"), 0, "li");
        Version next = lanterns.nextVersion(VersionLabel.FIRST_READING, "每日二十二时前", "每日二十三时前");

        TyingChanges.AllTied tied = (TyingChanges.AllTied) tying.tieAll(
                List.of(adopted, refused), next.id(), lanterns.article(4).id(), "", "li");

        assertThat(tied.tied()).extracting(CarryingOut::opinion).containsExactly(adopted);
        assertThat(tied.left()).containsExactly(refused);
    }

    @Test
    void clauseThatDidNotChangeCarriesNothingOut() {
        OpinionId opinion = lanterns.opinion("第四条太早了");
        deciding.decide(opinion, ADOPTION, 0, "li");
        Version next = lanterns.nextVersion(VersionLabel.FIRST_READING, "每日二十二时前", "每日二十三时前");

        assertThat(tying.tie(opinion, next.id(), lanterns.article(2).id(), "", "li"))
                .isInstanceOf(TyingChanges.Refused.class);
        assertThat(tying.tie(
                        opinion,
                        lanterns.consultation().version(),
                        lanterns.article(4).id(),
                        "",
                        "li"))
                .isInstanceOf(TyingChanges.Refused.class);
    }
}
