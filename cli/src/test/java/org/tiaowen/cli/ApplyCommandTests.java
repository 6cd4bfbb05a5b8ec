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

    private static final String FRAME = """
            云岭市人民代表大会常务委员会关于修改《云岭市停车条例》的决定
            云岭市第六届人民代表大会常务委员会第十二次会议决定对《云岭市停车条例》作如下修改：
            %s本决定自公布之日起施行。
            《云岭市停车条例》根据本决定作相应修改并对条文顺序作相应调整，重新公布。
            """;

    @Test
    void newTextIsPrintedAndWhatFollowedIsTold() throws Exception {
        assertThat(apply(LAW, FRAME.formatted("增加一条，作为第一条：“为了规范停车秩序，制定本条例。”\n")))
                .isEqualTo(Tiaowen.WELL);

        assertThat(out.toString()).isEqualTo("""
                云岭市停车条例
                第一条　为了规范停车秩序，制定本条例。
                第二条　停车场应当明码标价。
                第三条　违反前条规定的，责令改正。
                第四条　违反第二条规定，情节严重的，处一千元罚款。
                """);
        assertThat(err.toString()).contains("指令 1 项，全部执行的 1 项", "引用随序号调整：已改 1 处，待人工确认 0 处", "第四条第一款：“第一条” → “第二条”");
    }

    @Test
    void instructionThatCannotBeCarriedOutIsToldAndTheRestIsDone() throws Exception {
        Path findings = folder.resolve("findings.json");

        assertThat(apply(
                        LAW,
                        FRAME.formatted("一、删去第九条。\n二、将第一条中的“明码标价”修改为“公示价格”。\n"),
                        "--findings",
                        findings.toString()))
                .isEqualTo(Tiaowen.LEFT_TO_A_PERSON);

        assertThat(out.toString()).contains("第一条　停车场应当公示价格。");
        assertThat(err.toString()).contains("指令 2 项，全部执行的 1 项", "未执行：一、删去第九条", "原因：");
        JsonNode json = JsonMapper.shared().readTree(findings.toFile());
        assertThat(json.at("/instructions/0/modifications/0/reason").asString()).isEqualTo("TARGET_MISSING");
        assertThat(json.at("/instructions/1/carriedOut").asBoolean()).isTrue();
    }

    @Test
    void lawOfPackageDecisionIsFoundByItsTitleOrAskedFor() throws Exception {
        String decision = """
                云岭市人民代表大会常务委员会关于修改《云岭市公园条例》等两部法规的决定
                云岭市第六届人民代表大会常务委员会第十二次会议决定：
                一、对《云岭市公园条例》作出修改
                删去第二条。
                二、对《云岭市停车条例》作出修改
                删去第三条。
                本决定自公布之日起施行。
                """;

        assertThat(apply(LAW, decision)).isEqualTo(Tiaowen.WELL);
        assertThat(out.toString()).contains("第二条　违反前条规定的").doesNotContain("第三条");

        assertThat(apply(LAW.replace("停车条例", "停车场条例"), decision)).isEqualTo(Tiaowen.FAILED);
        assertThat(err.toString()).contains("没有修改《云岭市停车场条例》", "《云岭市公园条例》、《云岭市停车条例》", "--law");

        assertThat(apply(LAW.replace("停车条例", "停车场条例"), decision, "--law", "《云岭市停车条例》"))
                .isEqualTo(Tiaowen.WELL);
    }

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
