package org.tiaowen.drafting.citations;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.citations.Resolution.Ambiguous;
import org.tiaowen.drafting.citations.Resolution.Dangling;
import org.tiaowen.drafting.citations.Resolution.External;
import org.tiaowen.drafting.citations.Resolution.Found;

class CitationFinderTests {

    /** Twelve articles; the fourth has three paragraphs and items, the fifth sub-items. */
    private static final LegalText REGULATION = TextReader.read("""
                    临江市停车管理条例（草案二次审议稿）

                    第一章 总 则
                    第一条 为了规范停车秩序，制定本条例。
                    第二条 本条例适用于本市停车管理活动。
                    第三条 停车管理遵循便民原则。
                    第二章 停车收费
                    第四条 停车场应当：
                    （一）明码标价；
                    （二）公示收费依据；
                    （三）出具票据。
                    前款规定的价目牌由市发展改革部门统一监制。
                    违反本条第一款、第二款规定的，责令改正。
                    第四条之一 收费实行错峰优惠。
                    夜间停车减半收费。
                    第五条 收费分为：
                    （一）计时收费：
                    1.首小时五元；
                    2.此后每小时三元。
                    （二）计次收费。
                    第六条 免费停放的时间不少于三十分钟。
                    第七条 残疾人机动车免费停放。
                    第八条 道路停车泊位由区人民政府设置。
                    第九条 泊位应当标明编号。
                    第十条 泊位不得出租。
                    第三章 法律责任
                    第十一条 违反本条例第四条第一款第一项、第二项和第九条规定的，处五百元罚款。
                    依照《中华人民共和国行政处罚法》第三十三条规定可以不予处罚的，从其规定。
                    第十二条 本条例自2027年1月1日起施行。
                    附件 收费标准
                    一类区域每小时五元。
                    """).text();

