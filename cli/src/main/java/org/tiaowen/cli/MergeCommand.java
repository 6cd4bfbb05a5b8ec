package org.tiaowen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.comparison.Choice;
import org.tiaowen.drafting.comparison.MergeConflict;
import org.tiaowen.drafting.comparison.ThreeWayComparison;
import org.tiaowen.drafting.comparison.ThreeWayJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tiaowen merge BASE MINE THEIRS}: what two drafters made of one text, put together. */
@Command(
        name = "merge",
        description = "把两人对同一文本的修改逐条合并；改得不一样的地方逐处列出。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:没有冲突，或者已用 --prefer 选定", "1:用法或者文件有误", "3:有冲突，合并结果中暂用 MINE 的文字"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class MergeCommand implements Callable<Integer> {

    enum Format {
        json,
        text
    }

    enum Side {
        mine,
        theirs,
        both,
        base;

        Choice choice() {
            return switch (this) {
                case mine -> Choice.MINE;
                case theirs -> Choice.THEIRS;
                case both -> Choice.BOTH;
                case base -> Choice.BASE;
            };
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BASE", description = "两人修改之前的文本")
    private Path base;

    @Parameters(index = "1", paramLabel = "MINE", description = "一人修改后的文本")
    private Path mine;

    @Parameters(index = "2", paramLabel = "THEIRS", description = "另一人修改后的文本")
    private Path theirs;

    @Option(names = "--prefer", description = "有冲突时用哪一个：mine、theirs、both（两个都保留）或 base（恢复原来的）")
    private @Nullable Side prefer;

    @Option(names = "--format", defaultValue = "text", description = "text（默认，合并后的文本）或 json")
    private Format format;

    @Override
    public Integer call() {
        var comparison = ThreeWayComparison.of(
                InputFile.legalText(base).text(),
                InputFile.legalText(mine).text(),
                InputFile.legalText(theirs).text());
        Side side = prefer;
        Map<ProvisionId, Choice> choices = side == null
                ? Map.of()
                : comparison.conflicts().stream().collect(Collectors.toMap(MergeConflict::id, any -> side.choice()));
        LegalText merged = comparison.merged(choices);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case json -> out.println(ThreeWayJson.print(comparison, merged));
            case text -> out.print(TextWriter.write(merged));
        }
        out.flush();
        if (side != null || comparison.conflicts().isEmpty()) {
            return Tiaowen.WELL;
        }
        tell(comparison, spec.commandLine().getErr());
        return Tiaowen.CONFLICTS;
    }

    private static void tell(ThreeWayComparison comparison, PrintWriter err) {
        err.println("有 " + comparison.conflicts().size() + " 处改得不一样：");
        for (MergeConflict conflict : comparison.conflicts()) {
            err.println();
            err.println(conflict.designation() + "　" + what(conflict.kind()));
            err.println("  原来：" + line(conflict.base()));
            err.println("  MINE：" + line(conflict.mine()));
            err.println("  THEIRS：" + line(conflict.theirs()));
        }
        err.flush();
    }

    private static String line(String words) {
        return words.isEmpty() ? "（无）" : words.replace("\n", "\n        ");
    }

    private static String what(MergeConflict.Kind kind) {
        return switch (kind) {
            case EDIT_EDIT -> "同一处文字改得不同";
            case EDIT_DELETE -> "一人修改，一人删去";
            case MOVE_MOVE -> "移到了不同的位置";
            case INSERT_INSERT -> "在同一位置各自增加";
        };
    }
}
