package org.tiaowen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTests {

    private static final String LAW = "临江市灯会条例\n\n第一条　为了规范灯会，制定本条例。\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whatWasExportedAsAkomaNtosoIsReadAsTheSameText() throws Exception {
        String exported = folder.resolve("灯会.akn").toString();
        assertThat(tiaowen("export", file("灯会.txt", LAW), "--format", "akn", "-o", exported))
                .isEqualTo(Tiaowen.WELL);
        assertThat(Files.readString(Path.of(exported))).contains("<akomaNtoso ", "eId=\"art_1__para_1\"");

        assertThat(tiaowen("parse", exported, "--format", "text")).isEqualTo(Tiaowen.WELL);
        assertThat(out.toString()).isEqualTo(LAW);
    }

    @Test
    void textAndMarkdownGoToStandardOutput() throws Exception {
        assertThat(tiaowen("export", file("灯会.txt", LAW), "--format", "txt")).isEqualTo(Tiaowen.WELL);
        assertThat(tiaowen("export", file("灯会.txt", LAW), "--format", "md")).isEqualTo(Tiaowen.WELL);

        assertThat(out.toString()).isEqualTo(LAW + "# 临江市灯会条例\n\n**第一条**　为了规范灯会，制定本条例。\n\n");
    }

    @Test
    void wordDocumentIsReadAsTheSameArticlesAndNeedsAFile() throws Exception {
        String exported = folder.resolve("灯会.docx").toString();
        assertThat(tiaowen("export", file("灯会.txt", LAW), "--format", "docx")).isEqualTo(Tiaowen.FAILED);
        assertThat(tiaowen("export", file("灯会.txt", LAW), "--format", "docx", "-o", exported))
                .isEqualTo(Tiaowen.WELL);

        assertThat(tiaowen("parse", exported, "--format", "text")).isEqualTo(Tiaowen.WELL);
        assertThat(out.toString()).contains("临江市灯会条例", "第一条　　为了规范灯会，制定本条例。");
    }

    @Test
    void pageStandsAlone() throws Exception {
        assertThat(tiaowen("export", file("灯会.txt", LAW), "--format", "html")).isEqualTo(Tiaowen.WELL);

        assertThat(out.toString()).startsWith("<!DOCTYPE html>").contains("为了规范灯会，制定本条例。");
    }

    @Test
    void xmlOfAnotherProgramIsRefusedInOneLine() throws Exception {
        assertThat(tiaowen("parse", file("别的.xml", "<html/>"))).isEqualTo(Tiaowen.FAILED);

        assertThat(err.toString().lines()).singleElement().asString().contains("不是 Akoma Ntoso 3.0 文件");
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private int tiaowen(String... args) {
        return Tiaowen.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