    private final CitationFinder finder = CitationFinder.in(REGULATION);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            第四条太严了                        | 第四条
            第四条第一款第二项                  | 第四条第一款第二项
            第四条第一款第（二）项              | 第四条第一款第二项
            第四条第一款第(2)项                 | 第四条第一款第二项
            第４条第１款第２项                  | 第四条第一款第二项
            4条1款2项                           | 第四条第一款第二项
            第4条（三）                         | 第四条第一款第三项
            第四条第三项                        | 第四条第一款第三项
            第 四 条 第 二 款                   | 第四条第二款
            弟四条第二款                        | 第四条第二款
            第四条的第二款                      | 第四条第二款
            第四条之一                          | 第四条之一
            四条之一第二款                      | 第四条之一第二款
            第五条第一项第2目                   | 第五条第一款第一项第二目
            第四条最后一款                      | 第四条第三款
            第四条末款                          | 第四条第三款
            第四条第一款最后一项                | 第四条第一款第三项
            最后一条施行日期                    | 第十二条
            第三条至第五条                      | 第三条、第四条、第四条之一、第五条
            第3-5条                             | 第三条、第四条、第四条之一、第五条
            第六到八条                          | 第六条、第七条、第八条
            第七、八条                          | 第七条、第八条
            第七条、第八条和第十条              | 第七条、第八条、第十条
            第四条第一款、第二款                | 第四条第一款、第四条第二款
            第四条第一款与第三款之间            | 第四条第一款、第四条第三款
            第四条第一、二款                    | 第四条第一款、第四条第二款
            第四条第（一）（二）项              | 第四条第一款第一项、第四条第一款第二项
            第四条第一款第（一）至（三）项      | 第四条第一款第一项、第四条第一款第二项、第四条第一款第三项
            第四条第一款、第十一条第二款        | 第四条第一款、第十一条第二款
            第二章                              | 第二章
            第二章第四条                        | 第四条
            停车收费那一章                      | 第二章
            附件的标准                          | 附件
            第四条和附件                        | 第四条、附件
            本条例第四条                        | 第四条
            草案第四条                          | 第四条
            按照条例第四条                      | 第四条
            《临江市停车管理条例》第四条        | 第四条
            《停车管理条例（草案）》第四条      | 第四条
            根据停车管理条例第四条              | 第四条
            8条：泊位太少                       | 第八条
            第四条中“价目牌”的规定              | 第四条
            第四条关于“由市发展改革部门统一监制”| 第四条第二款
            第四条太严。该条第二款更严          | 第四条、第四条第二款
            第四条第一款第一项和同款第三项      | 第四条第一款第一项、第四条第一款第三项
            第四条不错，第二款除外              | 第四条、第四条第二款
            “泊位不得出租”的条款                | 第十条第一款
            关于残疾人的规定                    | 第七条
            错峰优惠那一条                      | 第四条之一
            第四条前两款                        | 第四条第一款、第四条第二款
            第四条倒数第二款                    | 第四条第二款
            第四条第一款第一项、第三项          | 第四条第一款第一项、第四条第一款第三项
            第四条第一款第二项至第六条          | 第四条第一款第二项、第五条、第六条
            第四条之一至第六条                  | 第四条之一、第五条、第六条
            第二章、第三章                      | 第二章、第三章
            """)
    void findsTheClausesThatAreMeant(String comment, String clauses) {
        assertThat(found(finder.find(comment))).isEqualTo(clauses);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            第十三条               | 第十三条
            第九条第二款           | 第九条第二款
            第四条第一款第（四）项 | 第四条第一款第四项
            第四条之二             | 第四条之二
            第五章                 | 第五章
            第四条、第十五条       | 第十五条
            第十条至第十五条       | 第十五条
            """)
    void clausesThatDoNotExistAreDangling(String comment, String asked) {
        assertThat(finder.find(comment)).singleElement().satisfies(citation -> assertThat(citation.resolution())
                .isInstanceOfSatisfying(
                        Dangling.class, dangling -> assertThat(dangling.asked()).isEqualTo(asked)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            《民法典》第四条                     | 民法典
            按《民法典》的第四条                 | 民法典
            根据道路交通安全法第四条             | 道路交通安全法
            民法典第一千零三十四条               | 民法典
            上位法第四条                         | 上位法
            物业合同第四条                       | 物业合同
            一审稿第四条                         | 一审稿
            上一稿第四条                         | 上一稿
            原第四条                             | 原
            江北市《停车管理条例》第四条         | 停车管理条例
            养犬管理条例第四条                   | 养犬管理条例
            """)
    void clausesOfOtherTextsAreExternal(String comment, String title) {
        assertThat(finder.find(comment)).singleElement().satisfies(citation -> assertThat(citation.resolution())
                .isInstanceOfSatisfying(
                        External.class, external -> assertThat(external.title()).isEqualTo(title)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第二条狗没牵绳",
                "第三季度表决",
                "十二条街道",
                "提了十条建议",
                "第二款车座太高",
                "第一款新车",
                "第二条路太窄",
                "第三方平台",
                "第四届第十二次会议",
                "我住12号",
                "第十二小学",
                "第一，太贵；第二，太远",
                "有三项收费",
                "这个项目的第三节课",
                "我把材料放在第三个柜子里"
            })
    void thingsThatAreMerelyCountedAreNoCitations(String comment) {
        assertThat(finder.find(comment)).isEmpty();
    }

    @Test
    void listBehindAnotherLawBelongsToThatLaw() {
        assertThat(finder.find("违反《民法典》第四条、第五条和第七条")).singleElement().satisfies(citation -> assertThat(
                        citation.resolution())
                .isInstanceOfSatisfying(External.class, external -> {
                    assertThat(external.title()).isEqualTo("民法典");
                    assertThat(external.cited()).extracting(Pointer::printed).containsExactly("第四条", "第五条", "第七条");
                }));
    }

    @Test
    void clauseOfThisTextIsFoundBesideThatOfAnother() {
        List<Citation> citations = finder.find("参照《消费者权益保护法》第二十六条，第四条之一第一款还应当细化");

        assertThat(citations).hasSize(2);
        assertThat(citations.getFirst().resolution()).isInstanceOf(External.class);
        assertThat(found(citations)).isEqualTo("第四条之一第一款");
    }

    @Test
    void lawSpokenOfBeforeIsMeantByThatLaw() {
        List<Citation> citations = finder.find("《民法典》第四条说得好，该法第五条也好");

        assertThat(citations)
                .extracting(citation -> ((External) citation.resolution()).title())
                .containsExactly("民法典", "民法典");
    }

    @Test
    void spanCoversTheCitationWithTheNameInFront() {
        String words = "建议把草案第四条第二款、第七条改一改";

        assertThat(finder.find(words))
                .extracting(citation -> words.substring(citation.start(), citation.end()))
                .containsExactly("草案第四条第二款、第七条");
    }

    @Test
    void paragraphAloneBelongsToTheClauseTheCommentPointsAt() {
        assertThat(found(finder.find("第二款写得不清楚", Place.ofArticle(4, 0)))).isEqualTo("第四条第二款");
    }

    @Test
    void relativeFormsInTheTextItselfAreResolvedFromWhereTheyStand() {
        List<Provision> paragraphs = article(4).children();

        assertThat(found(finder.findIn(paragraphs.get(1).id()))).isEqualTo("第四条第一款");
        assertThat(found(finder.findIn(paragraphs.get(2).id()))).isEqualTo("第四条第一款、第四条第二款");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            依照前两款规定                      | 第四条第三款 | 第四条第一款、第四条第二款
            依照本条前款规定                    | 第四条第三款 | 第四条第二款
            依照上款第（一）项                  | 第四条第二款 | 第四条第一款第一项
            前款第一项、第三项和第三款          | 第四条第二款 | 第四条第一款第一项、第四条第一款第三项、第四条第三款
            以上各款                            | 第四条第三款 | 第四条第一款、第四条第二款
            前条规定                            | 第六条第一款 | 第五条
            前两条规定                          | 第六条第一款 | 第四条之一、第五条
            前项规定                            | 第四条第一款第三项 | 第四条第一款第二项
            前三项规定                          | 第四条第二款 | 第四条第一款第一项、第四条第一款第二项、第四条第一款第三项
            本章规定                            | 第六条第一款 | 第二章
            本条例第一章、第三章                | 第六条第一款 | 第一章、第三章
            第六条至第八条所列，依照各该条处理  | 第六条第一款 | 第六条、第七条、第八条、第六条、第七条、第八条
            第四条第一款和本条第一款            | 第六条第一款 | 第四条第一款、第六条第一款
            收取下列费用                        | 第五条第一款 | 第五条第一款第一项、第五条第一款第二项
            见本条例附件                        | 第六条第一款 | 附件
            该条例第五条                        | 第六条第一款 | 第五条
            """)
    void formsOfTheLawAreResolvedFromWhereTheyStand(String words, String in, String clauses) {
        assertThat(found(finder.resolveIn(words, clause(in)).stream()
                        .map(ResolvedMention::citation)
                        .toList()))
                .isEqualTo(clauses);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            前款规定             | 第四条第一款 | 前款   | 前面没有款
            前条规定             | 第一条第一款 | 前条   | 前面没有条
            前三款               | 第四条第二款 | 前三款 | 前面只有一款
            本条第五款           | 第四条第二款 | 第四条第五款 | 第四条只有三款
            本条例第九条第三款   | 第四条第一款 | 第九条第三款 | 第九条只有一款
            第八章               | 第四条第一款 | 第八章 | 全文到第三章为止
            """)
    void whatIsMissingAndWhatThereIsInsteadIsSaid(String words, String in, String asked, String instead) {
        assertThat(finder.resolveIn(words, clause(in))).singleElement().satisfies(resolved -> assertThat(
                        resolved.citation().resolution())
                .isInstanceOfSatisfying(Dangling.class, dangling -> {
                    assertThat(dangling.asked()).isEqualTo(asked);
                    assertThat(dangling.missing().getFirst().instead()).isEqualTo(instead);
                }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            依照刑法第四条处罚                                  | 刑法
            符合公司法第四条、第五条规定                        | 公司法
            适用中华人民共和国民法典第四条                      | 中华人民共和国民法典
            《关于〈食品安全法〉的解释》（2020年修正）第四条    | 关于〈食品安全法〉的解释
            涉嫌刑法分则第四章规定的犯罪                        | 刑法
            """)
    void lawsNamedInALawAreExternal(String words, String title) {
        assertThat(finder.resolveIn(words, clause("第六条第一款"))).singleElement().satisfies(resolved -> assertThat(
                        resolved.citation().resolution())
                .isInstanceOfSatisfying(
                        External.class, external -> assertThat(external.title()).isEqualTo(title)));
    }

    @Test
    void decisionThatAmendsALawCitesThatLaw() {
        LegalText decision = TextReader.read("""
                临江市人民代表大会常务委员会关于修改《临江市停车管理条例》的决定

                临江市人民代表大会常务委员会决定对《临江市停车管理条例》作如下修改：
                一、将第四条第二款修改为：“本条例第三条规定的价目牌，适用前款规定。”
                二、删去第六条。
                本决定第一条自公布之日起施行，其余自2027年1月1日起施行。
                """).text();

        List<Citation> citations = Citations.of(decision).all().stream()
                .map(Citations.Occurrence::citation)
                .toList();

        assertThat(citations.subList(0, 4)).allSatisfy(citation -> assertThat(citation.resolution())
                .isInstanceOfSatisfying(
                        External.class, external -> assertThat(external.title()).isEqualTo("临江市停车管理条例")));
        assertThat(found(citations)).isEqualTo("一、");
    }

    @Test
    void pointsOfADecisionAreFoundInComments() {
        LegalText decision = TextReader.read("""
                临江市人民代表大会常务委员会作出如下决定：
                一、总体要求
                （一）坚持便民。方便群众停车。
                二、主要任务
                （二）建设泊位。增加公共泊位。
                （三）规范收费。公示收费标准。
                本决定自公布之日起施行。
                """).text();

        assertThat(found(CitationFinder.in(decision).find("第三点太短，二、（二）也是，第二部分要改，第（一）项很好")))
                .isEqualTo("（三）、（二）、二、、（一）");
    }

    @Test
    void citationsInTheTextItselfAreFound() {
        List<Provision> paragraphs = article(11).children();

        assertThat(found(finder.findIn(paragraphs.getFirst().id()))).isEqualTo("第四条第一款第一项、第四条第一款第二项、第九条");
        assertThat(finder.findIn(paragraphs.getLast().id()))
                .extracting(citation -> ((External) citation.resolution()).title())
                .containsExactly("中华人民共和国行政处罚法");
    }

    @Test
    void twoClausesWithOneNumberAreAmbiguous() {
        LegalText faulty = TextReader.read("第一条　甲。\n第二条　乙。\n第二条　丙。\n").text();

        assertThat(CitationFinder.in(faulty).find("第二条").getFirst().resolution())
                .isInstanceOfSatisfying(Ambiguous.class, ambiguous -> assertThat(ambiguous.targets())
                        .hasSize(2));
    }

    private static ProvisionId clause(String designation) {
        Places places = Places.of(REGULATION);
        return REGULATION
                .walk()
                .map(Provision::id)
                .filter(id -> places.designation(id).orElse("").equals(designation))
                .findFirst()
                .orElseThrow();
    }

    private static Provision article(int ordinal) {
        return REGULATION
                .walk()
                .filter(node -> node.level() == Level.ARTICLE)
                .filter(node -> node.number() != null
                        && node.number().ordinal() == ordinal
                        && node.number().suffix() == 0)
                .findFirst()
                .orElseThrow();
    }

    private static String found(List<Citation> citations) {
        return citations.stream()
                .filter(citation -> citation.resolution() instanceof Found)
                .flatMap(citation -> ((Found) citation.resolution()).targets().stream())
                .map(Resolution.Target::designation)
                .collect(joining("、"));
    }
}
