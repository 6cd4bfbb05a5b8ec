package org.tiaowen.drafting.derivation;

import java.util.List;
import java.util.Locale;
import org.tiaowen.drafting.comparison.ComparisonHtml;
import org.tiaowen.drafting.comparison.WordRun.Op;
import org.tiaowen.drafting.derivation.ComparativeTable.Row;
import org.tiaowen.drafting.derivation.ComparativeTable.What;

/**
 * The 对照表 as HTML, everything escaped: deleted words in {@code <del>}, inserted ones in {@code <ins>}. Of a row the class is
 * {@code clause} and what happened in small letters. Thread-safe.
 */
public final class ComparativeTableHtml {

    private ComparativeTableHtml() {}

    /** A page of its own with one table for each law and the changed rows alone, to be printed on A4 landscape. */
    public static String page(List<ComparativeTable> tables) {
        var html = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>修改前后对照表</title>
                <style>
                @page { size: A4 landscape; margin: 15mm }
                body { font: 1.05rem/1.8 "Noto Serif CJK SC", "Songti SC", SimSun, serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: #1b1b1b }
                del { color: #a4161a; text-decoration: line-through } ins { color: #0b5d1e; font-weight: bold; text-underline-offset: .2em }
                table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-block: 1rem } caption { text-align: start; padding-block: .5rem; font-weight: bold }
                th, td { border: 1px solid #767676; padding: .5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere }
                th:last-child, td:last-child { width: 9em } thead { display: table-header-group } tr { break-inside: avoid-page }
                @media print { body { font-size: 10.5pt; margin: 0; max-width: none; padding: 0 } del, ins { color: black } }
                </style>
                </head>
                <body>
                <main>
                <h1>修改前后对照表</h1>
                <p>删去的字句加<del>删除线</del>，增加的字句加<ins>下划线</ins>。</p>
                """);
        tables.forEach(table -> html.append(table(table, false)));
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    /**
     * One table as a fragment.
     *
     * @param unchanged whether unchanged clauses have rows too
     */
    public static String table(ComparativeTable table, boolean unchanged) {
        var html = new StringBuilder("<table class=\"comparison\" lang=\"zh-CN\">\n<caption>《")
                .append(ComparisonHtml.escaped(table.law()))
                .append("》</caption>\n<thead><tr><th scope=\"col\">现行条文</th><th scope=\"col\">修改后条文</th>")
                .append("<th scope=\"col\">说明</th></tr></thead>\n<tbody>\n");
        table.rows().stream()
                .filter(row -> unchanged || row.what() != What.UNCHANGED)
                .forEach(row -> append(html, row));
        return html.append("</tbody>\n</table>\n").toString();
    }

    private static void append(StringBuilder html, Row row) {
        html.append("<tr class=\"clause ")
                .append(row.what().name().toLowerCase(Locale.ROOT))
                .append("\"><td>");
        side(html, row, row.oldName(), Op.DELETE);
        html.append("</td><td>");
        side(html, row, row.newName(), Op.INSERT);
        html.append("</td><td>").append(ComparisonHtml.escaped(row.note())).append("</td></tr>\n");
    }

    private static void side(StringBuilder html, Row row, String name, Op marked) {
        if (!name.isEmpty()) {
            html.append("<strong>").append(ComparisonHtml.escaped(name)).append("</strong><br>");
            ComparisonHtml.append(html, row.words(), Op.EQUAL, marked);
        }
    }
}
