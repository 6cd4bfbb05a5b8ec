package org.tiaowen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.AmendingInstrument;
import org.tiaowen.drafting.amendments.AmendmentReader;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.consolidation.AmendedLaws;
import org.tiaowen.drafting.consolidation.Consolidation;
import org.tiaowen.drafting.consolidation.ConsolidationJson;
import org.tiaowen.drafting.consolidation.ConsolidationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tiaowen apply OLD DECISION}: an amending instrument carried out on the law it amends. */
@Command(
        name = "apply",
        description = "把修改决定或者修正案逐项执行到旧文本上，输出修改后的文本；不能执行的逐项说明。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:全部执行", "1:用法或者文件有误", "3:有未能执行的修改或者未能读懂的文字"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class ApplyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "修改前的文本")
    private Path old;

    @Parameters(index = "1", paramLabel = "DECISION", description = "修改决定或者修正案")
    private Path decision;

    @Option(names = "--law", paramLabel = "TITLE", description = "打包修改的决定中指哪一部法；不写时按 OLD 的题目确定")
    private @Nullable String title;

    @Option(names = "--findings", paramLabel = "FILE", description = "把每项指令的执行情况写入这个 JSON 文件")
    private @Nullable Path findings;

    @Override
    public Integer call() {
        LegalText law = InputFile.legalText(old).text();
        AmendingInstrument instrument = AmendmentReader.read(InputFile.words(decision));
        LawAmendment amendment = meant(instrument, law);
        Consolidation consolidation = Consolidation.of(law, amendment);
        if (findings != null) {
            OutputFile.write(findings, ConsolidationJson.print(instrument, amendment, consolidation) + "\n");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(TextWriter.write(consolidation.after()));
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        err.print(ConsolidationText.print(instrument, amendment, consolidation));
        err.flush();
        boolean whole = consolidation.complete() && instrument.unread().isEmpty();
        return whole ? Tiaowen.WELL : Tiaowen.LEFT_TO_A_PERSON;
    }

    private LawAmendment meant(AmendingInstrument instrument, LegalText law) {
        if (instrument.laws().stream().allMatch(part -> part.instructions().isEmpty())) {
            throw new CommandFailed(decision + "：没有读到修改指令");
        }
        String asked = title;
        List<LawAmendment> meant =
                asked == null ? AmendedLaws.of(instrument, law) : AmendedLaws.named(instrument, asked);
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        String wanted = asked == null ? law.title() : asked;
        String problem = meant.isEmpty() ? "没有修改《" + wanted + "》" : "有多处修改《" + wanted + "》";
        String titles =
                instrument.laws().stream().map(part -> "《" + part.title() + "》").collect(Collectors.joining("、"));
        throw new CommandFailed(decision + "：" + problem + "；其中修改的是" + titles + "，请用 --law 指明");
    }
}
