package org.tiaowen.app.pages;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tiaowen.comments.attachments.AttachmentContent;

/** An attachment on its way out: always saved, never shown inside the pages of the platform, never guessed at. */
public final class AttachmentDownload {

    private AttachmentDownload() {}

    /** The file as an answer to a request, to be called after its reading was logged. */
    public static ResponseEntity<byte[]> of(AttachmentContent content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.type().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content.bytes());
    }
}
