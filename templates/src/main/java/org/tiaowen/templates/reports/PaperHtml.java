package org.tiaowen.templates.reports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tiaowen.templates.reports.Block.Contents;
import org.tiaowen.templates.reports.Block.Heading;
import org.tiaowen.templates.reports.Block.PageBreak;
import org.tiaowen.templates.reports.Block.Slip;
import org.tiaowen.templates.reports.Block.Slips;
import org.tiaowen.templates.reports.Block.Table;
import org.tiaowen.templates.reports.Block.Title;
import org.tiaowen.templates.reports.Block.Words;
import org.tiaowen.templates.reports.OfficialLayout.Font;

/** Writes a paper as a page of HTML that stands alone: its looks inside, nothing fetched, nothing that runs. Thread-safe. */
public final class PaperHtml {

    private final StringBuilder html = new StringBuilder();
    private final List<Heading> headings;
    private int reached;
    private boolean newPage;

    private PaperHtml(Paper paper) {
        this.headings = paper.divisions();
    }

    /** The page. */
    public static String write(Paper paper, OfficialLayout upright) {
        OfficialLayout layout = paper.landscape() ? upright.turned() : upright;
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"UTF-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + Xml.escape(paper.name()) + "</title>\n<style>\n" + looks(layout)
                + "</style>\n</head>\n<body>\n<main>\n"
                + new PaperHtml(paper).blocks(paper.blocks()) + "</main>\n</body>\n</html>\n";
    }

