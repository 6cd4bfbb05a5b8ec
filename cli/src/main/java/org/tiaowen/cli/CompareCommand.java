package org.tiaowen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tiaowen.drafting.comparison.Comparison;
import org.tiaowen.drafting.comparison.ComparisonHtml;
import org.tiaowen.drafting.comparison.ComparisonJson;
import org.tiaowen.drafting.comparison.ComparisonText;
import org.tiaowen.drafting.comparison.ComparisonText.Look;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tiaowen compare OLD NEW}: what changed between two texts, clause by clause. */
@Command(name = "compare", description = "逐条对照两个文本，标出增删的词句和条序变化。", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class CompareCommand implements Callable<Integer> {

    enum Format {
        json,
        text,
        html
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "旧文本")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "新文本")
    private Path current;

    @Option(names = "--format", defaultValue = "text", description = "text（默认）、json 或 html（完整网页）")
    private Format format;

    @Option(names = "--table", description = "与 --format html 合用：输出左右对照表，只列有变化的条文")
    private boolean table;

    @Option(names = "--full", description = "不省略没有变化的文字；与 --table 合用时也列出未变的条文")
    private boolean full;

    @Override
    public Integer call() {
        Comparison comparison = Comparison.of(
                InputFile.legalText(old).text(), InputFile.legalText(current).text());
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case json -> out.println(ComparisonJson.print(comparison));
            case text -> out.print(ComparisonText.print(comparison, new Look(Ansi.AUTO.enabled(), full)));
            case html ->
                out.print(ComparisonHtml.page(
                        table
                                ? ComparisonHtml.table(comparison, name(old), name(current), full)
                                : ComparisonHtml.print(comparison)));
        }
        out.flush();
        return Tiaowen.WELL;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
