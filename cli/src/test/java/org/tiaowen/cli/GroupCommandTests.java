package org.tiaowen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommandTests {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void eachLineIsAnsweredInOrderWithItsGroupAndWhy() throws IOException {
        int code = group("""
                {"id": 7, "text": "第四条灯会二十二时熄灯太早，建议改为二十三时。"}
                {"id": "b", "text": "您好！第四条灯会22时熄灯太早，建议改为23时！谢谢"}
                {"id": "c", "text": "第四条灯会二十二时熄灯太早，建议改为二十四时。"}
                """);

        assertThat(code).isEqualTo(Tiaowen.WELL);
        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"id\":7,\"group\":1,\"representative\":7,\"relation\":\"representative\",\"reason\":\"与本组其他意见最接近，作为代表\"}",
                        "{\"id\":\"b\",\"group\":1,\"representative\":7,\"relation\":\"same-text\",\"reason\":\"文字相同（标点、字形、称呼、署名除外）\"}",
                        "{\"id\":\"c\",\"group\":2,\"representative\":\"c\",\"relation\":\"single\",\"reason\":\"没有说同一件事的其他意见\"}");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void wrongLinesAreToldWithNumberAndRemedyAndTheOthersAnswered() throws IOException {
        int code = group("{\"id\": 1, \"text\": \"灯会要有厕所\"}\n\n{\"id\": 2}\nnot json\n{\"text\": \"好\"}\n");

        assertThat(code).isEqualTo(Tiaowen.FAILED);
        assertThat(out.toString()).hasLineCount(1);
        assertThat(err.toString().lines())
                .hasSize(4)
                .satisfiesExactly(
                        blank -> assertThat(blank).contains("第 2 行是空行"),
                        noText -> assertThat(noText).contains("第 3 行缺少文本 text"),
                        noJson -> assertThat(noJson).contains("第 4 行不是 JSON"),
                        noId -> assertThat(noId).contains("第 5 行缺少 id"));
    }

    @Test
    void fileThatIsNotThereIsToldInOneLine() {
        int code = run(folder.resolve("none.jsonl").toString());

        assertThat(code).isEqualTo(Tiaowen.FAILED);
        assertThat(err.toString()).contains("找不到文件").hasLineCount(1);
    }

    @Test
    void emptyFileHasNoGroups() throws IOException {
        assertThat(group("")).isEqualTo(Tiaowen.WELL);
        assertThat(out.toString()).isEmpty();
    }

    private int group(String comments) throws IOException {
        return run(Files.writeString(folder.resolve("comments.jsonl"), comments).toString());
    }

    private int run(String file) {
        return Tiaowen.run(new PrintWriter(out, true), new PrintWriter(err, true), "group", file);
    }
}
