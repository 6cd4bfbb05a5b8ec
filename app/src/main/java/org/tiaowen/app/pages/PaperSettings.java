package org.tiaowen.app.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tiaowen.templates.reports.OfficeDocument;
import org.tiaowen.templates.reports.OfficialLayout;
import org.tiaowen.templates.reports.OfficialLayout.Area;
import org.tiaowen.templates.reports.OfficialLayout.Fonts;
import org.tiaowen.templates.reports.OfficialLayout.Sizes;

/**
 * How the papers of this house look; GB/T 9704-2012 where nothing is said. Lengths in millimetres, sizes in points.
 *
 * @param fonts a folder with fonts for PDFs, before those that are installed
 * @param template the office's own {@code .docx} that upright papers are put into
 * @param top the margin above the text (天头)
 * @param left the margin on the bound side (订口)
 * @param width of the text area (版心)
 * @param height of the text area
 * @param lines of a full page
 * @param characters of a full line
 * @param bodySize of the letters
 * @param titleFont where empty, that of the standard; like the other fonts
 */
@ConfigurationProperties("tiaowen.papers")
record PaperSettings(
        @Nullable Path fonts,
        @Nullable Path template,
        @DefaultValue("37") double top,
        @DefaultValue("28") double left,
        @DefaultValue("156") double width,
        @DefaultValue("225") double height,
        @DefaultValue("22") int lines,
        @DefaultValue("28") int characters,
        @DefaultValue("16") double bodySize,
        @DefaultValue("22") double titleSize,
        @DefaultValue("14") double pageNumberSize,
        @DefaultValue("12") double tableSize,
        @DefaultValue("") String titleFont,
        @DefaultValue("") String bodyFont,
        @DefaultValue("") String headingFont,
        @DefaultValue("") String kaiFont,
        @DefaultValue("") String numeralsFont) {

    /** The office's own document; null where papers stand alone. */
    @Nullable
    OfficeDocument office() {
        if (template == null) {
            return null;
        }
        try {
            return OfficeDocument.of(Files.readAllBytes(template));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("tiaowen.papers.template: cannot read " + template, unreadable);
        }
    }

    OfficialLayout layout() {
        Fonts standard = OfficialLayout.STANDARD.fonts();
        return new OfficialLayout(
                OfficialLayout.STANDARD.page(),
                top,
                left,
                new Area(width, height),
                lines,
                characters,
                new Sizes(bodySize, titleSize, pageNumberSize, tableSize),
                new Fonts(
                        standard.title().replacedBy(titleFont),
                        standard.body().replacedBy(bodyFont),
                        standard.heading().replacedBy(headingFont),
                        standard.kai().replacedBy(kaiFont),
                        standard.numerals().replacedBy(numeralsFont)));
    }
}
