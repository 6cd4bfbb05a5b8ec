package org.tiaowen.drafting.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.tiaowen.drafting.Fixtures.LANTERNS;
import static org.tiaowen.drafting.Fixtures.article;
import static org.tiaowen.drafting.Fixtures.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

@Execution(ExecutionMode.CONCURRENT)
class AlignmentTests {

    @Test
    void sameTextIsUnchangedThroughout() {
        Lineage lineage = Alignment.of(text(LANTERNS), text(LANTERNS));

        assertThat(lineage.relations())
                .hasSize((int) text(LANTERNS).walk().count())
                .allSatisfy(relation -> {
                    assertThat(relation.kind()).isEqualTo(LineageKind.UNCHANGED);
                    assertThat(relation.score()).isEqualTo(1);
                    assertThat(relation.ambiguous()).isFalse();
                });
    }

    @Test
    void newArticleRenumbersTheOnesBehindIt() {
        assertThat(articles(LANTERNS, LANTERNS.replace("第四条", "第五条").replace("第三条", "第三条　灯会实行年度计划。\n第四条")))
                .containsExactly("UNCHANGED 1 1", "UNCHANGED 2 2", "NEW - 3", "RENUMBERED 3 4", "RENUMBERED 4 5");
    }

    @Test
    void deletedArticleStandsBehindTheOneBeforeIt() {
        String without =
                LANTERNS.replaceAll("第二条.*\n", "").replace("第三条", "第二条").replace("第四条", "第三条");

        assertThat(articles(LANTERNS, without))
                .containsExactly("UNCHANGED 1 1", "DELETED 2 -", "RENUMBERED 3 2", "RENUMBERED 4 3");
    }

    @Test
    void renumberedCitationAmendsItsArticleAndLosesNobody() {
        String old = LANTERNS + "第五条　违反第四条规定的，责令改正。\n";
        String current = LANTERNS.replace("第四条", "第五条").replace("第三条", "第三条　灯会实行年度计划。\n第四条") + "第六条　违反第五条规定的，责令改正。\n";

        assertThat(articles(old, current)).endsWith("AMENDED 5 6");
    }

    @Test
    void articleTakenToAnotherChapterHasMoved() {
        String current = LANTERNS.replace("第二章　举办\n", "")
                        .replace("第三条　举办", "第二章　举办\n第三条　举办")
                        .replaceAll("第二条.*\n", "")
                + "第五条　本市行政区域内举办灯会，适用本条例。\n";

        assertThat(articles(LANTERNS, current)).contains("MOVED 2 5", "UNCHANGED 3 3");
    }

    @Test
    void lookAlikesFollowTheNounTheyDifferIn() {
        String old = penalties("灯具", "电线", "竹架", "烛台");
        String current = penalties("电线", "竹架", "烛台").replace("一千元", "二千元");

        assertThat(articles(old, current)).containsExactly("DELETED 1 -", "AMENDED 2 1", "AMENDED 3 2", "AMENDED 4 3");
    }

    @Test
    void lookAlikesWithoutAnyOtherSignFollowTheirOrder() {
        String old = penalties("灯具", "电线", "竹架");
        String current = penalties("甲乙", "丙丁", "戊己");

        assertThat(articles(old, current)).containsExactly("AMENDED 1 1", "AMENDED 2 2", "AMENDED 3 3");
        assertThat(Alignment.of(text(old), text(current)).relations())
                .filteredOn(relation -> relation.level() == Level.ARTICLE)
                .allMatch(LineageRelation::ambiguous);
    }

    @Test
    void articleInTwoPartsIsASplitAndTheLargerPartKeepsTheId() {
        String first = "举办人应当制定安全工作方案，明确安全责任人、应急措施和疏散路线，并报公安机关备案。";
        String second = "灯会期间发生险情的，举办人应当立即停止活动，组织疏散，并向应急管理部门报告。";
        LegalText old = text("第一条　为了规范灯会，制定本条例。\n第二条　" + first + second + "\n第三条　本条例自公布之日起施行。\n");
        LegalText current = text("第一条　为了规范灯会，制定本条例。\n第二条　" + first + "\n第三条　" + second + "\n第四条　本条例自公布之日起施行。\n");

        assertThat(articles(old, current)).containsExactly("UNCHANGED 1 1", "SPLIT 2 2", "SPLIT 2 3", "RENUMBERED 3 4");
        LegalText carried = Identities.carry(old, current);
        assertThat(ids(carried)).doesNotHaveDuplicates();
        assertThat(article(carried, 2).id()).isEqualTo(article(old, 2).id());
        assertThat(article(carried, 3).id()).isEqualTo(article(current, 3).id());
    }

