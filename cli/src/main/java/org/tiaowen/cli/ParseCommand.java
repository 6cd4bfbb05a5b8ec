package org.tiaowen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.Repair;
import org.tiaowen.drafting.articles.RepairChoice;
import org.tiaowen.drafting.articles.TextWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tiaowen parse FILE}: a text as a tree, or as the text it was read as. */
@Command(
        name = "parse",
        description = "把法规文本（纯文本、Markdown、.docx 或 Akoma Ntoso）读成条款结构。",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class ParseCommand implements Callable<Integer> {

    enum Format {
        json,
        text
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "要读取的文件")
    private Path file;

    @Option(names = "--format", defaultValue = "json", description = "json（默认）或 text（写回的文本）")
    private Format format;

    @Option(names = "--strict", description = "有提示时以退出码 2 结束")
    private boolean strict;

    @Option(
            names = "--keep",
            split = ",",
            paramLabel = "KIND",
            description = "不做这些修复，可写多个，用逗号隔开：${COMPLETION-CANDIDATES}")
    private Set<Repair.Kind> keep = EnumSet.noneOf(Repair.Kind.class);

    @Override
    public Integer call() {
        Reading reading = InputFile.legalText(file, new RepairChoice(keep));
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case json -> out.println(TreeJson.write(reading));
            case text -> {
                out.print(TextWriter.write(reading.text()));
                out.flush();
                printFindings(reading);
            }
        }
        return strict && !reading.findings().isEmpty() ? Tiaowen.FINDINGS : Tiaowen.WELL;
    }

    private void printFindings(Reading reading) {
        PrintWriter err = spec.commandLine().getErr();
        for (Finding finding : reading.findings()) {
            err.println(file + "：" + finding.message());
        }
    }
}
