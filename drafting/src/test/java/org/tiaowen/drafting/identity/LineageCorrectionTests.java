package org.tiaowen.drafting.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiaowen.drafting.Fixtures.article;
import static org.tiaowen.drafting.Fixtures.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.Correcting.Corrected;
import org.tiaowen.drafting.identity.Correcting.Objection;
import org.tiaowen.drafting.identity.Correcting.Problem;
import org.tiaowen.drafting.identity.Correcting.Refused;
import org.tiaowen.drafting.identity.LineageCorrection.Fresh;
import org.tiaowen.drafting.identity.LineageCorrection.Gone;
import org.tiaowen.drafting.identity.LineageCorrection.SameClause;

class LineageCorrectionTests {

    private static final String PENALTY =
            "违反本条例规定，在灯会场地内擅自拆除、移动、损坏%s的，由区文化主管部门责令改正；拒不改正的，处五千元以下罚款。\n有前款行为，造成%s无法使用的，应当赔偿。\n";

    private final LegalText old = text("第一章　总则\n第一条　" + penalty("灯具") + "第二条　" + penalty("电线"));
    private final LegalText current = text("第一章　总则\n第一条　" + penalty("竹架") + "第二条　" + penalty("烛台"));
    private final Lineage proposed = Alignment.of(old, current);

    @Test
    void swappedClausesTakeTheirPartnersAndParagraphsWithThem() {
        Lineage lineage = corrected(same(1, 2));

        assertThat(partner(lineage, 1)).isEqualTo(article(current, 2).id());
        assertThat(partner(lineage, 2)).isEqualTo(article(current, 1).id());
        assertThat(lineage.from(article(old, 1).id())).singleElement().satisfies(relation -> {
            assertThat(relation.reason()).isEqualTo(MatchReason.CORRECTED);
            assertThat(relation.ambiguous()).isFalse();
        });
        assertThat(lineage.from(article(old, 2).id()))
                .as("what the displaced ones found is still a proposal")
                .allMatch(LineageRelation::ambiguous);
        assertThat(lineage.from(article(old, 1).children().getFirst().id()))
                .singleElement()
                .satisfies(relation -> assertThat(relation.current())
                        .contains(article(current, 2).children().getFirst().id()));
        assertConsistent(lineage);
    }

    @Test
    void confirmedMatchIsSureAndLeavesNoDoubtAboutTheOther() {
        assertThat(proposed.relations())
                .filteredOn(relation -> relation.level() == Level.ARTICLE)
                .allMatch(LineageRelation::ambiguous)
                .allMatch(relation -> !relation.rivals().isEmpty());

        Lineage lineage = corrected(same(1, 1), same(2, 2));

        assertThat(lineage.relations())
                .filteredOn(relation -> relation.level() == Level.ARTICLE)
                .hasSize(2)
                .noneMatch(LineageRelation::ambiguous)
                .allMatch(relation -> relation.reason() == MatchReason.CORRECTED);
        assertThat(corrected(same(1, 1)).relations())
                .filteredOn(relation -> relation.level() == Level.ARTICLE)
                .noneMatch(LineageRelation::ambiguous);
    }

    @Test
    void clauseThatIsGoneLeavesANewOne() {
        Lineage lineage = corrected(
                new Gone(article(old, 1).id()), new Gone(article(old, 2).id()));

        assertThat(lineage.relations())
                .filteredOn(relation -> relation.level() == Level.ARTICLE)
                .extracting(LineageRelation::kind)
                .containsExactlyInAnyOrder(LineageKind.DELETED, LineageKind.DELETED, LineageKind.NEW, LineageKind.NEW);
        assertThat(lineage.from(article(old, 1).id()).getFirst().reason()).isEqualTo(MatchReason.CORRECTED);
        assertThat(lineage.from(article(old, 1).children().getFirst().id())
                        .getFirst()
                        .kind())
                .isEqualTo(LineageKind.DELETED);
        assertConsistent(lineage);
    }

