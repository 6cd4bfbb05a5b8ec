package org.tiaowen.drafting.articles;

import java.util.List;

/** The page in front of an instrument by which it is made public: 主席令, 公告. The instrument's own title follows it. */
final class Promulgation {

    private static final int LATEST_HEAD = 4;
    private static final int LONGEST_PAGE = 40;
    private static final int LONGEST_TITLE = 100;

    private Promulgation() {}

    /** The line of the title after the page; 0 where the text begins with the instrument itself. */
    static int end(String text, List<Form> forms) {
        if (!hasHead(text, forms)) {
            return 0;
        }
        boolean made = false;
        for (int i = 0; i < Math.min(forms.size(), LONGEST_PAGE); i++) {
            CleanSource.Line line = forms.get(i).line();
            boolean plain = forms.get(i).kind() == Form.Kind.PLAIN;
            if (!plain) {
                return 0;
            }
            if (Form.endsSentence(text, line)) {
                made |= makesPublic(text, line);
            } else if (made && line.end() - line.start() <= LONGEST_TITLE && endsLikeTitle(text, line)) {
                return i;
            }
        }
        return 0;
    }

    /** Whether the line ends the way the name of an instrument ends. */
    static boolean endsLikeTitle(String text, CleanSource.Line line) {
        return "法例定则议案》）)稿".indexOf(text.charAt(line.end() - 1)) >= 0;
    }

    private static boolean hasHead(String text, List<Form> forms) {
        for (int i = 0; i < Math.min(forms.size(), LATEST_HEAD); i++) {
            CleanSource.Line line = forms.get(i).line();
            boolean head = line.end() - line.start() <= LONGEST_TITLE
                    && (text.charAt(line.end() - 1) == '令' || text.startsWith("公告", line.end() - 2));
            if (head) {
                return true;
            }
        }
        return false;
    }

    private static boolean makesPublic(String text, CleanSource.Line line) {
        String words = text.substring(line.start(), line.end());
        return words.contains("公布") || words.contains("施行") || words.contains("发布") || words.contains("公告");
    }
}
