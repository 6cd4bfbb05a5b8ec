package org.tiaowen.comments.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.attachments.Attachment;
import org.tiaowen.comments.attachments.AttachmentContent;
import org.tiaowen.comments.attachments.AttachmentType;
import org.tiaowen.comments.attachments.FilesOfTheTests;
import org.tiaowen.comments.attachments.SentFile;
import org.tiaowen.comments.intake.ReceivingComments.Refused;
import org.tiaowen.comments.privacy.Purpose;
import org.tiaowen.comments.privacy.ReadingLog;

class CommentAttachmentsIntegrationTests {

    private final ReceivingComments receiving = CommentsPlatform.bean(ReceivingComments.class);
    private final CommentAttachments attachments = CommentsPlatform.bean(CommentAttachments.class);
    private final LanternConsultation lanterns = LanternConsultation.open();

    @Test
    void filesAreKeptSealedInTheirOrderAndEachReadingIsLogged() {
        CommentId comment = lanterns.receive(with(
                        new SentFile("C:\\照片\\厕所.pdf", FilesOfTheTests.pdf()),
                        new SentFile("说明", FilesOfTheTests.text())))
                .comment();

        List<Attachment> kept = attachments.of(comment);
        assertThat(kept)
                .extracting(Attachment::type, Attachment::size)
                .containsExactly(
                        tuple(AttachmentType.PDF, FilesOfTheTests.pdf().length),
                        tuple(AttachmentType.TEXT, FilesOfTheTests.text().length));
        AttachmentContent read = attachments
                .read(comment, kept.getLast().id(), "", Purpose.ownWords())
                .orElseThrow();
        assertThat(read.bytes()).isEqualTo(FilesOfTheTests.text());
        assertThat(read.fileName()).isEqualTo("说明.txt");
        assertThat(CommentsPlatform.bean(ReadingLog.class).of(comment.value())).hasSize(1);
        assertThat(CommentsPlatform.jdbc()
                        .sql("select sealed from attachment where id = :id")
                        .param("id", kept.getFirst().id().value())
                        .query((row, n) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .single())
                .doesNotContain("PDF");
    }

    @Test
    void fileOfAnotherCommentCannotBeReadThroughThisOne() {
        CommentId mine = lanterns.receive(with(new SentFile("a.pdf", FilesOfTheTests.pdf())))
                .comment();
        CommentId other = lanterns.receive(lanterns.comment("没有附件")).comment();

        assertThat(attachments.read(other, attachments.of(mine).getFirst().id(), "", Purpose.ownWords()))
                .isEmpty();
    }

    @Test
    void everythingWrongWithTheFilesIsToldAndNothingIsStored() {
        SentFile html = new SentFile("a.pdf", "<!DOCTYPE html><html></html>".getBytes(StandardCharsets.UTF_8));
        SentFile empty = new SentFile("b.txt", new byte[0]);
        SentFile large = new SentFile("c.txt", new byte[5 * 1024 * 1024 + 1]);

        assertThat(receiving.receive(with(html, empty, large)))
                .isEqualTo(new Refused(List.of(
                        Problem.at("attachments", "attachments.type", "a.pdf"),
                        Problem.at("attachments", "attachments.empty", "b.txt"),
                        Problem.at("attachments", "attachments.too-large", "c.txt", 5L))));
        assertThat(receiving.receive(with(Collections.nCopies(6, new SentFile("a.pdf", FilesOfTheTests.pdf()))
                        .toArray(SentFile[]::new))))
                .isEqualTo(new Refused(List.of(Problem.at("attachments", "attachments.too-many", 5))));
    }

    @Test
    void sameFormWithAnotherFileIsAnotherComment() {
        NewComment first = with(new SentFile("a.pdf", FilesOfTheTests.pdf()));
        NewComment second = with(new SentFile("a.png", FilesOfTheTests.png()));

        assertThat(lanterns.receive(first).number())
                .isEqualTo(lanterns.receive(first).number())
                .isNotEqualTo(lanterns.receive(second).number());
    }

    @Test
    void attachmentCannotBeAlteredOrTakenAwayEvenInTheDatabase() {
        CommentId comment = lanterns.receive(with(new SentFile("a.pdf", FilesOfTheTests.pdf())))
                .comment();

        for (String statement : new String[] {
            "update attachment set type = 'PNG' where id in (select attachment from comment_attachment where comment = :c)",
            "delete from comment_attachment where comment = :c"
        }) {
            assertThatThrownBy(() -> CommentsPlatform.jdbc()
                            .sql(statement)
                            .param("c", comment.value())
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private NewComment with(SentFile... files) {
        return new NewComment(
                lanterns.consultation().id(),
                new CommentTarget.OnWhole(),
                "请看附件",
                "",
                List.of(files),
                "",
                "",
                "form-1",
                new CommentSource.Public());
    }
}
