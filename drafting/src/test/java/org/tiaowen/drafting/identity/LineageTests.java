package org.tiaowen.drafting.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tiaowen.drafting.Fixtures.LANTERNS;
import static org.tiaowen.drafting.Fixtures.article;
import static org.tiaowen.drafting.Fixtures.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;

/** Lineage as data: composing and looking back, with the laws both must keep on lineages made by chance. */
class LineageTests {

    private static final long SEED = 20261123;
    private static final int ROUNDS = 400;
    private static final List<MatchReason> REASONS = List.of(MatchReason.values());

    @Test
    void clauseIsFollowedFromTheFirstReadingToTheVote() {
        LegalText first = text(LANTERNS);
        LegalText second = text(LANTERNS.replace("第四条", "第五条").replace("第三条", "第三条　灯会实行年度计划。\n第四条"));
        LegalText vote = text(LANTERNS.replace("第四条", "第五条")
                .replace("第三条", "第三条　灯会实行年度计划。\n第四条")
                .replace("阻燃", "不燃"));

        Lineage whole = Alignment.of(first, second).then(Alignment.of(second, vote));

        assertThat(whole.from(article(first, 4).id())).singleElement().satisfies(relation -> {
            assertThat(relation.current()).contains(article(vote, 5).id());
            assertThat(relation.kind()).isEqualTo(LineageKind.AMENDED);
        });
        assertThat(whole.to(article(vote, 3).id())).singleElement().satisfies(relation -> assertThat(relation.kind())
                .isEqualTo(LineageKind.NEW));
    }

    @Test
    void textsKnowThatAClauseAmendedTwiceIsAsItWas() {
        LegalText first = text(LANTERNS);
        LegalText second = text(LANTERNS.replace("阻燃", "不燃"));
        LegalText third = text(LANTERNS);

        Lineage composed = Alignment.of(first, second).then(Alignment.of(second, third));

        assertThat(kinds(composed, Level.ARTICLE)).contains(LineageKind.AMENDED);
        assertThat(kinds(composed.asToldBy(first, third), Level.ARTICLE))
                .containsExactly(
                        LineageKind.UNCHANGED, LineageKind.UNCHANGED, LineageKind.UNCHANGED, LineageKind.UNCHANGED);
    }

    @Test
    void splitPartDeletedLaterLeavesAnAmendedClause() {
        var ids = ids(4);
        Lineage split = new Lineage(List.of(
                relation(LineageKind.SPLIT, ids.get(0), ids.get(1)),
                relation(LineageKind.SPLIT, ids.get(0), ids.get(2))));
        Lineage deletion =
                new Lineage(List.of(relation(LineageKind.RENUMBERED, ids.get(1), ids.get(3)), gone(ids.get(2))));

        assertThat(split.then(deletion).relations())
                .singleElement()
                .isEqualTo(relation(LineageKind.AMENDED, ids.get(0), ids.get(3)));
    }

    @Test
    void clauseThatCameAndWentInBetweenIsNotTold() {
        var middle = ProvisionId.next();
        Lineage came = new Lineage(List.of(fresh(middle)));
        Lineage went = new Lineage(List.of(gone(middle)));

        assertThat(came.then(went).relations()).isEmpty();
    }

    @Test
    void rivalsAreFollowedToTheOuterEnds() {
        var ids = ids(5);
        var rival = new LineageRelation.Rival(ids.get(1), ids.get(2), 0.7);
        Lineage doubtful = new Lineage(List.of(
                new LineageRelation(
                        LineageKind.AMENDED,
                        Level.ARTICLE,
                        ids.get(0),
                        ids.get(2),
                        0.8,
                        true,
                        MatchReason.SIMILAR_TEXT,
                        List.of(rival)),
                gone(ids.get(1))));
        Lineage renumbering = new Lineage(List.of(relation(LineageKind.RENUMBERED, ids.get(2), ids.get(4))));

        LineageRelation composed = doubtful.then(renumbering).to(ids.get(4)).getFirst();

        assertThat(composed.ambiguous()).isTrue();
        assertThat(composed.rivals()).containsExactly(new LineageRelation.Rival(ids.get(1), ids.get(4), 0.7));
    }

    @Test
    void lineagesThatDoNotMeetAreNotComposed() {
        Lineage one = new Lineage(List.of(fresh(ProvisionId.next())));

        assertThatThrownBy(() -> one.then(one)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void composingIsAssociativeOnIds() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var texts =
                    IntStream.range(0, 4).mapToObj(i -> ids(random.nextInt(7))).toList();
            Lineage one = byChance(texts.get(0), texts.get(1), random);
            Lineage two = byChance(texts.get(1), texts.get(2), random);
            Lineage three = byChance(texts.get(2), texts.get(3), random);

            assertThat(ends(one.then(two).then(three)))
                    .as("seed %d round %d", SEED, round)
                    .isEqualTo(ends(one.then(two.then(three))));
        }
    }