    @Test
    void articlesPutTogetherAreAMerger() {
        String first = "举办人应当制定安全工作方案，明确安全责任人、应急措施和疏散路线，并报公安机关备案。";
        String second = "灯会期间发生险情的，举办人应当立即停止活动，组织疏散，并向应急管理部门报告。";
        LegalText old = text("第一条　为了规范灯会，制定本条例。\n第二条　" + first + "\n第三条　" + second + "\n第四条　本条例自公布之日起施行。\n");
        LegalText current = text("第一条　为了规范灯会，制定本条例。\n第二条　" + first + "\n" + second + "\n第三条　本条例自公布之日起施行。\n");

        assertThat(articles(old, current))
                .containsExactly("UNCHANGED 1 1", "MERGED 2 2", "MERGED 3 2", "RENUMBERED 4 3");
        assertThat(article(Identities.carry(old, current), 2).id())
                .isEqualTo(article(old, 2).id());
        Provision lifted = article(Identities.carry(old, current), 2).children().getLast();
        assertThat(lifted.id())
                .as("the paragraph of the merged article keeps its identity")
                .isEqualTo(article(old, 3).children().getFirst().id());
    }

    @Test
    void itemPutInBetweenLeavesTheOthersTheirIdentity() {
        LegalText old = text(LANTERNS);
        LegalText current = text(LANTERNS.replace("（二）有与", "（二）有消防设施；\n（三）有与"));

        Provision before = article(old, 3).children().getFirst();
        Provision after = article(Identities.carry(old, current), 3).children().getFirst();

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.children()).hasSize(3);
        assertThat(after.children().getFirst().id())
                .isEqualTo(before.children().getFirst().id());
        assertThat(after.children().getLast().id())
                .isEqualTo(before.children().getLast().id());
    }

    @Test
    void idsThatBothTextsKnowAreBelieved() {
        LegalText old = text(LANTERNS);
        LegalText current = Identities.carry(old, text(LANTERNS.replace("阻燃", "不燃")));

        assertThat(Lineage.byIds(old, current).relations())
                .allMatch(relation -> relation.reason() == MatchReason.SAME_ID)
                .filteredOn(relation -> relation.kind() == LineageKind.AMENDED)
                .hasSize(2);
    }

    @Test
    void renamedChapterIsKnownByItsArticles() {
        LegalText old = text(LANTERNS);
        LegalText current = text(LANTERNS.replace("第二章　举办", "第二章　筹备和安全"));

        assertThat(Alignment.of(old, current).relations())
                .filteredOn(relation -> relation.level() == Level.CHAPTER)
                .extracting(LineageRelation::kind)
                .containsExactly(LineageKind.UNCHANGED, LineageKind.AMENDED);
    }

    @Test
    void shuffledCodeFindsEveryArticleAgain() {
        long seed = 20261123;
        List<String> bodies = new ArrayList<>(bodies(1260, new Random(seed)));
        LegalText old = text(numbered(bodies));
        Collections.shuffle(bodies, new Random(seed + 1));
        LegalText current = text(numbered(bodies));

        Lineage lineage = Alignment.of(old, current);

        var words = new HashMap<ProvisionId, String>();
        old.walk().forEach(provision -> words.put(provision.id(), ClauseText.of(provision)));
        current.walk().forEach(provision -> words.put(provision.id(), ClauseText.of(provision)));
        assertThat(lineage.relations())
                .as("seed %d", seed)
                .filteredOn(relation -> relation.level() == Level.ARTICLE)
                .hasSize(1260)
                .allMatch(relation ->
                        relation.old().map(words::get).equals(relation.current().map(words::get)));
    }

    @Test
    @Timeout(60)
    void hostileTextsTakeNoLongerThanTheirLengthWarrants() {
        String same = "第一条　".concat("甲\n".repeat(10_000));
        String alike =
                "第一条　" + IntStream.range(0, 6_000).mapToObj(i -> "灯会举办人" + i).collect(Collectors.joining("\n"));
        String other =
                "第一条　" + IntStream.range(0, 6_000).mapToObj(i -> "灯会主办人" + i).collect(Collectors.joining("\n"));

        assertThatCode(() -> {
                    Alignment.of(text(same), text(same + "乙"));
                    Alignment.of(text(alike), text(other));
                    Alignment.of(text("第".repeat(200_000)), text("条".repeat(200_000)));
                    Alignment.of(text("一、甲\n".repeat(10_000)), text("一、乙\n".repeat(10_000)));
                })
                .doesNotThrowAnyException();
    }

    @Test
    @Timeout(120)
    void textsOfNothingButLookAlikesTakeNoLongerThanTheirLengthWarrants() {
        String identical = articlesOf(5_000, i -> "灯会应当保证安全，由举办人负责。");
        String ladder = articlesOf(5_000, i -> "违反本条例规定，第" + i + "号举办人未报告的，处五百元罚款。");
        String other = articlesOf(5_000, i -> "违反本条例规定，第" + (5_001 - i) + "号主办人未报告的，处二千元罚款。");
        String empty = articlesOf(5_000, i -> "");

        assertThatCode(() -> {
                    Alignment.of(text(identical), text(identical));
                    Alignment.of(text(identical), text(articlesOf(4_000, i -> "灯会应当保证安全，由举办人负责。")));
                    Alignment.of(text(ladder), text(other));
                    Alignment.of(text(empty), text(empty));
                    Alignment.of(text("第一条　" + "甲乙丙丁".repeat(200_000)), text("第一条　" + "甲乙丁丙".repeat(200_000)));
                })
                .doesNotThrowAnyException();
        assertThat(Alignment.of(text(identical), text(identical)).relations())
                .allMatch(relation -> relation.kind() == LineageKind.UNCHANGED && !relation.ambiguous());
    }

    private static String articlesOf(int count, IntFunction<String> words) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "第" + i + "条　" + words.apply(i) + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void emptyTextsHaveNothingInCommon() {
        assertThat(Alignment.of(text(""), text("")).relations()).isEmpty();
        assertThat(Alignment.of(text(""), text(LANTERNS)).relations())
                .allMatch(relation -> relation.kind() == LineageKind.NEW);
        assertThat(Alignment.of(text(LANTERNS), text("")).relations())
                .allMatch(relation -> relation.kind() == LineageKind.DELETED);
    }

    private static String penalties(String... nouns) {
        var text = new StringBuilder();
        for (int i = 0; i < nouns.length; i++) {
            text.append("第%s条　违反本条例规定，在灯会场地内擅自拆除、移动、损坏%s的，由区文化主管部门责令改正；拒不改正的，处一千元以上五千元以下罚款。\n"
                    .formatted("一二三四五六".charAt(i), nouns[i]));
        }
        return text.toString();
    }

    private static List<String> bodies(int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> random.ints(30, 0x4e00, 0x4e00 + 1500)
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining())
                        + "。")
                .toList();
    }

    private static String numbered(List<String> bodies) {
        var text = new StringBuilder();
        for (int i = 0; i < bodies.size(); i++) {
            text.append("第").append(i + 1).append("条　").append(bodies.get(i)).append('\n');
        }
        return text.toString();
    }

    private static List<String> articles(String old, String current) {
        return articles(text(old), text(current));
    }

    private static List<String> articles(LegalText old, LegalText current) {
        return Alignment.of(old, current).relations().stream()
                .filter(relation -> relation.level() == Level.ARTICLE)
                .map(relation -> "%s %s %s"
                        .formatted(
                                relation.kind(),
                                relation.old().map(id -> number(old, id)).orElse("-"),
                                relation.current()
                                        .map(id -> number(current, id))
                                        .orElse("-")))
                .toList();
    }

    private static String number(LegalText text, ProvisionId id) {
        var number = text.find(id).orElseThrow().number();
        return number == null ? "?" : String.valueOf(number.ordinal());
    }

    private static List<ProvisionId> ids(LegalText text) {
        return text.walk().map(Provision::id).toList();
    }
}
