package org.tiaowen.drafting.articles;

import java.util.List;

/**
 * What stands before the first provision: title, 题注, table of contents, preamble.
 *
 * @param kind of the document
 * @param title on one line, empty where there is none
 * @param contents the lines of the table of contents, [from, to) as line indices; empty where there is none
 * @param frontEnd the first line that is not front matter
 * @param bodyStart the first line after the preamble
 */
record Opening(DocumentKind kind, String title, Contents.Range contents, int frontEnd, int bodyStart) {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_NOTE = 40;
    private static final int SHORTEST_SENTENCE = 10;

    static Opening of(String text, List<Form> forms) {
        return new Search(text, forms, Promulgation.end(text, forms)).opening();
    }

    /** The search for it, over lines, from the title on. */
    private record Search(String text, List<Form> forms, int titleAt) {

        Opening opening() {
            Contents.Range contents = Contents.find(text, forms, titleAt);
            int after = Math.max(contents.to(), titleAt);
            DocumentKind kind = kind(after);
            int bodyStart = bodyStart(kind, after);
            boolean caption = bodyStart > after
                    && bodyStart < forms.size()
                    && forms.get(bodyStart - 1).isCaptionLine(text)
                    && Form.captionsStandInFront(text, forms);
            if (caption) {
                bodyStart--;
            }
            int frontEnd = saidFrontEnd(frontEnd(after, bodyStart));
            bodyStart = Math.max(frontEnd, Math.min(bodyStart, firstSaid(frontEnd, LineRole.PREAMBLE)));
            if (bodyStart == forms.size()) {
                boolean leadIn = kind == DocumentKind.DECISION && frontEnd < bodyStart && endsWith(frontEnd, '：');
                bodyStart = leadIn ? frontEnd + 1 : frontEnd;
            }
            return new Opening(kind, title(frontEnd, contents), contents, frontEnd, bodyStart);
        }

        /** The front matter reaches no farther than to a line that was said to be text, and on over those said to be of it. */
        private int saidFrontEnd(int frontEnd) {
            int end = Math.min(frontEnd, firstSaid(0, LineRole.FRONT));
            while (end < forms.size() && forms.get(end).said() == LineRole.FRONT) {
                end++;
            }
            return end;
        }

        /** The first line from {@code from} of which was said that it is something else than {@code role}. */
        private int firstSaid(int from, LineRole role) {
            int i = from;
            while (i < forms.size()
                    && (forms.get(i).said() == null || forms.get(i).said() == role)) {
                i++;
            }
            return i;
        }

        private DocumentKind kind(int after) {
            int article = firstArticle(after);
            int heading = firstChinese(after);
            if (article == forms.size()) {
                boolean chapters = first(after, Form.Kind.HEADING) < forms.size();
                return !chapters && (heading < forms.size() || speaksOfDecision(after, forms.size()))
                        ? DocumentKind.DECISION
                        : DocumentKind.REGULATION;
            }
            return heading < article && speaksOfDecision(after, heading)
                    ? DocumentKind.DECISION
                    : DocumentKind.REGULATION;
        }

        private int first(int after, Form.Kind wanted) {
            for (int i = after; i < forms.size(); i++) {
                if (forms.get(i).kind() == wanted) {
                    return i;
                }
            }
            return forms.size();
        }

        /** The first article outside quotation marks. */
        private int firstArticle(int after) {
            boolean quoted = false;
            for (int i = after; i < forms.size(); i++) {
                CleanSource.Line line = forms.get(i).line();
                if (!quoted && forms.get(i).mayBeginArticles()) {
                    return i;
                }
                quoted = Quotation.isOpenAfter(text, line, quoted);
            }
            return forms.size();
        }

        private int firstChinese(int after) {
            for (int i = after; i < forms.size(); i++) {
                Designation number = forms.get(i).number();
                if (number != null && number.style() == Designation.Style.CHINESE) {
                    return i;
                }
            }
            return forms.size();
        }

        private boolean speaksOfDecision(int after, int before) {
            for (int i = titleAt; i < Math.min(before, after + 12); i++) {
                CleanSource.Line line = forms.get(i).line();
                int from = Math.max(line.start(), line.end() - 20);
                String end = Blanks.compact(text.substring(from, line.end()));
                if (end.endsWith("决定")
                        || end.endsWith("决议")
                        || end.contains("修正案")
                        || end.endsWith("决定：")
                        || end.endsWith("修改：")
                        || end.endsWith("决定如下：")) {
                    return true;
                }
            }
            return false;
        }

