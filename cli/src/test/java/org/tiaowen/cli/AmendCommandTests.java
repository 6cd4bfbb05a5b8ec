package org.tiaowen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmendCommandTests {

    private static final String LAW = "云岭市停车条例\n第一条　停车场应当明码标价。\n第二条　停车场应当保持畅通。\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void instrumentIsPrintedAndCarriedOutGivesTheNewText() throws Exception {
        String current = LAW.replace("第二条", "第三条").replace("明码标价。\n", "明码标价。\n第二条　停车场应当登记。\n");
        Path table = folder.resolve("table.html");
        assertThat(tiaowen(
                        "amend",
                        file("old.txt", LAW),
                        file("new.txt", current),
                        "--title",
                        "云岭市停车条例",
                        "--table",
                        table.toString()))
                .isEqualTo(Tiaowen.WELL);

        String decision = out.toString();
        assertThat(decision).contains("关于修改《云岭市停车条例》的决定", "增加一条，作为第二条：“停车场应当登记。”");
        assertThat(table).content().startsWith("<!DOCTYPE html>").contains("停车场应当登记。");

        out.getBuffer().setLength(0);
        assertThat(tiaowen("apply", file("old.txt", LAW), file("decision.txt", decision)))
                .isEqualTo(Tiaowen.WELL);
        assertThat(out.toString()).isEqualTo(current);
    }

    @Test
    void titleOfTheInstrumentIsTakenAsItIs() throws Exception {
        String title = "云岭市人民代表大会常务委员会关于修改《云岭市停车条例》的决定";
        assertThat(tiaowen("amend", file("old.txt", LAW), file("new.txt", LAW.replace("畅通", "整洁")), "--title", title))
                .isEqualTo(Tiaowen.WELL);

        assertThat(out.toString()).startsWith(title + "\n").contains("《云岭市停车条例》");
    }

    @Test
    void amendmentKeepsItsForm() throws Exception {
        assertThat(tiaowen(
                        "amend",
                        file("old.txt", LAW),
                        file("new.txt", LAW.replace("畅通", "整洁")),
                        "--title",
                        "云岭市停车条例",
                        "--form",
                        "amendment"))
                .isEqualTo(Tiaowen.WELL);

        assertThat(out.toString()).contains("修正案");
    }

    @Test
    void textsThatAreTheSameNeedNoInstrument() throws Exception {
        assertThat(tiaowen("amend", file("old.txt", LAW), file("new.txt", LAW), "--title", "云岭市停车条例"))
                .isEqualTo(Tiaowen.LEFT_TO_A_PERSON);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("不能写出修改文件");
    }

    @Test
    void titleIsAskedFor() throws Exception {
        assertThat(tiaowen("amend", file("old.txt", LAW), file("new.txt", LAW))).isEqualTo(Tiaowen.FAILED);

        assertThat(err.toString()).contains("--title");
    }

    private int tiaowen(String... args) {
        return Tiaowen.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
