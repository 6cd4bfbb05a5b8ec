package org.tiaowen.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.akomantoso.AkomaNtosoWriter;
import org.tiaowen.drafting.akomantoso.Expression;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.templates.markdown.MarkdownLaw;
import org.tiaowen.templates.reports.FontsMissing;
import org.tiaowen.templates.reports.LawPaper;
import org.tiaowen.templates.reports.OfficialLayout;
import org.tiaowen.templates.reports.Paper;
import org.tiaowen.templates.reports.PaperDocx;
import org.tiaowen.templates.reports.PaperFonts;
import org.tiaowen.templates.reports.PaperHtml;
import org.tiaowen.templates.reports.PaperPdf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tiaowen export FILE}: a text in another format. */
@Command(name = "export", description = "把法规文本写成另一种格式。", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class ExportCommand implements Callable<Integer> {

    enum Format {
        txt,
        md,
        html,
        akn,
        docx,
        pdf
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "要读取的文件，格式与 parse 相同")
    private Path file;

    @Option(
            names = "--format",
            required = true,
            description = "${COMPLETION-CANDIDATES}；akn 是 Akoma Ntoso 3.0，docx、pdf 和 html 按公文格式排版")
    private Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "写入的文件；不写则输出到标准输出")
    private @Nullable Path output;

    @Option(names = "--fonts", paramLabel = "FOLDER", description = "pdf 所用字体所在的文件夹，先于已安装的字体")
    private @Nullable Path fonts;

    @Override
    public Integer call() {
        Path target = output;
        if (target == null && (format == Format.docx || format == Format.pdf)) {
            throw new CommandFailed(format + " 不能写到标准输出，请用 -o 给出文件");
        }
        LegalText text = InputFile.legalText(file).text();
        byte[] written =
                switch (format) {
                    case txt -> utf8(TextWriter.write(text));
                    case md -> utf8(MarkdownLaw.write(text));
                    case html -> utf8(PaperHtml.write(paper(text), OfficialLayout.STANDARD));
                    case akn -> utf8(AkomaNtosoWriter.write(text, Expression.of(text)));
                    case docx -> PaperDocx.write(paper(text), OfficialLayout.STANDARD);
                    case pdf -> pdf(paper(text));
                };
        if (target == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(new String(written, StandardCharsets.UTF_8));
            out.flush();
        } else {
            OutputFile.write(target, written);
        }
        return Tiaowen.WELL;
    }

    private byte[] pdf(Paper paper) {
        Path folder = fonts;
        try {
            return PaperPdf.write(
                    paper, OfficialLayout.STANDARD, folder == null ? PaperFonts.installed() : PaperFonts.in(folder));
        } catch (FontsMissing missing) {
            throw new CommandFailed("PDF 要带上字体，本机没有下列任何一种：" + missing.names() + "。请安装其一，或者用 --fonts 给出字体所在的文件夹");
        }
    }

    /** In the official layout, with the captions the text has. */
    private static Paper paper(LegalText text) {
        return LawPaper.of(text, "", LawPaper.Captions.SHOWN);
    }

    private static byte[] utf8(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
