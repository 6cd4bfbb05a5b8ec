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

class MergeCommandTests {

    private static final String BASE = "第一条　停车场应当明码标价。\n第二条　停车场应当在三十日内登记。\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void textWithoutConflictIsPrintedWhole() throws Exception {
        assertThat(merge(BASE.replace("明码标价", "公示价格"), BASE.replace("三十日", "二十日")))
                .isEqualTo(Tiaowen.WELL);

        assertThat(out.toString()).isEqualTo(BASE.replace("明码标价", "公示价格").replace("三十日", "二十日"));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void conflictsAreToldOneByOneAndByTheExitCode() throws Exception {
        assertThat(merge(BASE.replace("三十日", "十日"), BASE.replace("三十日", "二十日"))).isEqualTo(Tiaowen.CONFLICTS);

        assertThat(out.toString()).contains("在十日内登记");
        assertThat(err.toString()).contains("有 1 处改得不一样", "第二条第一款　同一处文字改得不同", "THEIRS：停车场应当在二十日内登记。");
    }

    @Test
    void preferredSideSettlesConflicts() throws Exception {
        assertThat(merge(BASE.replace("三十日", "十日"), BASE.replace("三十日", "二十日"), "--prefer", "theirs"))
                .isEqualTo(Tiaowen.WELL);

        assertThat(out.toString()).contains("在二十日内登记");
    }

    @Test
    void jsonHoldsConflictsAndText() throws Exception {
        assertThat(merge(BASE.replace("三十日", "十日"), BASE.replace("三十日", "二十日"), "--format", "json"))
                .isEqualTo(Tiaowen.CONFLICTS);

        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.at("/conflicts/0/kind").asString()).isEqualTo("EDIT_EDIT");
        assertThat(json.get("text").asString()).contains("在十日内登记");
    }

    private int merge(String mine, String theirs, String... more) throws Exception {
        String[] args = new String[4 + more.length];
        args[0] = "merge";
        args[1] = file("base.txt", BASE);
        args[2] = file("mine.txt", mine);
        args[3] = file("theirs.txt", theirs);
        System.arraycopy(more, 0, args, 4, more.length);
        return Tiaowen.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
