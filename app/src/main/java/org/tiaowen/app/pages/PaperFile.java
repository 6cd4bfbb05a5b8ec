package org.tiaowen.app.pages;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tiaowen.templates.reports.OfficialLayout;
import org.tiaowen.templates.reports.Paper;
import org.tiaowen.templates.reports.PaperDocx;
import org.tiaowen.templates.reports.PaperHtml;

/** An official paper as a file to keep. */
public final class PaperFile {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private PaperFile() {}

    /** The paper for Word. */
    public static ResponseEntity<byte[]> docx(Paper paper) {
        return of(paper.name() + ".docx", WORD, PaperDocx.write(paper, OfficialLayout.STANDARD));
    }

    /** The paper as a page that stands alone. */
    public static ResponseEntity<byte[]> html(Paper paper) {
        byte[] page = PaperHtml.write(paper, OfficialLayout.STANDARD).getBytes(StandardCharsets.UTF_8);
        return of(paper.name() + ".html", new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8), page);
    }

    private static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
