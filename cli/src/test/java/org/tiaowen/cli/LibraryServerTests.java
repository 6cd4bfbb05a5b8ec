package org.tiaowen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.tiaowen.templates.texts.TextFilesRead;

class LibraryServerTests {

    @Test
    void documentBesideATextOfTheSameNameIsSentToo() throws IOException {
        byte[] archive = LibraryServer.archive(
                List.of(new TextFilesRead.Text("条例.docx", "甲"), new TextFilesRead.Text("条例.txt", "乙")));

        List<String> words = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                words.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(names).doesNotHaveDuplicates();
        assertThat(words).containsExactly("甲", "乙");
    }
}
