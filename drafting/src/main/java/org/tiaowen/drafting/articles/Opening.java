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
record Opening(DocumentKind kind, String title, LineRange contents, int frontEnd, int bodyStart) {

    /** Lines [from, to). */
    record LineRange(int from, int to) {
        static final LineRange NONE = new LineRange(0, 0);

        boolean isEmpty() {
            return from >= to;
        }
    }

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_ENTRY = 60;
    private static final int LONGEST_NOTE = 40;
    private static final int SHORTEST_SENTENCE = 10;
    private static final int SHORTEST_CONTENTS = 2;

    static Opening of(String text, List<Form> forms) {
        return new Search(text, forms).opening();
    }

    /** The search for it, over lines. */
    private record Search(String text, List<Form> forms) {

        Opening opening() {
            LineRange contents = contents();
            int after = contents.to();
            DocumentKind kind = kind(after);
            int bodyStart = bodyStart(kind, after);
            boolean caption = bodyStart > after
                    && bodyStart < forms.size()
                    && forms.get(bodyStart - 1).isCaptionLine(text)
                    && Form.captionsStandInFront(text, forms);
            if (caption) {
                bodyStart--;
            }
            int frontEnd = frontEnd(after, bodyStart);
            if (bodyStart == forms.size()) {
                boolean leadIn = kind == DocumentKind.DECISION && frontEnd < bodyStart && endsWith(frontEnd, '：');
                bodyStart = leadIn ? frontEnd + 1 : frontEnd;
            }
            return new Opening(kind, title(frontEnd, contents), contents, frontEnd, bodyStart);
        }

        private DocumentKind kind(int after) {
            int article = first(after, Form.Kind.ARTICLE);
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
            for (int i = after; i < Math.min(before, after + 12); i++) {
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
            boolean articles = first(after, Form.Kind.ARTICLE) < forms.size();
            for (int i = after; i < forms.size(); i++) {
                boolean starts =
                        switch (forms.get(i).kind()) {
                            case HEADING, ARTICLE, PROLOGUE -> kind == DocumentKind.REGULATION;
                            case HEADING_UNNUMBERED -> kind == DocumentKind.REGULATION && articles;
                            case LISTED -> kind == DocumentKind.DECISION || !articles;
                            case ANNEX -> i > after && kind == DocumentKind.DECISION;
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

        private String title(int frontEnd, LineRange contents) {
            int limit = contents.isEmpty() ? frontEnd : Math.min(frontEnd, contents.from());
            for (int i = 0; i < limit; i++) {
                if (forms.get(i).line().depth() == 1) {
                    return lineText(i);
                }
            }
            for (int i = 0; i < limit; i++) {
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
            CleanSource.Line line = forms.get(i).line();
            String words = text.substring(Math.max(line.start(), line.end() - 4), line.end());
            return "法例定则议案》）)稿".indexOf(words.charAt(words.length() - 1)) >= 0
                    || words.endsWith("办法")
                    || words.endsWith("细则");
        }

        private String lineText(int i) {
            CleanSource.Line line = forms.get(i).line();
            return text.substring(line.start(), line.end());
        }

        /** The table of contents: after 目录, or a run of headings in front of those of the first article. */
        private LineRange contents() {
            int firstArticle = first(0, Form.Kind.ARTICLE);
            for (int i = 0; i < firstArticle; i++) {
                Form.Kind kind = forms.get(i).kind();
                if (kind == Form.Kind.CONTENTS) {
                    return new LineRange(i, contentsEnd(i + 1));
                }
                if (kind == Form.Kind.HEADING) {
                    int end = contentsEnd(i);
                    return end < firstArticle && end - i >= SHORTEST_CONTENTS ? new LineRange(i, end) : LineRange.NONE;
                }
            }
            return LineRange.NONE;
        }

        /**
         * After the last entry: where the first entry comes again, or in front of the headings that lead down to the
         * first article, each narrower than the one before.
         */
        private int contentsEnd(int start) {
            String first = start < forms.size() ? Contents.key(text, forms.get(start)) : "";
            int end = start;
            while (end < forms.size() && isEntry(end)) {
                if (end > start && Contents.key(text, forms.get(end)).equals(first)) {
                    return end;
                }
                end++;
            }
            if (end > start && forms.get(end - 1).kind() == Form.Kind.PROLOGUE) {
                return end - 1;
            }
            boolean article = end < forms.size() && forms.get(end).kind() == Form.Kind.ARTICLE;
            int width = Integer.MAX_VALUE;
            while (article && end > start && width(forms.get(end - 1)) < width) {
                width = width(forms.get(end - 1));
                end--;
            }
            return end;
        }

        /** The narrower the heading, the larger; what is no heading ends the row. */
        private static int width(Form form) {
            Designation number = form.number();
            if (form.kind() == Form.Kind.HEADING_UNNUMBERED) {
                return 3;
            }
            if (number == null) {
                return Integer.MAX_VALUE;
            }
            return switch (number.style()) {
                case BOOK -> 1;
                case SUBBOOK -> 2;
                case CHAPTER -> 3;
                case SECTION -> 4;
                default -> Integer.MAX_VALUE;
            };
        }

        private boolean isEntry(int i) {
            Form form = forms.get(i);
            CleanSource.Line line = form.line();
            return switch (form.kind()) {
                case HEADING, HEADING_UNNUMBERED, PROLOGUE, ANNEX -> true;
                case PLAIN -> line.end() - line.start() <= LONGEST_ENTRY && !Form.endsSentence(text, line);
                default -> false;
            };
        }
    }
}
