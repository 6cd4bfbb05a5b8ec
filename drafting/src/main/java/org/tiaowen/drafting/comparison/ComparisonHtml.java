package org.tiaowen.drafting.comparison;

import java.util.Locale;

/**
 * A comparison as an HTML fragment: one {@code <article>} per changed or unchanged clause, words in {@code <del>} and
 * {@code <ins>}, everything escaped. The classes are {@code comparison, clause} and the kind in small letters; how it
 * looks is the page's affair. Thread-safe.
 */
public final class ComparisonHtml {

    private ComparisonHtml() {}

    /** Headings, articles, points and loose paragraphs in reading order; paragraphs and items inside their articles. */
    public static String print(Comparison comparison) {
        var html = new StringBuilder("<section class=\"comparison\">\n");
        comparison.changes().stream().filter(ClauseChange::isTopical).forEach(change -> append(html, change));
        return html.append("</section>\n").toString();
    }

    private static void append(StringBuilder html, ClauseChange change) {
        html.append("<article class=\"clause ")
                .append(change.kind().name().toLowerCase(Locale.ROOT))
                .append("\">\n<h3>")
                .append(escaped(Wording.title(change)))
                .append(" <span class=\"kind\">")
                .append(Wording.of(change.kind()))
                .append(change.ambiguous() ? "（对应关系待确认）" : "")
                .append("</span></h3>\n<p>");
        for (WordRun run : change.words()) {
            String text = escaped(run.text()).replace("\n", "<br>");
            switch (run.op()) {
                case EQUAL -> html.append(text);
                case DELETE -> html.append("<del>").append(text).append("</del>");
                case INSERT -> html.append("<ins>").append(text).append("</ins>");
            }
        }
        html.append("</p>\n</article>\n");
    }

    private static String escaped(String text) {
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
