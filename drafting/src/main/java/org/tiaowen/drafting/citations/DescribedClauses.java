package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.citations.Resolution.Found;

/** Clauses that a comment names by their words instead of their number: 法律责任那一章, “不得出租”那一条. */
final class DescribedClauses {

    /** How far behind a citation a quotation may begin that says which paragraph is meant: 第七条中“…”. */
    private static final int QUOTE_REACH = 6;

    private static final int SHORTEST_QUOTE = 4;
    private static final int LONGEST_QUOTE = 300;

    /** Each quotation is looked for in the whole text. */
    private static final int MOST_QUOTES = 50;

    private static final int SHORTEST_TOPIC = 2;
    private static final int LONGEST_TOPIC = 6;

    /** A word that stands in more articles than this names none of them. */
    private static final int MOST_MEANT = 4;

    private final Clauses clauses;

    DescribedClauses(Clauses clauses) {
        this.clauses = clauses;
    }

    /** All of them in {@code words}, in no order. */
    List<Citation> in(String words) {
        List<Citation> found = new ArrayList<>(chapters(words));
        found.addAll(quoted(words));
        found.addAll(topics(words));
        return found;
    }

    /** 关于门票的规定, 罚款那一条: the article in which alone the word stands; a few such articles are ambiguous. */
    private List<Citation> topics(String words) {
        List<Citation> found = new ArrayList<>();
        int tried = 0;
        for (String behind : List.of("的规定", "的条款", "那一条", "那条", "这一条", "这条")) {
            int at = words.indexOf(behind);
            while (at >= 0 && tried < MOST_QUOTES) {
                tried++;
                int end = at + behind.length();
                int start = topicStart(words, at);
                boolean about = words.startsWith("关于", start - 2) && start >= 2;
                if (start < at && (about || !behind.startsWith("的")) && !isCounted(words, end)) {
                    topic(words.substring(start, at), about ? start - 2 : start, end, found);
                }
                at = words.indexOf(behind, end);
            }
        }
        return found;
    }

    private void topic(String topic, int start, int end, List<Citation> found) {
        List<Provision> articles = clauses.all(Level.ARTICLE).stream()
                .filter(article -> article.walk().anyMatch(node -> node.text().contains(topic)))
                .limit(MOST_MEANT + 1L)
                .toList();
        if (articles.size() == 1) {
            found.add(named(start, end, articles.getFirst()));
        } else if (!articles.isEmpty() && articles.size() <= MOST_MEANT) {
            List<Pointer> pointers = articles.stream()
                    .map(article -> new Pointer(clauses.steps(article)))
                    .toList();
            List<Resolution.Target> targets =
                    articles.stream().map(clauses::target).toList();
            found.add(new Citation(start, end, pointers, new Resolution.Ambiguous(targets)));
        }
    }

    /** Where the word of at most {@link #LONGEST_TOPIC} characters begins that ends at {@code end}; {@code end} if none does. */
    private static int topicStart(String words, int end) {
        int start = end;
        while (start > 0 && end - start <= LONGEST_TOPIC && Character.isLetter(words.charAt(start - 1))) {
            if (words.startsWith("关于", start - 2)) {
                break;
            }
            start--;
        }
        int length = end - start;
        return length >= SHORTEST_TOPIC && length <= LONGEST_TOPIC ? start : end;
    }

    private static boolean isCounted(String words, int end) {
        return end < words.length() && "路街河线船狗鱼巷道".indexOf(words.charAt(end)) >= 0;
    }

    /** 第七条中“…”: the paragraph of the article in which the quoted words stand. */
    Citation narrowed(String words, Citation citation) {
        if (!(citation.resolution() instanceof Found found) || found.targets().size() != 1) {
            return citation;
        }
        Provision article = found.targets().getFirst().provision();
        String quote = quoteAfter(words, citation.end());
        if (article.level() != Level.ARTICLE || article.children().size() < 2 || quote.length() < SHORTEST_QUOTE) {
            return citation;
        }
        List<Provision> saying = article.children().stream()
                .filter(child -> child.level() == Level.PARAGRAPH)
                .filter(child -> child.walk().anyMatch(node -> node.text().contains(quote)))
                .toList();
        return saying.size() == 1
                ? new Citation(
                        citation.start(),
                        citation.end(),
                        citation.cited(),
                        new Found(List.of(clauses.target(saying.getFirst()))))
                : citation;
    }

    /** “文明游园，不得有下列行为”的条款: a clause named by its own words, where they stand in one paragraph only. */
    private List<Citation> quoted(String words) {
        List<Citation> found = new ArrayList<>();
        int open = words.indexOf('“');
        for (int tried = 0; open >= 0 && tried < MOST_QUOTES; tried++) {
            int close = words.indexOf('”', open + 1);
            if (close < 0) {
                break;
            }
            String quote = words.substring(open + 1, close);
            int end = clauseWordEnd(words, close + 1);
            if (end > 0 && quote.length() >= SHORTEST_QUOTE && quote.length() <= LONGEST_QUOTE) {
                List<Provision> saying = clauses.saying(quote);
                if (saying.size() == 1) {
                    found.add(named(open, end, saying.getFirst()));
                }
            }
            open = words.indexOf('“', close + 1);
        }
        return found;
    }

    private Citation named(int start, int end, Provision provision) {
        Pointer pointer = new Pointer(clauses.steps(provision));
        return new Citation(start, end, List.of(pointer), new Found(List.of(clauses.target(provision))));
    }

    /** After 的条款, 那一条 and the like; 0 when nothing of the kind follows. */
    private static int clauseWordEnd(String words, int from) {
        for (String word : List.of("的条款", "的那一条", "的那条", "的这一条", "的这条", "那一条", "那条", "这一条", "这条")) {
            if (words.startsWith(word, from)) {
                return from + word.length();
            }
        }
        return 0;
    }

    private static String quoteAfter(String words, int from) {
        for (int i = from; i < Math.min(words.length(), from + QUOTE_REACH); i++) {
            char c = words.charAt(i);
            if (c == '“' || c == '"' || c == '”' || c == '「') {
                for (int end = i + 1; end < Math.min(words.length(), i + LONGEST_QUOTE); end++) {
                    if ("”\"“」".indexOf(words.charAt(end)) >= 0) {
                        return words.substring(i + 1, end);
                    }
                }
                return "";
            }
            if ("。；！？\n".indexOf(c) >= 0) {
                return "";
            }
        }
        return "";
    }

    /** 法律责任那一章: a chapter called by its title. */
    private List<Citation> chapters(String words) {
        List<Citation> found = new ArrayList<>();
        for (Level level : List.of(Level.CHAPTER, Level.SECTION)) {
            for (Provision chapter : clauses.all(level)) {
                String title = chapter.text().replaceAll("[\\s\\u3000]", "");
                ProvisionNumber number = chapter.number();
                int at = title.length() < 2 || number == null ? -1 : words.indexOf(title);
                while (at >= 0) {
                    int end = chapterEnd(words, at + title.length());
                    if (end > 0) {
                        found.add(named(at, end, chapter));
                    }
                    at = words.indexOf(title, at + title.length());
                }
            }
        }
        return found;
    }

    /** After 那一章, 这章, 一章 or 部分; 0 when none of them follows. */
    private static int chapterEnd(String words, int from) {
        int at = from;
        while (at < words.length() && at - from < 3 && "”》那这该一整 ".indexOf(words.charAt(at)) >= 0) {
            at++;
        }
        if (words.startsWith("章", at) || words.startsWith("节", at)) {
            return at + 1;
        }
        return words.startsWith("部分", at) && at > from ? at + 2 : 0;
    }
}
