package org.tiaowen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.citations.Citations;
import org.tiaowen.drafting.citations.Citations.Occurrence;
import org.tiaowen.drafting.citations.Resolution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tiaowen cite FILE}: every citation of a text and where it leads. */
@Command(name = "cite", description = "列出文本中的每一处引用及其所指条款，指向不存在条款的标出。", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class CiteCommand implements Callable<Integer> {

    enum Format {
        json,
        text
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "法规文本（纯文本、Markdown 或 .docx）")
    private Path file;

    @Option(names = "--format", defaultValue = "json", description = "json（默认）或 text")
    private Format format;

    @Option(names = "--dangling", description = "只列出指向不存在条款的引用")
    private boolean danglingOnly;

    @Option(names = "--strict", description = "有引用指向不存在的条款时以退出码 2 结束")
    private boolean strict;

    @Override
    public Integer call() {
        LegalText text = InputFile.legalText(file).text();
        List<Occurrence> all = Citations.of(text).all();
        List<Occurrence> dangling = all.stream().filter(CiteCommand::isDangling).toList();
        List<Occurrence> listed = danglingOnly ? dangling : all;
        Places places = Places.of(text);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case json -> out.println(CitationsJson.print(listed, places));
            case text -> {
                TargetList targets = new TargetList(text);
                listed.forEach(occurrence -> out.println(line(occurrence, places, targets)));
            }
        }
        out.flush();
        return strict && !dangling.isEmpty() ? Tiaowen.FINDINGS : Tiaowen.WELL;
    }

    private static boolean isDangling(Occurrence occurrence) {
        return occurrence.citation().resolution() instanceof Resolution.Dangling;
    }

    private static String line(Occurrence occurrence, Places places, TargetList list) {
        String where = places.designation(occurrence.in().id()).orElse("");
        String to =
                switch (occurrence.citation().resolution()) {
                    case Resolution.Found found -> "→ " + list.print(found.targets());
                    case Resolution.Ambiguous ambiguous -> "→ 不能确定：" + list.print(ambiguous.targets());
                    case Resolution.External external ->
                        "→ 《" + external.title() + "》" + occurrence.citation().printed();
                    case Resolution.Dangling dangling -> {
                        String lacks = String.join(
                                "；",
                                dangling.missing().stream()
                                        .map(missing -> missing.asked() + "不存在，" + missing.instead())
                                        .toList());
                        String rest = dangling.targets().isEmpty() ? "" : "；其余为" + list.print(dangling.targets());
                        yield "✗ " + lacks + rest;
                    }
                };
        return where + "　" + occurrence.words() + "　" + to;
    }
}
