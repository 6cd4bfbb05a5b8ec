package org.tiaowen.templates.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiaowen.templates.texts.TextFilesRead.Kind;
import org.tiaowen.templates.texts.TextFilesRead.Problem;
import org.tiaowen.templates.texts.TextFilesRead.Text;

class TextFilesTests {

    private static final String WORDS = "第一条　为了规范停车秩序，制定本条例。";

    private static TextFilesRead read(String path, byte[] content) {
        return TextFiles.read(List.of(new TextFile(path, content)));
    }

    private static byte[] archive(Charset names, TextFile... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (TextFile file : files) {
                zip.putNextEntry(new ZipEntry(file.path()));
                zip.write(file.content());
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void wordsAreReadWhateverTheEncoding(String charset) {
        assertThat(read("a.txt", WORDS.getBytes(Charset.forName(charset))).texts())
                .containsExactly(new Text("a.txt", WORDS));
    }

    @Test
    void whatIsInNoEncodingIsAProblemOfItsFile() {
        assertThat(read("a.md", new byte[] {(byte) 0x81, 0x20, (byte) 0xFF}).problems())
                .containsExactly(new Problem("a.md", Kind.UNKNOWN_ENCODING, ""));
        assertThat(read("a.md", new byte[] {65, 0, 66}).problems())
                .containsExactly(new Problem("a.md", Kind.UNKNOWN_ENCODING, ""));
    }

    @Test
    void otherFilesAndBrokenOnesAreListedEach() {
        TextFilesRead read = TextFiles.read(List.of(
                new TextFile("a.odt", new byte[] {1}),
                new TextFile("b.docx", new byte[] {1}),
                new TextFile("c.zip", new byte[] {1}),
                new TextFile("d.md", WORDS.getBytes(StandardCharsets.UTF_8))));

        assertThat(read.problems()).extracting(Problem::path).containsExactly("a.odt", "b.docx", "c.zip");
        assertThat(read.problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.NO_TEXT_FILE, Kind.WORD, Kind.ARCHIVE);
        assertThat(read.texts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void filesOfAnArchiveKeepTheirFolders(String names) throws IOException {
        byte[] words = WORDS.getBytes(StandardCharsets.UTF_8);
        byte[] archive = archive(
                Charset.forName(names),
                new TextFile("法规/停车条例(2019-11-29).md", words),
                new TextFile("__MACOSX/法规/._停车条例.md", words),
                new TextFile("法规/.DS_Store", words));

        assertThat(read("法规.zip", archive).texts()).containsExactly(new Text("法规/停车条例(2019-11-29).md", WORDS));
        assertThat(read("法规.zip", archive).problems()).isEmpty();
    }

    @Test
    void bombIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] blanks = new byte[20 * 1024 * 1024];
        TextFile[] parts = new TextFile[11];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new TextFile(i + ".txt", blanks);
        }
        byte[] archive = archive(StandardCharsets.UTF_8, parts);
        assertThat(archive.length).isLessThan(1024 * 1024);

        assertThat(read("bomb.zip", archive).problems()).containsExactly(new Problem("bomb.zip", Kind.TOO_LARGE, ""));
        assertThat(read("bomb.zip", archive).texts()).isEmpty();
    }
}
