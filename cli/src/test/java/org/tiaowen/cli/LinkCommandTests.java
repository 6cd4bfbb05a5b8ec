package org.tiaowen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCommandTests {

    private static final String REGULATION = """
            临江市灯会条例

            第一条　为了规范灯会，制定本条例。

            第二条　灯会应当遵守下列规定：
            （一）明码标价；
            （二）保持畅通。
            灯会现场应当设置公共厕所和垃圾收集容器。

            第三条　违反规定的，处五百元罚款。
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void eachLineIsAnsweredInOrderWithItsId() throws IOException {
        int code = link("""
                {"id": 7, "text": "第二条第一款第（二）项太空。第三条罚得太轻。"}
                {"id": "b", "text": "你好", "other": true}
                """);

        assertThat(code).isEqualTo(Tiaowen.WELL);
        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"id\":7,\"links\":[{\"clause\":\"第二条第一款第二项\",\"article\":2,\"suffix\":0,\"paragraph\":1,\"item\":2,\"method\":\"citation\",\"score\":1.0},"
                                + "{\"clause\":\"第三条\",\"article\":3,\"suffix\":0,\"paragraph\":null,\"item\":null,\"method\":\"citation\",\"score\":1.0}]}",
                        "{\"id\":\"b\",\"links\":[]}");
    }

    @Test
    void wrongLineIsNamedAndNothingIsPrinted() throws IOException {
        int code = link("{\"id\": 1, \"text\": \"好\"}\n{\"id\": 2}\nnot json\n");

        assertThat(code).isEqualTo(Tiaowen.FAILED);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("第 2 行").contains("另有 1 行").hasLineCount(1);
    }

    @Test
    void citedClauseThatDoesNotExistEndsWithTwoWhereStrict() throws IOException {
        assertThat(link("{\"id\": 1, \"text\": \"第九条应当删去。\"}", "--strict")).isEqualTo(Tiaowen.FINDINGS);
        assertThat(err.toString()).contains("第九条");
        assertThat(out.toString()).contains("\"links\":[]");
    }

    private int link(String comments, String... more) throws IOException {
        Path regulation = Files.writeString(folder.resolve("条例.txt"), REGULATION);
        Path lines = Files.writeString(folder.resolve("comments.jsonl"), comments);
        String[] args = new String[3 + more.length];
        args[0] = "link";
        args[1] = regulation.toString();
        args[2] = lines.toString();
        System.arraycopy(more, 0, args, 3, more.length);
        return Tiaowen.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
