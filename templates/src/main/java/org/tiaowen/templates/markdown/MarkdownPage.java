package org.tiaowen.templates.markdown;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown as HTML that is safe to show on a page: headings, lists, tables, emphasis, quotes and links, and nothing that
 * runs, loads or styles. Thread-safe.
 */
public final class MarkdownPage {

    /** A notice is a page or two. Longer texts are shown as they are typed, for parsers of Markdown can be slowed down. */
    public static final int LONGEST = 100_000;

    private static final MutableDataSet OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
            .set(HtmlRenderer.SOFT_BREAK, "<br>\n")
            .set(HtmlRenderer.ESCAPE_HTML, true);
    static final Parser PARSER = Parser.builder(OPTIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();
    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "strong",
                    "em",
                    "code",
                    "pre",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .onElements("ol")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private MarkdownPage() {}

    /** The page as HTML, a fragment to be put inside an element. A single line break stays one, as people expect it to. */
    public static String toSafeHtml(String markdown) {
        if (markdown.length() > LONGEST) {
            return asTyped(markdown);
        }
        try {
            return SAFE.sanitize(RENDERER.render(PARSER.parse(markdown)));
        } catch (StackOverflowError tooDeep) {
            // flexmark descends once for each > or ** of hostile text and sets no limit of its own
            return asTyped(markdown);
        }
    }

    private static String asTyped(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<pre>" + escaped + "</pre>";
    }
}
