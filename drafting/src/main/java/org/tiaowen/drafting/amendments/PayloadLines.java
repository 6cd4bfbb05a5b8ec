package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.articles.Numerals;

/** The paragraphs of a quotation as lines of law. */
final class PayloadLines {

    private PayloadLines() {}

    /** {@code paragraphs} without the marks that open them, with quotation marks inside doubled again. */
    static List<String> of(List<String> paragraphs, boolean quoted) {
        List<String> lines = new ArrayList<>();
        boolean numberOnly = false;
        for (String paragraph : paragraphs) {
            boolean opens = quoted && paragraph.startsWith("“");
            Line inner = Line.trimmed(paragraph, opens ? 1 : 0, paragraph.length());
            String line = quoted ? unnested(inner.of(paragraph)) : inner.of(paragraph);
            if (line.isEmpty()) {
                continue;
            }
            if (numberOnly) {
                lines.set(lines.size() - 1, lines.getLast() + '\u3000' + line);
            } else {
                lines.add(line);
            }
            numberOnly = isArticleNumber(lines.getLast());
        }
        return lines;
    }

    /** 第三条 alone on its line: the words follow on the next. */
    private static boolean isArticleNumber(String line) {
        int article = line.indexOf('条');
        if (!line.startsWith("第") || article < 2) {
            return false;
        }
        int end = article + 1;
        if (end < line.length() && line.charAt(end) == '之') {
            end++;
            while (end < line.length() && Numerals.isNumeral(line.charAt(end))) {
                end++;
            }
        }
        return end == line.length() && Numerals.read(line.substring(1, article)).isPresent();
    }

    /** ‘ ’ within “ ” stand for “ ” in the law, and “ ” within these for ‘ ’. */
    static String unnested(String words) {
        StringBuilder law = new StringBuilder(words.length());
        boolean within = false;
        for (int at = 0; at < words.length(); at++) {
            char sign = words.charAt(at);
            law.append(
                    switch (sign) {
                        case '‘' -> '“';
                        case '’' -> '”';
                        case '“' -> within ? '‘' : sign;
                        case '”' -> within ? '’' : sign;
                        default -> sign;
                    });
            within = sign == '‘' || (within && sign != '’');
        }
        return law.toString();
    }

    /** 第七节　监察. */
    static boolean isHeading(String line) {
        int at = line.startsWith("第") ? 1 : line.length();
        while (at < line.length() && at < 10 && Numerals.isNumeral(line.charAt(at))) {
            at++;
        }
        return at < line.length() && at > 1 && "编章节".indexOf(line.charAt(at)) >= 0;
    }

    /** The words of a heading behind its number. */
    static String withoutNumber(String heading) {
        int at = 0;
        while ("编章节".indexOf(heading.charAt(at)) < 0) {
            at++;
        }
        return Line.trimmed(heading, at + 1, heading.length()).of(heading);
    }
}
