package org.tiaowen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.templates.library.Template;
import org.tiaowen.templates.library.Template.Filling;
import org.tiaowen.templates.library.TemplateLibrary;
import org.tiaowen.templates.library.Variable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tiaowen new KIND}: a text begun from a template. */
@Command(name = "new", description = "用模板起草一份文本；不写 KIND 则列出模板。", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class NewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "种类，如 条例、修改决定，或者标准条款的名称，如 立法目的")
    private @Nullable String kind;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "变量的值，可写多次")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--example", description = "没有给出的变量用示例的值")
    private boolean example;

    @Option(names = "--variables", description = "只列出变量、可选的值和依据")
    private boolean variables;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "写入的文件：.md 保留 Markdown 标记，其他为纯文本；不写则输出到标准输出")
    private @Nullable Path output;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        String wanted = kind;
        if (wanted == null) {
            TemplateLibrary library = TemplateLibrary.builtIn();
            library.texts().forEach(template -> out.println(template.kind() + "　" + template.name()));
            library.clauses().forEach(clause -> out.println(clause.kind() + "　" + clause.name()));
            return Tiaowen.WELL;
        }
        Template template = template(wanted);
        if (variables) {
            describe(template, out);
            return Tiaowen.WELL;
        }
        String markdown = filled(template);
        Path target = output;
        boolean marks = target != null && target.toString().endsWith(".md");
        String text =
                marks ? markdown : TextWriter.write(TextReader.read(markdown).text());
        if (target == null) {
            out.print(text);
            out.flush();
        } else {
            OutputFile.write(target, text);
        }
        return Tiaowen.WELL;
    }

    private static Template template(String kind) {
        TemplateLibrary library = TemplateLibrary.builtIn();
        return library.text(kind)
                .or(() -> library.clause(kind))
                .orElseThrow(() -> new CommandFailed("没有“" + kind + "”的模板（tiaowen new 列出全部模板）"));
    }

    private static void describe(Template template, PrintWriter out) {
        out.println(template.name());
        template.authorities().forEach(authority -> out.println("依据　" + authority));
        for (Variable variable : template.variables()) {
            String choices = variable.choices().isEmpty() ? "" : "　可选 " + String.join("、", variable.choices());
            out.println(variable.name() + "　" + variable.question() + choices + "　示例 " + variable.example());
        }
    }

    private String filled(Template template) {
        Map<String, String> given = new LinkedHashMap<>(example ? template.examples() : Map.of());
        given.putAll(values);
        return switch (template.fill(given)) {
            case Filling.Filled filled -> filled.markdown();
            case Filling.Refused refused ->
                throw new CommandFailed(refused.faults().entrySet().stream()
                        .map(fault -> "“" + fault.getKey() + "”" + wording(fault.getValue()))
                        .collect(Collectors.joining("；", "变量有误：", "（用 --variables 查看）")));
        };
    }

    private static String wording(Template.Fault fault) {
        return switch (fault) {
            case MISSING -> "没有给出";
            case UNKNOWN -> "不是这个模板的变量";
            case NOT_A_CHOICE -> "不在可选的值之内";
            case UNFIT -> "过长、有换行，或者含有 {{";
        };
    }
}
