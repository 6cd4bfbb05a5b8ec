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

class CiteCommandTests {

    private static final String REGULATION = """
            临江市灯会条例

            第一章　总则

            第一条　根据《中华人民共和国消防法》第四十条，制定本条例。

            第二条　灯会应当：
            （一）明码标价；
            （二）保持畅通。
            前款第（一）项的价目由主办者公示。

            第二章　罚则

            第三条　违反本条例第二条第一款第二项、第九条规定的，依照本章处罚。
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void jsonHoldsPlaceOffsetsResolutionAndTargets() throws Exception {
        assertThat(cite()).isEqualTo(Tiaowen.WELL);

        JsonNode citations = JsonMapper.shared().readTree(out.toString()).get("citations");
        assertThat(citations).hasSize(4);
        assertThat(citations.at("/0/law").asString()).isEqualTo("中华人民共和国消防法");
        assertThat(citations.at("/0/cited/0").asString()).isEqualTo("第四十条");
        assertThat(citations.get(1))
                .isEqualTo(JsonMapper.shared()
                        .readTree(
                                "{\"in\":{\"article\":2,\"suffix\":0,\"paragraph\":2,\"item\":null},\"start\":0,\"end\":7,"
                                        + "\"text\":\"前款第（一）项\",\"resolution\":\"FOUND\",\"targets\":[{\"article\":2,\"suffix\":0,"
                                        + "\"paragraph\":1,\"item\":1}]}"));
        assertThat(citations.at("/2/resolution").asString()).isEqualTo("DANGLING");
        assertThat(citations.at("/2/targets")).hasSize(1);
        assertThat(citations.at("/2/missing/0/asked").asString()).isEqualTo("第九条");
        assertThat(citations.at("/3/targets/0/chapter").asInt()).isEqualTo(2);
    }

    @Test
    void textMarksWhatLeadsNowhere() throws Exception {
        assertThat(cite("--format", "text")).isEqualTo(Tiaowen.WELL);

        assertThat(out.toString())
                .contains("第二条第二款　前款第（一）项　→ 第二条第一款第一项")
                .contains("第三条第一款　本条例第二条第一款第二项、第九条　✗ 第九条不存在，全文到第三条为止；其余为第二条第一款第二项");
    }

    @Test
    void danglingAloneAreListedAndEndWithTwoWhereStrict() throws Exception {
        assertThat(cite("--format", "text", "--dangling", "--strict")).isEqualTo(Tiaowen.FINDINGS);

        assertThat(out.toString().lines()).singleElement().asString().contains("第九条不存在");
    }

    @Test
    void textDrawsTargetsInARowTogetherAndLeavesNoneOutThatStandsBetween() throws Exception {
        String regulation = """
                灯会管理条例

                第一条　灯会应当：
                （一）明码标价；
                （二）保持畅通；
                （三）配备灯具；
                （四）设置标识；
                （五）清扫场地。

                第二条　违反第一条第一项至第三项、第五项规定的，依照第三条、第四条、第五条处罚。

                第三条　罚款一百元。

                第三条之一　罚款二百元。

                第四条　罚款三百元。

                第五条　依照第三条至第五条处罚的，应当告知。
                """;

        assertThat(citeText(regulation, "--format", "text")).isEqualTo(Tiaowen.WELL);

        assertThat(out.toString().lines())
                .containsExactly(
                        "第二条第一款　第一条第一项至第三项、第五项　→ 第一条第一款第一项至第三项、第五项",
                        "第二条第一款　第三条、第四条、第五条　→ 第三条、第四条、第五条",
                        "第五条第一款　第三条至第五条　→ 第三条至第五条");
    }

    private int cite(String... options) throws Exception {
        return citeText(REGULATION, options);
    }

    private int citeText(String regulation, String... options) throws Exception {
        Path file = folder.resolve("条例.txt");
        Files.writeString(file, regulation);
        String[] args = new String[options.length + 2];
        args[0] = "cite";
        args[1] = file.toString();
        System.arraycopy(options, 0, args, 2, options.length);
        return Tiaowen.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
