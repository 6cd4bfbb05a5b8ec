package org.tiaowen.templates.markdown;

import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionNumber;

/**
 * A legal text as Markdown: the title and the divisions are headings, numbers of articles stand out, every line is a
 * paragraph. Read again it has the same words, numbers and levels; blanks are those of Markdown. Thread-safe.
 */
public final class MarkdownLaw {

    private static final String SPECIAL = "\\`*_[]#";

    private final StringBuilder written = new StringBuilder();

    private MarkdownLaw() {}

    /** The whole text. */
    public static String write(LegalText text) {
        MarkdownLaw law = new MarkdownLaw();
        law.front(text);
        text.provisions().forEach(law::provision);
        return law.written.toString();
    }

    private void front(LegalText text) {
        String left = compact(text.title());
        boolean begun = false;
        for (String line : text.front().lines().map(String::strip).toList()) {
            String words = compact(line);
            if (words.isEmpty()) {
                continue;
            }
            boolean title = left.startsWith(words);
            if (title) {
                left = left.substring(words.length());
            }
            line(title && !begun ? "# " : "", line);
            begun |= title;
        }
    }

    private void provision(Provision provision) {
        ProvisionNumber number = provision.number();
        StringBuilder line = new StringBuilder();
        boolean before = provision.layout().captionGap() != null;
        if (before) {
            line.append(escaped(provision.caption())).append(provision.layout().captionGap());
        }
        if (number != null) {
            boolean article = provision.level() == Level.ARTICLE;
            line.append(article ? "**" : "").append(escaped(number.printed())).append(article ? "**" : "");
        }
        line.append(provision.layout().gap());
        if (!before) {
            line.append(escaped(provision.caption()));
        }
        line.append(escaped(provision.text()));
        switch (provision.level()) {
            case BOOK, SUBBOOK, CHAPTER -> lines("## ", line.toString());
            case SECTION -> lines("### ", line.toString());
            case ARTICLE -> article(line, provision);
            case HEADING, POINT, PARAGRAPH, ITEM, SUBITEM, PREAMBLE, EFFECTIVE, SIGNATURE, ANNEX, TABLE ->
                lines("", line.toString());
        }
        if (provision.level() != Level.ARTICLE) {
            provision.children().forEach(this::provision);
        }
    }

    /** The first paragraph stands on the line of the number, as it is printed. */
    private void article(StringBuilder line, Provision article) {
        boolean first = true;
        for (Provision child : article.children()) {
            boolean joined = first && !child.layout().before().contains("\n") && child.level() == Level.PARAGRAPH;
            if (joined) {
                lines("", line + child.layout().before() + escaped(child.text()));
                child.children().forEach(this::provision);
            } else {
                if (first) {
                    lines("", line.toString());
                }
                provision(child);
            }
            first = false;
        }
        if (first) {
            lines("", line.toString());
        }
    }

    private void lines(String mark, String escaped) {
        String separator = mark;
        for (String line : escaped.strip().lines().toList()) {
            written.append(separator).append(line.strip());
            separator = "\n\n";
        }
        written.append("\n\n");
    }

    private void line(String mark, String words) {
        written.append(mark).append(escaped(words)).append("\n\n");
    }

    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder(words.length());
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static String compact(String words) {
        return words.replaceAll("[\\s\\u3000]", "");
    }
}
