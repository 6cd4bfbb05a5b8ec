package org.tiaowen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplyCommandTests {

    private static final String LAW = """
            云岭市停车条例
            第一条　停车场应当明码标价。
            第二条　违反前条规定的，责令改正。
            第三条　违反第一条规定，情节严重的，处一千元罚款。
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void fileWithoutInstructionsIsRefused() throws Exception {
        assertThat(apply(LAW, "停车的时候请注意安全。\n")).isEqualTo(Tiaowen.FAILED);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).singleElement().asString().contains("没有读到修改指令");
    }

    @Test
    void missingFileEndsWithOneClearLine() throws Exception {
        assertThat(tiaowen("apply", file("old.txt", LAW), "none.txt")).isEqualTo(Tiaowen.FAILED);

        assertThat(err.toString().lines()).singleElement().asString().contains("none.txt", "找不到文件");
    }

    private int apply(String law, String decision, String... more) throws Exception {
        String[] args = new String[3 + more.length];
        args[0] = "apply";
        args[1] = file("old.txt", law);
        args[2] = file("decision.txt", decision);
        System.arraycopy(more, 0, args, 3, more.length);
        return tiaowen(args);
    }

    private int tiaowen(String... args) {
        return Tiaowen.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
