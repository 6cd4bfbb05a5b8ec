package org.tiaowen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTests {

    private static final String OLD = "第一条　停车场应当明码标价。\n第二条　停车场应当保持畅通。\n";
    private static final String NEW = "第一条　停车场应当登记。\n第二条　停车场应当明码标价。\n第三条　停车场必须保持畅通。\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void textTellsWhatChanged() throws Exception {
        assertThat(tiaowen("compare", file("old.txt", OLD), file("new.txt", NEW)))
                .isEqualTo(Tiaowen.WELL);

        assertThat(out.toString()).contains("第一条 → 第二条　条序调整", "停车场[-应当-]{+必须+}保持畅通。");
    }

    @Test
    void jsonHoldsEveryPair() throws Exception {
        assertThat(tiaowen("compare", file("old.txt", OLD), file("new.txt", NEW), "--format", "json"))
                .isEqualTo(Tiaowen.WELL);

        JsonNode changes = JsonMapper.shared().readTree(out.toString()).get("changes");
        assertThat(changes).hasSize(6);
        assertThat(changes.at("/0/kind").asString()).isEqualTo("NEW");
        assertThat(changes.at("/0/old").isNull()).isTrue();
    }

    @Test
    void htmlIsAPageThatCanBeOpened() throws Exception {
        assertThat(tiaowen("compare", file("old.txt", OLD), file("new.txt", NEW), "--format", "html"))
                .isEqualTo(Tiaowen.WELL);

        assertThat(out.toString()).startsWith("<!DOCTYPE html>").contains("<del>应当</del><ins>必须</ins>");
    }

    @Test
    void tableHasOldAndNewSideBySideAndOnlyWhatChanged() throws Exception {
        String same = "第一条　停车场应当保持畅通。\n";
        assertThat(tiaowen(
                        "compare",
                        file("old.txt", same + "第二条　旧车位应当登记。\n"),
                        file("new.txt", same + "第二条　新车位应当登记。\n"),
                        "--format",
                        "html",
                        "--table"))
                .isEqualTo(Tiaowen.WELL);

        assertThat(out.toString())
                .contains("<th scope=\"col\">old.txt</th>", "<del>旧</del>", "<ins>新</ins>", "<td>修改</td>")
                .doesNotContain("保持畅通");
    }

    @Test
    void missingFileEndsWithOneClearLine() throws Exception {
        assertThat(tiaowen(
                        "compare",
                        file("old.txt", OLD),
                        folder.resolve("none.txt").toString()))
                .isEqualTo(Tiaowen.FAILED);

        assertThat(err.toString().lines()).singleElement().asString().contains("none.txt");
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private int tiaowen(String... args) {
        return Tiaowen.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
