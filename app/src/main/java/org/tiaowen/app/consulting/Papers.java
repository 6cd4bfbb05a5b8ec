package org.tiaowen.app.consulting;

import org.springframework.stereotype.Component;
import org.tiaowen.templates.markdown.MarkdownPage;

/** Notice and explanation of a consultation, from Markdown to HTML that is safe to show. Thread-safe. */
@Component
class Papers {

    /** A card has room for that many characters, two or three lines of it. */
    private static final int OPENING = 90;

    /** The paper below the headings of its page: its first level becomes the third. */
    String html(String markdown) {
        String html = MarkdownPage.toSafeHtml(markdown);
        for (int level = 4; level >= 1; level--) {
            html = html.replace("<h" + level + ">", "<h" + (level + 2) + ">")
                    .replace("</h" + level + ">", "</h" + (level + 2) + ">");
        }
        return html;
    }

    /** The first paragraph of a paper in plain words, shortened; empty where there is none. */
    static String opening(String markdown) {
        String paragraph = markdown.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && Character.isLetter(line.codePointAt(0)))
                .findFirst()
                .orElse("")
                .replace("**", "");
        if (paragraph.length() <= OPENING) {
            return paragraph;
        }
        int end = paragraph.lastIndexOf('。', OPENING);
        return end > 0 ? paragraph.substring(0, end + 1) : paragraph.substring(0, OPENING) + "……";
    }
}
