package org.tiaowen.comments.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.intake.Audience;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.CommentSource;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.intake.CorrectingMasks;
import org.tiaowen.comments.intake.NewComment;
import org.tiaowen.comments.intake.Originals;
import org.tiaowen.comments.intake.Publicity;
import org.tiaowen.comments.intake.Receipt;
import org.tiaowen.comments.privacy.DatumKind;
import org.tiaowen.comments.privacy.Purpose;
import org.tiaowen.comments.privacy.ReadingLog;

class ModeratingCommentsIntegrationTests {

    private static final String SAID = "我叫钟离海棠，电话13980706050，车牌渝A7X9Q2，第四条熄灯太晚";
    private static final Purpose MODERATING = new Purpose(Purpose.Kind.MODERATING, "核对遮盖");

    private final LanternConsultation lanterns = LanternConsultation.open();
    private final Comments comments = CommentsPlatform.bean(Comments.class);
    private final ModeratingComments moderating = CommentsPlatform.bean(ModeratingComments.class);
    private final CorrectingMasks masks = CommentsPlatform.bean(CorrectingMasks.class);
    private final Originals originals = CommentsPlatform.bean(Originals.class);
    private final JdbcClient jdbc = CommentsPlatform.jdbc();

    @Test
    void everyCommentIsInOneStateAndTheStatesAddUpToWhatWasReceived() {
        CommentId first = received("第一条很好");
        CommentId second = received("第二条很好");
        received("第三条很好");
        assertStates(3, 0, 0);

        moderating.publish(List.of(first, second), "shen");
        assertStates(1, 2, 0);
        moderating.withhold(second, "辱骂他人", "shen");
        assertStates(1, 1, 1);
        moderating.restore(second, "误判", "shen");
        assertStates(1, 2, 0);

        assertThat(moderating.historyOf(second))
                .extracting(ModeratingComments.Step::publicity)
                .containsExactly(Publicity.PUBLISHED, Publicity.WITHHELD, Publicity.PUBLISHED);
    }

    @Test
    void whatIsWithheldIsNotPublishedByTheWay() {
        CommentId withheld = received("骂人的话");
        moderating.withhold(withheld, "辱骂他人", "shen");

        assertThat(moderating.publish(List.of(withheld), "shen")).isEmpty();
        assertThat(moderating.withhold(withheld, "再来一次", "shen")).isFalse();
        assertThat(moderating.reasonOf(withheld)).contains("辱骂他人");
    }

    @Test
    void audiencesSeeWhatIsThereForThem() {
        CommentId published = received("公开的话");
        CommentId withheld = received("骂人的话");
        CommentId pending = received("新来的话");
        moderating.publish(List.of(published), "shen");
        moderating.withhold(withheld, "辱骂他人", "shen");

        assertThat(seenBy(Audience.PUBLIC)).containsExactly(published);
        assertThat(seenBy(Audience.EXPERTS)).containsExactlyInAnyOrder(published, pending);
        assertThat(seenBy(Audience.STAFF)).containsExactlyInAnyOrder(published, withheld, pending);
    }