        private int bodyStart(DocumentKind kind, int after) {
            boolean articles = firstArticle(after) < forms.size();
            for (int i = after; i < forms.size(); i++) {
                boolean starts =
                        switch (forms.get(i).kind()) {
                            case HEADING, ARTICLE, PROLOGUE -> kind == DocumentKind.REGULATION;
                            case ARTICLE_PERHAPS ->
                                kind == DocumentKind.REGULATION && forms.get(i).mayBeginArticles();
                            case HEADING_UNNUMBERED -> kind == DocumentKind.REGULATION && articles;
                            case LISTED ->
                                kind == DocumentKind.DECISION || !articles || Form.isListDivision(text, forms, i);
                            case ANNEX -> i > after && kind == DocumentKind.DECISION;
                            case SAID -> forms.get(i).beginsBody();
                            default -> false;
                        };
                if (starts) {
                    return i;
                }
            }
            return forms.size();
        }

        /** The first sentence that is neither title nor 题注 begins the preamble. */
        private int frontEnd(int after, int bodyStart) {
            int i = after;
            while (i < bodyStart) {
                int noteEnd = noteEnd(i, bodyStart);
                if (noteEnd > i) {
                    i = noteEnd;
                } else if (forms.get(i).kind() == Form.Kind.PLAIN && isSentence(i)) {
                    return i;
                } else {
                    i++;
                }
            }
            return bodyStart < forms.size() ? bodyStart : titleEnd(after);
        }

        /** Where a text without structure begins: after a title that is marked as one, and its 题注. */
        private int titleEnd(int after) {
            int i = after;
            while (i < forms.size() && (forms.get(i).line().depth() > 0 || (i == after && endsLikeTitle(i)))) {
                i++;
            }
            for (int next = i; i > after && i < forms.size(); i = next) {
                next = noteEnd(i, forms.size());
                if (next == i) {
                    break;
                }
            }
            return i;
        }

        /** After the 题注 that begins at line i, or i when none does. */
        private int noteEnd(int i, int limit) {
            CleanSource.Line line = forms.get(i).line();
            char first = text.charAt(line.start());
            if (first == '（' || first == '(') {
                for (int j = i; j < Math.min(limit, i + LONGEST_NOTE); j++) {
                    char last = text.charAt(forms.get(j).line().end() - 1);
                    if (last == '）' || last == ')') {
                        return j + 1;
                    }
                }
                return i + 1;
            }
            boolean dated = Numerals.isNumeral(first) || first == '根';
            String words = text.substring(line.start(), Math.min(line.end(), line.start() + 200));
            boolean made = words.contains("通过")
                    || words.contains("公布")
                    || words.contains("批准")
                    || words.contains("修正")
                    || words.contains("修订")
                    || words.contains("发布");
            return dated && made && words.contains("年") && !endsWith(i, '：') ? i + 1 : i;
        }

        private boolean isSentence(int i) {
            CleanSource.Line line = forms.get(i).line();
            return line.end() - line.start() >= SHORTEST_SENTENCE && Form.endsSentence(text, line);
        }

        private boolean endsWith(int i, char c) {
            return text.charAt(forms.get(i).line().end() - 1) == c;
        }

        private String title(int frontEnd, Contents.Range contents) {
            int limit = contents.isEmpty() ? frontEnd : Math.min(frontEnd, contents.from());
            for (int i = titleAt; i < limit; i++) {
                if (forms.get(i).line().depth() == 1) {
                    return lineText(i);
                }
            }
            for (int i = titleAt; i < limit; i++) {
                CleanSource.Line line = forms.get(i).line();
                boolean fits = line.end() - line.start() <= LONGEST_TITLE && !Form.endsSentence(text, line);
                if (fits && noteEnd(i, limit) == i && text.charAt(line.start()) != '-') {
                    return i + 1 < limit && continues(i) ? lineText(i) + lineText(i + 1) : lineText(i);
                }
            }
            return "";
        }

        /** A title broken over two lines: the first does not end like the name of an instrument. */
        private boolean continues(int i) {
            CleanSource.Line next = forms.get(i + 1).line();
            return !endsLikeTitle(i)
                    && endsLikeTitle(i + 1)
                    && noteEnd(i + 1, forms.size()) == i + 1
                    && next.end() - next.start() <= LONGEST_TITLE;
        }

        private boolean endsLikeTitle(int i) {
            return Promulgation.endsLikeTitle(text, forms.get(i).line());
        }

        private String lineText(int i) {
            CleanSource.Line line = forms.get(i).line();
            return text.substring(line.start(), line.end());
        }
    }
}
