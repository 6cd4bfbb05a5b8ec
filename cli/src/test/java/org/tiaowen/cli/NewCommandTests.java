package org.tiaowen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTests {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void textIsBegunWithTheValuesGivenAndIsRead() throws Exception {
        Path begun = folder.resolve("办法.txt");

        assertThat(tiaowen("new", "办法", "--example", "--set", "名称=临江市路灯管理办法", "-o", begun.toString()))
                .isEqualTo(Tiaowen.WELL);

        assertThat(Files.readString(begun)).startsWith("临江市路灯管理办法\n\n第一条　为了").doesNotContain("**", "{{");
        assertThat(tiaowen("parse", begun.toString(), "--strict")).isEqualTo(Tiaowen.WELL);
    }

    @Test
    void whatIsMissingIsToldInOneLine() {
        assertThat(tiaowen("new", "废止决定", "--set", "机关=临江市人民代表大会", "--set", "没有=值"))
                .isEqualTo(Tiaowen.FAILED);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("“没有”不是这个模板的变量", "“法规”没有给出")
                .doesNotContain("“机关”");
    }

    @Test
    void templatesVariablesAndAuthoritiesAreListed() {
        assertThat(tiaowen("new")).isEqualTo(Tiaowen.WELL);
        assertThat(tiaowen("new", "立法目的", "--variables")).isEqualTo(Tiaowen.WELL);

        assertThat(out.toString()).contains("条例　地方性法规", "依据　立法技术规范", "文种　本文种类　可选 条例、规定");
        assertThat(tiaowen("new", "没有的")).isEqualTo(Tiaowen.FAILED);
    }

    private int tiaowen(String... args) {
        return Tiaowen.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
