package org.tiaowen.comments.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class OpinionSplitterTests {

    private static final Pattern CITATION = Pattern.compile("第[一二三四五六七八九十]+条(第[一二三]款)?");

    @Test
    void commentOnOneThingIsOneOpinion() {
        assertThat(split("灯会太晚了，孩子睡不着。希望早一点。")).containsExactly("灯会太晚了，孩子睡不着。希望早一点。");
    }

    @Test
    void sentencesThatCiteDifferentClausesAreDifferentOpinions() {
        assertThat(split("第四条太早。第五条的厕所太少，夏天排长队。谢谢！")).containsExactly("第四条太早。", "第五条的厕所太少，夏天排长队。谢谢！");
    }

    @Test
    void enumerationBeginsOpinionsWithoutItsMarksAndLeadIn() {
        assertThat(split("提三点意见：一是第四条太早；二是第五条厕所太少；三是多装路灯。")).containsExactly("第四条太早；", "第五条厕所太少；", "多装路灯。");
        assertThat(split("1.第四条太早。\n2.多装路灯。")).containsExactly("第四条太早。", "多装路灯。");
    }

    @Test
    void partsOfASentenceThatEachBeginWithACitationAreOpinions() {
        assertThat(split("第四条定得太早了，第六条又罚得太轻。")).containsExactly("第四条定得太早了，", "第六条又罚得太轻。");
    }

    @Test
    void clausesSpokenOfTogetherStayTogether() {
        assertThat(split("第四条与第六条要衔接：前者没有写，后者却要罚。")).hasSize(1);
        assertThat(split("第四条、第六条应当合并。")).hasSize(1);
    }

    @Test
    void wordThatTurnsToSomethingElseBeginsAnOpinion() {
        assertThat(split("第四条太早。另外，停车场不够用，要多建。")).containsExactly("第四条太早。", "停车场不够用，要多建。");
    }

    @Test
    void blankCommentHasNoOpinion() {
        assertThat(split(" \n　")).isEmpty();
    }

    @Test
    void hostileTextIsSplitInTime() {
        String marks = "一是".repeat(5_000);
        String citations = "第四条太早，".repeat(1_600);
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            split(marks);
            split(citations);
            split("（".repeat(10_000));
        });
    }

    private static List<String> split(String comment) {
        List<Span> citations = new ArrayList<>();
        Matcher matcher = CITATION.matcher(comment);
        while (matcher.find()) {
            citations.add(new Span(matcher.start(), matcher.end()));
        }
        return OpinionSplitter.split(comment, citations).stream()
                .map(span -> span.of(comment))
                .toList();
    }
}
