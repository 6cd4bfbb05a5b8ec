package org.tiaowen.drafting.comparison;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.comparison.WordRun.Op;
import org.tiaowen.drafting.identity.LineageKind;

/**
 * A comparison as HTML, everything escaped, deleted words in {@code <del>}, inserted ones in {@code <ins>}. The classes
 * are {@code comparison, clause} and the kind in small letters; how it looks is the page's affair. Thread-safe.
 */
public final class ComparisonHtml {

    private ComparisonHtml() {}

    /**
     * A fragment with one {@code <article>} per clause, unchanged ones included: headings, articles, points and loose
     * paragraphs in reading order; paragraphs and items inside their articles.
     */
    public static String print(Comparison comparison) {
        var html = new StringBuilder("<section class=\"comparison\" lang=\"zh-CN\">\n<p>")
                .append(escaped(Wording.summary(comparison)))
                .append("</p>\n");
        rows(comparison, change -> true).forEach(row -> {
            html.append("<article class=\"clause ")
                    .append(row.style())
                    .append("\">\n<h3>")
                    .append(escaped(row.name()))
                    .append(" <span class=\"kind\">")
                    .append(escaped(row.what()))
                    .append("</span></h3>\n<p>");
            append(html, row.words(), Op.values());
            html.append("</p>\n</article>\n");
        });
        return html.append("</section>\n").toString();
    }

    /**
     * The 对照表 as a fragment: a table of the old text, the new text, and what happened.
     *
     * @param oldName how the old text is called in the head of the table: 现行条文
     * @param newName the same for the new text: 修改草案
     * @param unchanged whether unchanged clauses have rows too
     */
    public static String table(Comparison comparison, String oldName, String newName, boolean unchanged) {
        var html = new StringBuilder("<table class=\"comparison\" lang=\"zh-CN\">\n<caption>")
                .append(escaped(Wording.summary(comparison)))
                .append("</caption>\n<thead><tr><th scope=\"col\">")
                .append(escaped(oldName))
                .append("</th><th scope=\"col\">")
                .append(escaped(newName))
                .append("</th><th scope=\"col\">说明</th></tr></thead>\n<tbody>\n");
        rows(comparison, change -> unchanged || change.kind() != LineageKind.UNCHANGED)
                .forEach(row -> {
                    html.append("<tr class=\"clause ").append(row.style()).append("\"><td>");
                    side(html, row.oldName(), row.words(), Op.DELETE);
                    html.append("</td><td>");
                    side(html, row.newName(), row.words(), Op.INSERT);
                    html.append("</td><td>").append(escaped(row.what())).append("</td></tr>\n");
                });
        return html.append("</tbody>\n</table>\n").toString();
    }

    /** A fragment as a page of its own that can be opened, read aloud and printed. */
    public static String page(String fragment) {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>对照</title>
                <style>
                body { font: 1.05rem/1.8 "Noto Serif CJK SC", "Songti SC", SimSun, serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1b1b1b }
                del { color: #a4161a; text-decoration: line-through } ins { color: #0b5d1e; font-weight: bold; text-underline-offset: .2em }
                table { border-collapse: collapse; width: 100% } caption { text-align: start; padding-block: .5rem; font-weight: bold }
                th, td { border: 1px solid #767676; padding: .5rem; text-align: start; vertical-align: top } td:last-child { min-width: 5em }
                h3 { font-size: 1.05rem; margin-bottom: 0 } .kind { font-weight: normal; color: #4a4a4a } p { margin-top: .25rem }
                thead { display: table-header-group } tr { break-inside: avoid }
                </style>
                </head>
                <body>
                <main>
                <h1>对照</h1>
                <p>删去的字句加<del>删除线</del>，增加的字句加<ins>下划线</ins>。</p>
                """ + fragment + "</main>\n</body>\n</html>\n";
    }

    /** One row of the table, or one article of the list. */
    private record Row(String style, String name, String oldName, String newName, String what, List<WordRun> words) {}

    private static Stream<Row> rows(Comparison comparison, Predicate<ClauseChange> shown) {
        FrontChange front = comparison.front();
        var kinds = WordDifference.between(Wording.of(front.oldKind()), Wording.of(front.newKind()));
        Stream<Row> frontRows = Stream.of(
                        new Row("front", "文件种类", "文件种类", "文件种类", kind(front.kindChanged()), kinds),
                        new Row("front", "标题", "标题", "标题", kind(front.titleChanged()), front.title()),
                        new Row("front", "题注", "题注", "题注", kind(front.noteChanged()), front.note()))
                .filter(row -> row.words().stream().anyMatch(run -> run.op() != Op.EQUAL));
        return Stream.concat(
                frontRows,
                comparison.changes().stream()
                        .filter(ClauseChange::isTopical)
                        .filter(shown)
                        .map(ComparisonHtml::row));
    }

    private static String kind(boolean changed) {
        return Wording.of(changed ? LineageKind.AMENDED : LineageKind.UNCHANGED);
    }

    private static Row row(ClauseChange change) {
        Level level = change.level();
        return new Row(
                change.kind().name().toLowerCase(Locale.ROOT),
                Wording.title(change),
                Wording.name(change.old(), level),
                Wording.name(change.current(), level),
                Wording.of(change),
                change.words());
    }

    private static void side(StringBuilder html, String name, List<WordRun> words, Op marked) {
        if (name.isEmpty()) {
            return;
        }
        html.append("<strong>").append(escaped(name)).append("</strong><br>");
        append(html, words, Op.EQUAL, marked);
    }

    /** Appends the runs that are {@code shown}, marked and escaped. */
    public static void append(StringBuilder html, List<WordRun> words, Op... shown) {
        List<Op> ops = List.of(shown);
        for (WordRun run : words) {
            if (!ops.contains(run.op())) {
                continue;
            }
            String text = escaped(run.text()).replace("\n", "<br>");
            switch (run.op()) {
                case EQUAL -> html.append(text);
                case DELETE -> html.append("<del>").append(text).append("</del>");
                case INSERT -> html.append("<ins>").append(text).append("</ins>");
            }
        }
    }

    /** {@code text} with the five characters that mean something in HTML replaced. */
    public static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
