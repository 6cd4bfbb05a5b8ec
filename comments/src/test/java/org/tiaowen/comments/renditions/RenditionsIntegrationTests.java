package org.tiaowen.comments.renditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.drafting.comparison.WordRun;

class RenditionsIntegrationTests {

    private final Renditions renditions = CommentsPlatform.bean(Renditions.class);
    private final LanternConsultation lanterns = LanternConsultation.open();
    private final CommentId comment =
            lanterns.receive(lanterns.comment("灯会太晚了，建议二十二时熄灯。")).comment();

    private Rendition written(RenditionKind kind, String language, String words) {
        return ((Renditions.Written) renditions.write(kind, List.of(comment), language, words, null, "li")).rendition();
    }

    @Test
    void copiesStandBesideTheOriginalAndTellWhatTheyChanged() {
        Rendition edited = written(RenditionKind.EDITED, "zh-CN", "灯会太晚了，建议二十一时熄灯。");
        Rendition translated = written(RenditionKind.TRANSLATED, "en", "The lantern fair ends too late.");

        assertThat(renditions.of(comment)).containsExactly(edited, translated);
        assertThat(renditions.difference(edited))
                .filteredOn(run -> run.op() != WordRun.Op.EQUAL)
                .isNotEmpty();
        assertThat(renditions.difference(translated)).isEmpty();
        assertThat(CommentsPlatform.bean(Comments.class)
                        .find(comment)
                        .orElseThrow()
                        .words())
                .isEqualTo("灯会太晚了，建议二十二时熄灯。");
    }

    @Test
    void personalDataIsHiddenInACopyToo() {
        assertThat(written(RenditionKind.SUMMARISED, "zh-CN", "请回电13912345678。").words())
                .doesNotContain("13912345678");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Renditions.Outcome outcome =
                renditions.write(RenditionKind.EDITED, List.of(), "keine Sprache", " ", null, "li");

        assertThat(((Renditions.Refused) outcome).problems())
                .extracting(Problem::field)
                .containsExactly("words", "language", "comments");
    }

    @Test
    void onlyASummaryIsMadeOfSeveralCommentsAndOnlyOfOneConsultation() {
        CommentId second = lanterns.receive(lanterns.comment("太吵了")).comment();
        LanternConsultation others = LanternConsultation.open();
        CommentId elsewhere = others.receive(others.comment("太吵了")).comment();

        assertThat(renditions.write(RenditionKind.EDITED, List.of(comment, second), "zh-CN", "吵", null, "li"))
                .isInstanceOf(Renditions.Refused.class);
        assertThat(renditions.write(RenditionKind.SUMMARISED, List.of(comment, elsewhere), "zh-CN", "吵", null, "li"))
                .isInstanceOf(Renditions.Refused.class);
        assertThat(renditions.write(RenditionKind.SUMMARISED, List.of(comment, second), "zh-CN", "吵", null, "li"))
                .isInstanceOf(Renditions.Written.class);
    }

    @Test
    void copyCannotBeAltered() {
        Rendition edited = written(RenditionKind.EDITED, "zh-CN", "太晚了。");

        assertThatThrownBy(() -> CommentsPlatform.jdbc()
                        .sql("update comment_rendition set words = 'x' where id = :id")
                        .param("id", edited.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