    private String blocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Title title -> element("h1", "", escaped(title.text()));
                case Contents contents -> contents(contents);
                case Heading heading -> heading(heading);
                case Words words -> element("p", words.style().name().toLowerCase(Locale.ROOT), spans(words.spans()));
                case Table table -> table(table);
                case Slips slips -> slips(slips);
                case PageBreak pageBreak -> newPage = true;
            }
        }
        return html.toString();
    }

    private void element(String name, String looks, String content) {
        String all = newPage ? (looks + " new-page").strip() : looks;
        newPage = false;
        html.append('<').append(name);
        if (!all.isEmpty()) {
            html.append(" class=\"").append(all).append('"');
        }
        html.append('>').append(content).append("</").append(name).append(">\n");
    }

    private void heading(Heading heading) {
        String name = "h" + (heading.level() + 1);
        if (heading.centred()) {
            element(name, "centred", "<a id=\"part-" + reached++ + "\"></a>" + escaped(heading.text()));
        } else {
            element(name, "", escaped(heading.text()));
        }
    }

    private void contents(Contents contents) {
        if (headings.isEmpty()) {
            return;
        }
        String heading = escaped(contents.heading());
        html.append("<nav aria-label=\"")
                .append(heading)
                .append("\">\n<p class=\"contents\">")
                .append(heading);
        html.append("</p>\n<ul>\n");
        for (int i = 0; i < headings.size(); i++) {
            html.append("<li class=\"entry-")
                    .append(headings.get(i).level())
                    .append("\"><a href=\"#part-")
                    .append(i);
            html.append("\">").append(escaped(headings.get(i).text())).append("</a></li>\n");
        }
        html.append("</ul>\n</nav>\n");
    }

    private static String spans(List<Span> spans) {
        return spans.stream().map(PaperHtml::span).collect(Collectors.joining());
    }

    private static String span(Span span) {
        String text = escaped(span.text());
        return switch (span.look()) {
            case PLAIN -> text;
            case HEAVY -> "<span class=\"heavy\">" + text + "</span>";
            case KAI -> "<span class=\"kai\">" + text + "</span>";
            case STRUCK -> "<del>" + text + "</del>";
            case BOLD -> "<ins>" + text + "</ins>";
        };
    }

    private void table(Table table) {
        int shares = table.columns().stream().mapToInt(Block.Column::share).sum();
        StringBuilder rows = new StringBuilder("\n<thead><tr>");
        table.columns().forEach(column -> rows.append("<th scope=\"col\" style=\"width: ")
                .append(100 * column.share() / shares)
                .append("%\">")
                .append(escaped(column.head()))
                .append("</th>"));
        rows.append("</tr></thead>\n<tbody>\n");
        for (Block.Row row : table.rows()) {
            rows.append("<tr>");
            row.cells().forEach(cell -> rows.append("<td>").append(spans(cell)).append("</td>"));
            rows.append("</tr>\n");
        }
        element("table", "", rows.append("</tbody>\n").toString());
    }

    private void slips(Slips slips) {
        StringBuilder all = new StringBuilder("\n");
        for (Slip slip : slips.slips()) {
            all.append("<div class=\"slip\">")
                    .append(QrCode.of(slip.address()).svg())
                    .append("<p class=\"heavy\">")
                    .append(escaped(slip.head()))
                    .append("</p>");
            slip.lines().forEach(line -> all.append("<p>").append(escaped(line)).append("</p>"));
            all.append("</div>\n");
        }
        element("div", "slips", all.toString());
    }

    private static String escaped(String text) {
        return Xml.escape(text).replace("\n", "<br>");
    }

    private static String looks(OfficialLayout layout) {
        return """
                @page { size: %smm %smm; margin: %smm %smm %smm %smm; }
                body { margin: 0; background: #fff; color: #000; font-family: %s; font-size: %spt; }
                main { max-width: %smm; margin: 10mm auto; padding: 0 4mm; line-height: %spt; text-align: justify; }
                h1 { font-family: %s; font-size: %spt; font-weight: normal; text-align: center; line-height: 1.4; }
                h2, h3, h4, h5 { font-size: inherit; font-weight: normal; margin: 0; text-indent: 2em; }
                h2, .heavy, .contents, th { font-family: %s; font-weight: normal; }
                h3, .note, .kai { font-family: %s; }
                p { margin: 0; }
                .body { text-indent: 2em; }
                .note, .centred, .contents { text-align: center; text-indent: 0; }
                .signature { text-align: right; padding-right: 2em; }
                .new-page { break-before: page; }
                nav ul { list-style: none; margin: 0; padding: 0; }
                nav a { color: inherit; text-decoration: none; }
                .entry-2 { padding-left: 2em; } .entry-3 { padding-left: 4em; } .entry-4 { padding-left: 6em; }
                table { width: 100%%; border-collapse: collapse; table-layout: fixed; font-size: %spt; line-height: 1.5; }
                th, td { border: 1px solid #000; padding: 1mm 1.5mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
                th { text-align: center; }
                thead { display: table-header-group; }
                .slips { display: grid; grid-template-columns: 1fr 1fr; font-size: %spt; line-height: 1.5; text-align: left; }
                .slip { border: 1px dashed #000; padding: 2mm; break-inside: avoid; overflow-wrap: anywhere; }
                .slip svg { float: left; width: 28mm; margin-right: 2mm; }
                ins { font-weight: bold; text-decoration: none; }
                @media print { main { max-width: none; margin: 0; padding: 0; } }
                """.formatted(
                        layout.page().width(),
                        layout.page().height(),
                        layout.top(),
                        round(layout.right()),
                        round(layout.bottom()),
                        layout.left(),
                        fonts(layout.fonts().body()),
                        layout.sizes().body(),
                        layout.text().width(),
                        round(layout.pitch()),
                        fonts(layout.fonts().title()),
                        layout.sizes().title(),
                        fonts(layout.fonts().heading()),
                        fonts(layout.fonts().kai()),
                        layout.sizes().table(),
                        layout.sizes().table());
    }

    private static String fonts(Font font) {
        return Stream.concat(Stream.of(font.name()), font.otherwise().stream())
                .map(name -> "\"" + name.replaceAll("[\"\\\\<>{};]", "") + "\"")
                .collect(Collectors.joining(", ", "", ", serif"));
    }

    private static double round(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