    @Test
    void othersReadMaskedWordsAndEachReadingOfTheOriginalIsLogged() {
        CommentId id = received(SAID);
        String words = comments.find(id).orElseThrow().words();

        assertThat(words).hasSameSizeAs(SAID).endsWith("第四条熄灯太晚").doesNotContain("钟离", "13980706050", "7X9Q2");
        assertThat(originals.read(id, "shen", MODERATING)).contains(SAID);
        assertThat(CommentsPlatform.bean(ReadingLog.class).of(id.value()))
                .extracting(ReadingLog.Reading::by, ReadingLog.Reading::purpose)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("shen", MODERATING));
    }

    @Test
    void aPointReadsWhatItCollectedAndNothingElse() {
        var ours = LanternConsultation.contactPoint();
        var theirs = LanternConsultation.contactPoint();
        CommentId id = lanterns.receive(lanterns.commentFrom(ours, "P-1", SAID)).comment();
        Purpose checking = new Purpose(Purpose.Kind.CHECKING_ENTRY, "与纸质登记核对");

        assertThat(originals.read(id, ours.id(), "staff", checking)).contains(SAID);
        assertThat(originals.read(id, theirs.id(), "staff", checking)).isEmpty();
    }

    @Test
    void maskingIsCorrectedBothWaysAndEveryRevisionStays() {
        CommentId id = received("我叫钟离海棠，路口的老槐树挡住路灯");
        assertThat(masks.current(id)).extracting(found -> found.kind()).containsExactly(DatumKind.NAME);

        assertThat(masks.correct(id, 1, more("老槐树"), "更正", "shen")).isEqualTo(new CorrectingMasks.Corrected(2));
        assertThat(comments.find(id).orElseThrow().words()).isEqualTo("我叫钟离海棠，路口的＊＊＊挡住路灯");
        assertThat(masks.correct(id, 1, more(), "看的是旧的", "li")).isEqualTo(new CorrectingMasks.Overtaken());
        assertThat(masks.historyOf(id))
                .extracting(revision -> revision.revision())
                .containsExactly(1, 2);
    }

    @Test
    void wordsToMaskAreFoundInAnyWidthAndThoseThatStandNowhereAreTold() {
        CommentId id = received("店名叫ＡＢ 小铺，请改");
        assertThat(masks.correct(id, 1, more("ab小铺", "没有的话"), "更正", "shen"))
                .isEqualTo(new CorrectingMasks.NotFound(List.of("没有的话")));
        assertThat(comments.find(id).orElseThrow().words()).contains("小铺");
        assertThat(masks.correct(id, 1, more("ab小铺"), "更正", "shen")).isInstanceOf(CorrectingMasks.Corrected.class);
        assertThat(comments.find(id).orElseThrow().words()).isEqualTo("店名叫＊＊ ＊＊，请改");
    }

    @Test
    void aProposedWordingIsMaskedAndShownByTheSameRevision() {
        CommentId id = lanterns.receive(new NewComment(
                        lanterns.consultation().id(),
                        new CommentTarget.OnClause(lanterns.article(4).id()),
                        "早点熄灯",
                        "灯会由老槐树社区负责，联系13980706052，二十一时熄灯。",
                        List.of(),
                        "",
                        "",
                        "",
                        new CommentSource.Public()))
                .comment();
        assertThat(wording(id)).contains("老槐树").doesNotContain("13980706052");
        var machine = masks.historyOf(id).getLast().ofWording();

        masks.correct(id, 1, new CorrectingMasks.Wish(List.of(), machine, List.of("老槐树")), "更正", "shen");
        assertThat(wording(id)).contains("由＊＊＊社区").doesNotContain("13980706052");
        masks.correct(id, 2, more("老槐树"), "那是公开电话", "shen");
        assertThat(wording(id)).contains("由＊＊＊社区", "13980706052");
    }

    private String wording(CommentId id) {
        return comments.find(id).orElseThrow().proposedWording();
    }

    private static CorrectingMasks.Wish more(String... words) {
        return new CorrectingMasks.Wish(List.of(), List.of(), List.of(words));
    }

    @Test
    void theDatabaseAllowsSealingAnewAndNothingElse() {
        CommentId id = received(SAID);
        assertThatThrownBy(() -> jdbc.sql("update comment set entered_by = 'x' where id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update comment set sealed = null where id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update comment_shown set words = 'x' where comment = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update comment_shown set masking = 2 where comment = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(jdbc.sql("update comment set sealed = sealed where id = :id")
                        .param("id", id.value())
                        .update())
                .isEqualTo(1);
    }

    /** Of somebody who speaks in no other test: all tests share the database, and one shows a name on purpose. */
    @Test
    void noColumnOfAnyTableHoldsWhatLeadsToThePerson() {
        String said = "我叫司徒映雪，电话13980706051，车牌渝A8Y6R3，第六条熄灯太晚";
        NewComment sent = new NewComment(
                lanterns.consultation().id(),
                new CommentTarget.OnWhole(),
                said + "，身份证号500233199912310048",
                "司徒映雪",
                "13980706051",
                "canary-key",
                new CommentSource.Public());
        lanterns.receive(sent);

        assertThat(places("13980706051")).isEmpty();
        assertThat(places("司徒映雪")).isEmpty();
        assertThat(places("8Y6R3")).isEmpty();
        assertThat(places("199912310048")).isEmpty();
        assertThat(places("第六条熄灯太晚")).contains("comment_shown.words");
    }

    /** Every column in which those characters stand; bytes are read as if they were text. */
    private List<String> places(String words) {
        List<String> places = new ArrayList<>();
        record Column(String table, String name, boolean bytes) {}
        List<Column> columns = jdbc.sql("""
                        select c.table_name, c.column_name, c.data_type from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where table_schema = 'public' and t.table_type = 'BASE TABLE'
                        """)
                .query((row, n) -> new Column(row.getString(1), row.getString(2), "bytea".equals(row.getString(3))))
                .list();
        for (Column column : columns) {
            String condition = column.bytes()
                    ? "position(convert_to(:words, 'UTF8') in \"%s\") > 0"
                    : "position(:words in cast(\"%s\" as text)) > 0";
            long rows = jdbc.sql("select count(*) from \"%s\" where %s"
                            .formatted(column.table(), condition.formatted(column.name())))
                    .param("words", words)
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                places.add(column.table() + "." + column.name());
            }
        }
        return places;
    }

    private CommentId received(String words) {
        Receipt receipt = lanterns.receive(lanterns.comment(words));
        return receipt.comment();
    }

    private List<CommentId> seenBy(Audience audience) {
        return comments.of(lanterns.consultation().id(), audience, 0, 10).stream()
                .map(Comment::id)
                .toList();
    }

    private void assertStates(long pending, long published, long withheld) {
        assertThat(comments.counts(lanterns.consultation().id()))
                .containsEntry(Publicity.PENDING, pending)
                .containsEntry(Publicity.PUBLISHED, published)
                .containsEntry(Publicity.WITHHELD, withheld);
        assertThat(comments.count(lanterns.consultation().id(), Audience.STAFF))
                .isEqualTo(pending + published + withheld);
    }
}
