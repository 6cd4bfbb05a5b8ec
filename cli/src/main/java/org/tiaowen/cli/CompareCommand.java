package org.tiaowen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tiaowen.drafting.comparison.Comparison;
import org.tiaowen.drafting.comparison.ComparisonHtml;
import org.tiaowen.drafting.comparison.ComparisonJson;
import org.tiaowen.drafting.comparison.ComparisonText;
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

    @Option(names = "--format", defaultValue = "text", description = "text（默认）、json 或 html（片段）")
    private Format format;

    @Override
    public Integer call() {
        Comparison comparison = Comparison.of(
                InputFile.legalText(old).text(), InputFile.legalText(current).text());
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case json -> out.println(ComparisonJson.print(comparison));
            case text -> out.print(ComparisonText.print(comparison, Ansi.AUTO.enabled()));
            case html -> out.print(ComparisonHtml.print(comparison));
        }
        out.flush();
        return Tiaowen.WELL;
    }
}
