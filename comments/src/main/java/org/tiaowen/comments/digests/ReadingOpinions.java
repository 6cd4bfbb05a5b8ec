package org.tiaowen.comments.digests;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.clauselinks.CommentsLinked;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.intake.MaskingCorrected;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.comments.opinions.OpinionsDivided;
import org.tiaowen.search.language.Segmenter;
import org.tiaowen.search.language.TextFolding;
import org.tiaowen.search.language.Word;

/** Reads the stance and the words of every opinion once, in the transaction that links it: its words are at hand. */
@Component
class ReadingOpinions {

    /** A digest needs no more of one opinion. */
    private static final int MOST_WORDS = 200;

    /** Words every comment has. */
    private static final Set<String> STOP = Set.of(
            "建议", "希望", "意见", "规定", "应当", "应该", "需要", "认为", "条例", "草案", "条款", "问题", "进行", "没有", "可以", "不能", "有关", "相关",
            "部门", "政府", "我们", "他们", "大家", "这个", "这样", "非常", "支持", "反对", "同意", "修改", "增加", "明确", "请问", "是否", "时候", "情况",
            "方面", "领导", "谢谢", "感谢", "可能", "已经", "要求", "觉得", "就是", "还是", "作为", "以及", "改为");

    private final Comments comments;
    private final Opinions opinions;
    private final Segmenter segmenter;
    private final JdbcTemplate template;

    ReadingOpinions(Comments comments, Opinions opinions, Segmenter segmenter, JdbcTemplate template) {
        this.comments = comments;
        this.opinions = opinions;
        this.segmenter = segmenter;
        this.template = template;
    }

    @EventListener
    void on(CommentsLinked linked) {
        read(linked.comments());
    }

    @EventListener
    void on(OpinionsDivided divided) {
        read(List.of(divided.comment()));
    }

    @EventListener
    void on(MaskingCorrected corrected) {
        read(List.of(corrected.comment()));
    }

    private void read(List<CommentId> ids) {
        Map<CommentId, ConsultationId> consultations = comments.consultations(ids);
        List<Object[]> rows = new ArrayList<>();
        for (Opinion opinion :
                opinions.of(ids).values().stream().flatMap(List::stream).toList()) {
            StanceReading reading = StanceReading.of(opinion.text());
            boolean evidence = reading.start() >= 0;
            rows.add(new Object[] {
                opinion.id().value(),
                Objects.requireNonNull(consultations.get(opinion.comment())).value(),
                reading.stance().name(),
                reading.reason(),
                evidence ? opinion.span().start() + reading.start() : null,
                evidence ? opinion.span().start() + reading.end() : null,
                StanceReading.EDITION,
                words(opinion.text()).toArray(String[]::new)
            });
        }
        template.batchUpdate("""
                insert into opinion_stance (opinion, consultation, stance, reason, start_at, end_at, edition, words)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (opinion) do update set stance = excluded.stance, reason = excluded.reason,
                    start_at = excluded.start_at, end_at = excluded.end_at, edition = excluded.edition, words = excluded.words
                """, rows, new int[] {
            Types.OTHER,
            Types.OTHER,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.INTEGER,
            Types.INTEGER,
            Types.INTEGER,
            Types.ARRAY
        });
    }

    /** The words that can tell what it is about, each once: nouns, verbs, adjectives and terms of law. */
    Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        for (Word word : segmenter.segment(text)) {
            String folded = TextFolding.fold(word.text());
            boolean telling = word.pos().equals(Word.LEGAL)
                    || (!word.isNumber()
                            && !word.pos().isEmpty()
                            && "nvajlizsb".indexOf(word.pos().charAt(0)) >= 0);
            if (telling
                    && folded.length() > 1
                    && !STOP.contains(folded)
                    && folded.codePoints().allMatch(Character::isLetterOrDigit)
                    && words.size() < MOST_WORDS) {
                words.add(folded);
            }
        }
        return words;
    }
}
