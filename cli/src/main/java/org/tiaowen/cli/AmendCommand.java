package org.tiaowen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Formalities;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.derivation.ComparativeTableHtml;
import org.tiaowen.drafting.derivation.Derivation;
import org.tiaowen.drafting.derivation.Drafting;
import org.tiaowen.drafting.derivation.LawChange;
import org.tiaowen.drafting.derivation.UnprovedClause;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tiaowen amend OLD NEW}: the amending instrument that leads from one text to the other. */
@Command(
        name = "amend",
        description = "由新旧两个文本起草修改决定或者修正案；写出的文件执行到旧文本上得到新文本，一字不差，否则不写出。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:已写出并验证", "1:用法或者文件有误", "3:不能写出，指明是哪一条"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class AmendCommand implements Callable<Integer> {

    /** 关于修改《甲》的决定: the title of a law that itself holds titles has 〈〉 inside. */
    private static final Pattern OF_DECISION = Pattern.compile("关于修改(.*)的决定");

    private static final Pattern OF_AMENDMENT = Pattern.compile("(.*)修正案(?:（[^（）]*）)?");

    enum Form {
        decision,
        amendment
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "修改前的文本")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "修改后的文本")
    private Path current;

    @Option(
            names = "--title",
            required = true,
            paramLabel = "TITLE",
            description = "所修改的法规的题目；写成“关于修改…的决定”或者“…修正案”的，作为修改文件的题目")
    private String title;

    @Option(names = "--form", defaultValue = "decision", description = "decision（默认，修改决定）或 amendment（修正案）")
    private Form form;

    @Option(names = "--table", paramLabel = "FILE", description = "把修改前后对照表写入这个网页文件")
    private @Nullable Path table;

    @Override
    public Integer call() {
        LegalText before = InputFile.legalText(old).text();
        LegalText after = InputFile.legalText(current).text();
        LawChange aligned = LawChange.of(before, after);
        var law = new LawChange(lawTitle(before), before, after, aligned.lineage());
        Derivation derivation = Derivation.of(law, drafting());
        if (table != null) {
            OutputFile.write(table, ComparativeTableHtml.page(derivation.tables()));
        }
        PrintWriter err = spec.commandLine().getErr();
        int code =
                switch (derivation) {
                    case Derivation.Offered offered -> {
                        PrintWriter out = spec.commandLine().getOut();
                        out.print(offered.text());
                        out.flush();
                        yield Tiaowen.WELL;
                    }
                    case Derivation.NotOffered refused -> {
                        tell(refused, err);
                        yield Tiaowen.LEFT_TO_A_PERSON;
                    }
                };
        derivation.remarks().forEach(remark -> err.println("注意：" + remark));
        err.flush();
        return code;
    }

    private Drafting drafting() {
        Drafting drafting =
                switch (form) {
                    case decision -> Drafting.decision();
                    case amendment -> Drafting.amendment();
                };
        return isOfInstrument() ? drafting.with(Formalities.PLACEHOLDERS.titled(title)) : drafting;
    }

    private boolean isOfInstrument() {
        return OF_DECISION.matcher(title).find() || OF_AMENDMENT.matcher(title).matches();
    }

    private String lawTitle(LegalText before) {
        if (!isOfInstrument()) {
            return title.replaceAll("^《|》$", "");
        }
        if (!before.title().isEmpty()) {
            return before.title();
        }
        Matcher decision = OF_DECISION.matcher(title);
        if (decision.find()) {
            return decision.group(1).replaceAll("^《|》$", "").replace('〈', '《').replace('〉', '》');
        }
        return OF_AMENDMENT.matcher(title).replaceFirst("$1");
    }

    private static void tell(Derivation.NotOffered refused, PrintWriter err) {
        err.println("不能写出修改文件：" + refused.reason());
        for (UnprovedClause clause : refused.unproved()) {
            err.println(clause.name() + "：" + clause.reason());
            err.println("  应为：" + line(clause.wanted()));
            err.println("  得到：" + line(clause.made()));
        }
    }

    private static String line(String words) {
        return words.isEmpty() ? "（无）" : words.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