    @Test
    void clauseThatIsNewLeavesItsFormerPartnerToTheOther() {
        Lineage lineage = corrected(new Fresh(article(current, 1).id()));

        assertThat(lineage.to(article(current, 1).id()).getFirst().kind()).isEqualTo(LineageKind.NEW);
        assertConsistent(lineage);
    }

    @Test
    void oneOldClauseSaidToBeTwoNewOnesWasSplit() {
        Lineage lineage = corrected(same(1, 1), same(1, 2));

        assertThat(lineage.from(article(old, 1).id()))
                .hasSize(2)
                .allMatch(relation -> relation.kind() == LineageKind.SPLIT);
        assertConsistent(lineage);
    }

    @Test
    void twoOldClausesSaidToBeOneNewOneWereMerged() {
        Lineage lineage = corrected(same(1, 1), same(2, 1));

        assertThat(lineage.to(article(current, 1).id()))
                .hasSize(2)
                .allMatch(relation -> relation.kind() == LineageKind.MERGED);
        assertThat(lineage.to(article(current, 2).id()).getFirst().kind()).isEqualTo(LineageKind.NEW);
        assertConsistent(lineage);
    }

    @Test
    void correctionsThatCannotAllBeTrueAreRefusedWithEveryReason() {
        ProvisionId first = article(old, 1).id();
        ProvisionId chapter = old.provisions().getFirst().id();
        var stranger = ProvisionId.next();
        var contradicted = same(1, 1);
        var gone = new Gone(first);
        var heading = new SameClause(chapter, article(current, 2).id());
        var unknown = new SameClause(stranger, stranger);

        Correcting correcting = proposed.corrected(old, current, List.of(contradicted, gone, heading, unknown));

        assertThat(correcting).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.objections())
                .containsExactlyInAnyOrder(
                        new Objection(Problem.GONE_AND_NOT_GONE, contradicted),
                        new Objection(Problem.HEADING_AND_CLAUSE, heading),
                        new Objection(Problem.NO_SUCH_OLD_CLAUSE, unknown),
                        new Objection(Problem.NO_SUCH_NEW_CLAUSE, unknown)));
    }

    @Test
    void clauseAndItsOwnParagraphCannotBothBeTheSameOldClause() {
        var article = same(1, 1);
        var paragraph = new SameClause(
                article(old, 1).id(), article(current, 1).children().getFirst().id());

        assertThat(proposed.corrected(old, current, List.of(article, paragraph)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.objections())
                        .extracting(Objection::problem)
                        .containsExactly(Problem.ONE_INSIDE_THE_OTHER, Problem.ONE_INSIDE_THE_OTHER));
    }

    @Test
    void correctingTwiceChangesNothingMore() {
        Lineage once = corrected(same(1, 2));

        assertThat(once.corrected(old, current, List.of(same(1, 2)))).isEqualTo(new Corrected(once));
    }

    private Lineage corrected(LineageCorrection... corrections) {
        Correcting correcting = proposed.corrected(old, current, List.of(corrections));
        assertThat(correcting).isInstanceOf(Corrected.class);
        return ((Corrected) correcting).lineage();
    }

    private void assertConsistent(Lineage lineage) {
        assertThat(old.walk())
                .allSatisfy(clause -> assertThat(lineage.from(clause.id())).isNotEmpty());
        assertThat(current.walk())
                .allSatisfy(clause -> assertThat(lineage.to(clause.id())).isNotEmpty());
        assertThat(lineage.asToldBy(old, current)).isEqualTo(lineage);
    }

    private SameClause same(int before, int after) {
        return new SameClause(article(old, before).id(), article(current, after).id());
    }

    private ProvisionId partner(Lineage lineage, int ordinal) {
        return lineage.from(article(old, ordinal).id()).getFirst().current().orElseThrow();
    }

    private static String penalty(String noun) {
        return PENALTY.formatted(noun, noun);
    }
}
