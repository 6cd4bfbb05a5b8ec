package org.tiaowen.app.pages;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tiaowen.templates.reports.OfficeDocument;
import org.tiaowen.templates.reports.OfficialLayout;
import org.tiaowen.templates.reports.Paper;
import org.tiaowen.templates.reports.PaperDocx;
import org.tiaowen.templates.reports.PaperFonts;
import org.tiaowen.templates.reports.PaperHtml;
import org.tiaowen.templates.reports.PaperPdf;

/** Official papers as files to keep, in the measures of the house. Thread-safe. */
@Component
public class PaperFiles {

    /** A draft is read by many on the day it is put before the public; setting a long one takes seconds. */
    private static final int PDFS_KEPT = 16;

    private final OfficialLayout layout;
    private final @Nullable OfficeDocument office;
    private final PaperFonts fonts;
    private final Map<Paper, byte[]> pdfs = new LinkedHashMap<>(PDFS_KEPT, 0.75f, /* accessOrder= */ true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Paper, byte[]> eldest) {
            return size() > PDFS_KEPT;
        }
    };

    PaperFiles(PaperSettings settings) {
        this.layout = settings.layout();
        this.office = settings.office();
        this.fonts = settings.fonts() == null ? PaperFonts.installed() : PaperFonts.in(settings.fonts());
    }

    /**
     * The paper, to be kept under its name.
     *
     * @param ending of the file: {@code docx}, {@code html}, {@code pdf}
     * @throws NotFound for another ending
     * @throws org.tiaowen.templates.reports.FontsMissing when a PDF is asked for on a machine without Chinese fonts
     */
    public ResponseEntity<byte[]> of(Paper paper, String ending) {
        PaperFormat format = PaperFormat.of(ending);
        byte[] content =
                switch (format) {
                    case DOCX ->
                        office == null ? PaperDocx.write(paper, layout) : PaperDocx.write(paper, layout, office);
                    case HTML -> PaperHtml.write(paper, layout).getBytes(StandardCharsets.UTF_8);
                    case PDF -> pdf(paper);
                };
        return ResponseEntity.ok()
                .contentType(format.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.name() + "." + ending, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    /** One at a time: whoever asks for the same paper meanwhile gets it without setting it again. */
    private synchronized byte[] pdf(Paper paper) {
        byte[] kept = pdfs.get(paper);
        if (kept == null) {
            kept = PaperPdf.write(paper, layout, fonts);
            pdfs.put(paper, kept);
        }
        return kept;
    }
}
