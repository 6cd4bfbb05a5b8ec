package org.tiaowen.app.pages;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.MediaType;

/** The formats an official paper can be had in. */
public enum PaperFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    HTML("text/html;charset=UTF-8"),
    PDF(MediaType.APPLICATION_PDF_VALUE);

    private final String type;

    PaperFormat(String type) {
        this.type = type;
    }

    /**
     * The format a file name ends with.
     *
     * @throws NotFound for an ending that is none of a paper
     */
    public static PaperFormat of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst()
                .orElseThrow(() -> new NotFound("paper." + ending));
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