    @Test
    void lineageWithoutChangesIsTheIdentityOfComposing() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            List<ProvisionId> olds = ids(random.nextInt(7));
            List<ProvisionId> currents = ids(random.nextInt(7));
            Lineage lineage = byChance(olds, currents, random);

            assertThat(unchanged(olds).then(lineage).relations())
                    .as("seed %d round %d", SEED, round)
                    .containsExactlyInAnyOrderElementsOf(lineage.relations());
            assertThat(lineage.then(unchanged(currents)).relations())
                    .as("seed %d round %d", SEED, round)
                    .containsExactlyInAnyOrderElementsOf(lineage.relations());
        }
    }

    @Test
    void lookingBackTurnsTheCompositionRound() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var texts =
                    IntStream.range(0, 3).mapToObj(i -> ids(random.nextInt(7))).toList();
            Lineage one = byChance(texts.get(0), texts.get(1), random);
            Lineage two = byChance(texts.get(1), texts.get(2), random);

            assertThat(one.then(two).inverted().relations())
                    .as("seed %d round %d", SEED, round)
                    .containsExactlyInAnyOrderElementsOf(
                            two.inverted().then(one.inverted()).relations());
            assertThat(one.inverted().inverted()).isEqualTo(one);
        }
    }

    /** A relation by chance whose kinds agree with its pairs, as those of an alignment do. */
    private static Lineage byChance(List<ProvisionId> olds, List<ProvisionId> currents, Random random) {
        var pairs = new ArrayList<List<Integer>>();
        for (int i = 0; i < olds.size(); i++) {
            for (int j = 0; j < currents.size(); j++) {
                if (random.nextInt(6) == 0) {
                    pairs.add(List.of(i, j));
                }
            }
        }
        var relations = new ArrayList<LineageRelation>();
        for (List<Integer> pair : pairs) {
            long parts = pairs.stream()
                    .filter(other -> other.getFirst().equals(pair.getFirst()))
                    .count();
            long wholes = pairs.stream()
                    .filter(other -> other.getLast().equals(pair.getLast()))
                    .count();
            LineageKind kind = parts > 1 || wholes > 1
                    ? parts >= wholes ? LineageKind.SPLIT : LineageKind.MERGED
                    : List.of(LineageKind.UNCHANGED, LineageKind.RENUMBERED, LineageKind.MOVED, LineageKind.AMENDED)
                            .get(random.nextInt(4));
            relations.add(new LineageRelation(
                    kind,
                    Level.ARTICLE,
                    olds.get(pair.getFirst()),
                    currents.get(pair.getLast()),
                    random.nextInt(11) / 10.0,
                    random.nextBoolean(),
                    REASONS.get(random.nextInt(REASONS.size())),
                    List.of()));
        }
        for (int i = 0; i < olds.size(); i++) {
            int old = i;
            if (pairs.stream().noneMatch(pair -> pair.getFirst() == old)) {
                relations.add(gone(olds.get(i)));
            }
        }
        for (int j = 0; j < currents.size(); j++) {
            int current = j;
            if (pairs.stream().noneMatch(pair -> pair.getLast() == current)) {
                relations.add(fresh(currents.get(j)));
            }
        }
        Collections.shuffle(relations, random);
        return new Lineage(relations);
    }

    private static Lineage unchanged(List<ProvisionId> ids) {
        return new Lineage(
                ids.stream().map(id -> relation(LineageKind.UNCHANGED, id, id)).toList());
    }

    private static Set<List<Object>> ends(Lineage lineage) {
        return lineage.relations().stream()
                .map(relation -> List.<Object>of(relation.old(), relation.current()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<LineageKind> kinds(Lineage lineage, Level level) {
        return lineage.relations().stream()
                .filter(relation -> relation.level() == level)
                .map(LineageRelation::kind)
                .toList();
    }

    private static List<ProvisionId> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> ProvisionId.next()).toList();
    }

    private static LineageRelation relation(LineageKind kind, ProvisionId before, ProvisionId after) {
        return LineageRelation.sure(kind, Level.ARTICLE, before, after, MatchReason.CORRECTED);
    }

    private static LineageRelation gone(ProvisionId before) {
        return LineageRelation.sure(LineageKind.DELETED, Level.ARTICLE, before, null, MatchReason.NO_COUNTERPART);
    }

    private static LineageRelation fresh(ProvisionId after) {
        return LineageRelation.sure(LineageKind.NEW, Level.ARTICLE, null, after, MatchReason.NO_COUNTERPART);
    }
}
