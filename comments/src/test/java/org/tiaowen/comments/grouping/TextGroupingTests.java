package org.tiaowen.comments.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiaowen.search.language.LegalLexicon;
import org.tiaowen.search.language.Segmenter;

class TextGroupingTests {

    private static final Segmenter SEGMENTER = new Segmenter(LegalLexicon.bundled());

    /** What people copy from each other beside the demand. */
    private static final String ARGUMENT = "我们这栋楼住了很多老人和上学的孩子，大家为这件事吵了好几年。去年居委会开过会，一直没有结果。这件事情关系到每家每户。";

    private static final String TEMPLATE = "第四条规定灯会二十二时熄灯太早，建议改为二十三时。" + ARGUMENT;

    @Test
    void lookAlikesOfEveryKindStayApart() throws IOException {
        int pairs = 0;
        List<String> merged = new ArrayList<>();
        for (String line : lines("look-alikes.tsv")) {
            String[] parts = line.split("\t", 3);
            List<String> texts = new ArrayList<>();
            for (String words : parts[2].split(" ", -1)) {
                texts.add(filled(parts[1], words) + ARGUMENT);
            }
            TextGrouping grouping = new TextGrouping(SEGMENTER);
            List<Integer> nodes = grouping.addAll(texts);
            var placed = grouping.grouped();
            for (int i = 0; i < texts.size(); i++) {
                for (int j = i + 1; j < texts.size(); j++) {
                    pairs++;
                    if (of(placed, nodes.get(i)).centre()
                            == of(placed, nodes.get(j)).centre()) {
                        merged.add(parts[0] + ": " + texts.get(i).substring(0, 30) + " / "
                                + texts.get(j).substring(0, 30) + " " + grouping.explain(nodes.get(i), nodes.get(j)));
                    }
                }
            }
        }
        System.out.println("look-alike pairs kept apart: " + (pairs - merged.size()) + " of " + pairs);
        assertThat(merged).isEmpty();
        assertThat(pairs).isGreaterThan(150);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "您好！%s谢谢！",
                "尊敬的领导：\n%s\n东湖社区居民 张小明",
                "%s联系电话：023-0000-0000",
                "%s望采纳",
            })
    void courtesiesAndSignaturesChangeNothing(String letter) {
        assertThat(relation(TEMPLATE, letter.formatted(TEMPLATE))).isEqualTo(GroupRelation.SAME_TEXT);
    }

    @Test
    void widthScriptNumeralsAndPunctuationChangeNothing() {
        assertThat(relation(TEMPLATE, TEMPLATE.replace("二十三时", "２３時").replace("。", "！")))
                .isEqualTo(GroupRelation.SAME_TEXT);
    }

    @Test
    void editedCutAndRewordedTextsAreRelatedAsWhatTheyAre() {
        assertThat(relation(TEMPLATE, TEMPLATE.replace("孩子", "娃娃"))).isEqualTo(GroupRelation.NEAR_TEXT);
        assertThat(relation(TEMPLATE, "第四条规定灯会二十二时熄灯太早，建议改为二十三时。")).isEqualTo(GroupRelation.CAMPAIGN);
        assertThat(relation(
                        "第四条灯会二十二时熄灯太早，建议改为二十三时。游客吃完晚饭才过来，还没有看就关灯了。", "第4条让灯会22点熄灯，过早，希望调整为23点。游客都是吃好晚饭才来，没看上就关了灯。"))
                .isEqualTo(GroupRelation.SAME_DEMAND);
    }

    @Test
    void slipOfTypingKeepsTextsTogetherAndAnotherWordDoesNot() {
        assertThat(relation(TEMPLATE, TEMPLATE.replace("居委会", "居萎会"))).isEqualTo(GroupRelation.NEAR_TEXT);
    }

    @Test
    void groupsDependOnTheTextsAndNotOnTheirOrder() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            texts.add(TEMPLATE.replace("很多", "第" + (i + 1) + "排"));
            texts.add("第五条的厕所太少，建议每一百米设一座，" + i + "号摊位旁边尤其需要。" + ARGUMENT);
        }
        Set<Set<String>> expected = groups(texts);
        Random random = new Random(20261123);
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(texts, random);
            assertThat(groups(texts)).as("seed 20261123, round " + round).isEqualTo(expected);
        }
    }

    @Test
    void textsThatCameLaterLeadToTheSameGroupsAsAllAtOnce() {
        List<String> texts =
                List.of(TEMPLATE, "第五条的厕所太少，建议增加。" + ARGUMENT, "您好" + TEMPLATE, TEMPLATE.replace("孩子", "娃娃"));
        TextGrouping later = new TextGrouping(SEGMENTER);
        Map<Integer, TextGrouping.Placed> placed = new HashMap<>();
        for (String text : texts) {
            later.add(text);
            placed.putAll(later.groupedSince());
        }
        TextGrouping once = new TextGrouping(SEGMENTER);
        once.addAll(texts);

        assertThat(placed).isEqualTo(once.grouped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "。", "好", "支持", "\uD83D\uDE00", "１２３４５６７８９０１２３４５６７８９０"})
    void shortAndOddTextsAreTakenAsTheyAre(String text) {
        TextGrouping grouping = new TextGrouping(SEGMENTER);
        int node = grouping.add(text);

        assertThat(of(grouping.grouped(), node).centre()).isEqualTo(node);
    }

    @Test
    void hostileTextsOfTwelveThousandCharactersAreGrouped() {
        TextGrouping grouping = new TextGrouping(SEGMENTER);
        for (String piece : List.of("习", "一", "第一条", "不", "，建议", "1", "《", "百分之")) {
            grouping.add(piece.repeat(12_000 / piece.length()));
            grouping.add(piece.repeat(12_000 / piece.length()) + "了");
        }

        assertThat(grouping.grouped()).isNotEmpty();
    }

    private static TextGrouping.Placed of(Map<Integer, TextGrouping.Placed> placed, int node) {
        return Objects.requireNonNull(placed.get(node));
    }

    private static GroupRelation relation(String template, String other) {
        TextGrouping grouping = new TextGrouping(SEGMENTER);
        // twice, so that the template is the centre
        List<Integer> nodes = grouping.addAll(List.of(template, template, other));
        TextGrouping.Placed placed = of(grouping.grouped(), nodes.get(2));
        assertThat(placed.centre())
                .as(grouping.explain(nodes.get(0), nodes.get(2)))
                .isEqualTo(nodes.get(0));
        return placed.relation();
    }

    private static Set<Set<String>> groups(List<String> texts) {
        TextGrouping grouping = new TextGrouping(SEGMENTER);
        List<Integer> nodes = grouping.addAll(texts);
        var placed = grouping.grouped();
        Map<Integer, Set<String>> groups = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            groups.computeIfAbsent(of(placed, nodes.get(i)).centre(), centre -> new HashSet<>())
                    .add(texts.get(i));
        }
        return new HashSet<>(groups.values());
    }

    private static String filled(String frame, String words) {
        String filled = frame;
        for (String part : words.split("\\|", -1)) {
            filled = filled.replaceFirst("\\{}", part);
        }
        return filled;
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = TextGroupingTests.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("\t"))
                    .toList();
        }
    }
}
