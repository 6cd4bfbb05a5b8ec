package org.tiaowen.comments.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiaowen.comments.contactpoints.PersonKind;

class MinutesSplitterTests {

    private static final String MINUTES = """
            河湾社区座谈会记录
            时间：2026年11月20日　地点：社区二楼
            参加人员：居民、商户、律师共12人

            主持人：请大家围绕草案发言。
            张三：灯会太晚了，建议二十二时前熄灯。
            第四条写得不清楚：到底几点？
            【律师】李四：第六条的罚款要有幅度。
            居民代表王女士说：公共厕所要有人打扫。
            （三）商户刘先生：摊位要公开抽签。
            """;

    @Test
    void eachSpeakerBeginsASpeechAndLinesWithoutOneContinueIt() {
        List<ProposedSpeech> speeches = taken(MINUTES);

        assertThat(speeches).extracting(ProposedSpeech::speaker).containsExactly("张三", "李四", "居民代表王女士", "商户刘先生");
        assertThat(speeches.getFirst().words().of(MINUTES)).isEqualTo("灯会太晚了，建议二十二时前熄灯。\n第四条写得不清楚：到底几点？");
        assertThat(speeches)
                .extracting(ProposedSpeech::personKind)
                .containsExactly(null, PersonKind.LAWYER, PersonKind.RESIDENT, PersonKind.ENTERPRISE);
    }

    @Test
    void headAndHostAreKeptButNotToBeReceived() {
        List<ProposedSpeech> all = MinutesSplitter.split(MINUTES);

        assertThat(all).hasSize(6);
        assertThat(all.getFirst().words().of(MINUTES)).startsWith("河湾社区座谈会记录").endsWith("共12人");
        assertThat(all.subList(0, 2)).noneMatch(ProposedSpeech::taken);
        assertThat(all.get(1).words().of(MINUTES)).isEqualTo("请大家围绕草案发言。");
    }

    @Test
    void numberedSpeechesWithoutNamesAreSpeechesOfUnnamedPeople() {
        List<ProposedSpeech> speeches = taken("""
                座谈会意见
                1. 建议增加停车位。
                2. 建议夜间免费。
                   免费时段从二十时起。
                3、罚款太高。
                """);

        assertThat(speeches).hasSize(3).allMatch(speech -> speech.speaker().isEmpty());
    }

    @Test
    void numberedPointsOfASpeakerStayWithTheSpeaker() {
        String minutes = """
                张三：我说两点。
                1. 建议增加停车位。
                2. 建议夜间免费。
                李四：同意。
                """;

        assertThat(taken(minutes)).extracting(ProposedSpeech::speaker).containsExactly("张三", "李四");
    }

    @Test
    void minutesWithoutAnySpeakerAreOneSpeech() {
        assertThat(taken("大家都说灯会太晚，希望早点熄灯。")).singleElement().satisfies(speech -> assertThat(speech.speaker())
                .isEmpty());
        assertThat(MinutesSplitter.split(" \n ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'张三：好。', 张三,",
        "'李四（某某律师事务所律师）：好。', 李四, LAWYER",
        "'市人大代表陈明：好。', 市人大代表陈明, DEPUTY",
        "'企业代表赵总认为：好。', 企业代表赵总, ENTERPRISE",
        "'社区干部孙某某: 好。', 社区干部孙某某, OFFICIAL",
        "'欧阳修文：好。', 欧阳修文,",
        "'居民周阿姨表示，好。', 居民周阿姨, RESIDENT",
        "'某大学教授钱一：好。', 某大学教授钱一, EXPERT",
        "'二、物业协会吴某：好。', 物业协会吴某, ASSOCIATION",
    })
    void speakersAreToldFromSentences(String line, String speaker, PersonKind kind) {
        assertThat(SpeakerLabel.at(line)).hasValueSatisfying(label -> {
            assertThat(label.speaker()).isEqualTo(speaker);
            assertThat(label.personKind()).isEqualTo(kind);
            assertThat(line.substring(label.end()).strip()).isEqualTo("好。");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "理由如下：一是太晚。",
                "建议修改为：灯会每日二十一时前熄灯。",
                "时间：2026年11月20日",
                "第四条：写得不清楚。",
                "停车难：小区里没有车位。",
                "例如：春节期间。",
                "我认为，太晚了。",
                "灯会太晚了，居民说：睡不着。",
            })
    void sentencesAreNoSpeakers(String line) {
        assertThat(SpeakerLabel.at(line)).isEmpty();
    }

    @Test
    void hostileMinutesAreSplitInTime() {
        String minutes = "【".repeat(50_000) + "\n" + "一、".repeat(50_000) + "：" + "居民".repeat(50_000);

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> MinutesSplitter.split(minutes)))
                .isNotEmpty();
    }

    private static List<ProposedSpeech> taken(String minutes) {
        return MinutesSplitter.split(minutes).stream()
                .filter(ProposedSpeech::taken)
                .toList();
    }
}
