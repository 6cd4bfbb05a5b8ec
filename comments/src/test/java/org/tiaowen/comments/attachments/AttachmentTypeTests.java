package org.tiaowen.comments.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiaowen.templates.spreadsheet.TableWriter;

class AttachmentTypeTests {

    private static final String MAIN = ".main+xml";

    @Test
    void eachTypeIsKnownByItsBytes() {
        assertThat(AttachmentType.of(FilesOfTheTests.pdf())).contains(AttachmentType.PDF);
        assertThat(AttachmentType.of(FilesOfTheTests.png())).contains(AttachmentType.PNG);
        assertThat(AttachmentType.of(FilesOfTheTests.jpeg())).contains(AttachmentType.JPEG);
        assertThat(AttachmentType.of(FilesOfTheTests.text())).contains(AttachmentType.TEXT);
        assertThat(AttachmentType.of("厕所不够用".getBytes(Charset.forName("GB18030"))))
                .contains(AttachmentType.TEXT);
        assertThat(AttachmentType.of(FilesOfTheTests.office(AttachmentType.WORD.mediaType() + MAIN)))
                .contains(AttachmentType.WORD);
        assertThat(AttachmentType.of(FilesOfTheTests.office(AttachmentType.SPREADSHEET.mediaType() + MAIN)))
                .contains(AttachmentType.SPREADSHEET);
    }

    @Test
    void workbookWrittenRowByRowIsASpreadsheet() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        TableWriter.write("意见汇总表", List.of("序号"), List.of(List.of("1")).iterator(), file);

        assertThat(AttachmentType.of(file.toByteArray())).contains(AttachmentType.SPREADSHEET);
    }

    @Test
    void whatIsNoneOfTheTypesIsNotTaken() {
        assertThat(AttachmentType.of(
                        "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(AttachmentType.of("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"
                        .getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(AttachmentType.of(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0}))
                .isEmpty();
        assertThat(AttachmentType.of(FilesOfTheTests.zip("a.txt", FilesOfTheTests.text())))
                .isEmpty();
        assertThat(AttachmentType.of("#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void documentsWithMacrosAreNotTaken() {
        assertThat(AttachmentType.of(FilesOfTheTests.office("application/vnd.ms-word.document.macroEnabled.main+xml")))
                .isEmpty();
    }

    @Test
    void archiveThatUnpacksWithoutEndIsNotUnpacked() {
        assertThat(AttachmentType.of(FilesOfTheTests.zip("bomb", new byte[80 * 1024 * 1024])))
                .isEmpty();
    }
}
