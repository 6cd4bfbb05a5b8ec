package org.tiaowen.comments.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.attachments.Attachment;
import org.tiaowen.comments.attachments.AttachmentContent;
import org.tiaowen.comments.attachments.AttachmentId;
import org.tiaowen.comments.attachments.Attachments;
import org.tiaowen.comments.privacy.Purpose;
import org.tiaowen.comments.privacy.ReadingLog;

/** The files that stand beside comments. Thread-safe. */
@Component
public class CommentAttachments {

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final ReadingLog log;

    CommentAttachments(JdbcClient jdbc, Attachments attachments, ReadingLog log) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.log = log;
    }

    /** The attachments of a comment in the order they were sent, without names and bytes. */
    public List<Attachment> of(CommentId comment) {
        return jdbc
                .sql("select attachment from comment_attachment where comment = :comment order by position")
                .param("comment", comment.value())
                .query((row, n) -> new AttachmentId(row.getObject("attachment", UUID.class)))
                .list()
                .stream()
                .flatMap(id -> attachments.find(id).stream())
                .toList();
    }

    /**
     * Name and bytes of an attachment, for those who may read the original of its comment; the reading is logged. Whether
     * the reader is one of them the caller has to make sure.
     *
     * @param by the reader's name; empty for the holder of the receipt
     * @return empty where the comment has no such attachment
     */
    @Transactional
    public Optional<AttachmentContent> read(CommentId comment, AttachmentId attachment, String by, Purpose purpose) {
        if (of(comment).stream().noneMatch(own -> own.id().equals(attachment))) {
            return Optional.empty();
        }
        log.keep("attachment", comment.value(), by, purpose);
        return attachments.open(attachment);
    }
}
