package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.citations.Resolution.Found;

/**
 * Finds the citations in any words and resolves them against one text.
 *
 * <p>Immutable and thread-safe; cheap to use, somewhat dear to make (once per version). Never fails, whatever the words;
 * time grows in proportion to them.
 */
public final class CitationFinder {

    /** How far behind a citation a quotation may begin that says which paragraph is meant: 第七条中“…”. */
    private static final int QUOTE_REACH = 6;

    private static final int SHORTEST_QUOTE = 4;
    private static final int LONGEST_QUOTE = 300;

    /** Each quotation is looked for in the whole text. */
    private static final int MOST_QUOTES = 50;

    private final Clauses clauses;
    private final SourceFinder sources;

    private CitationFinder(LegalText text) {
        this.clauses = new Clauses(text);
        this.sources = new SourceFinder(text.title());
    }

    /** A finder that resolves against {@code text}. */
    public static CitationFinder in(LegalText text) {
        return new CitationFinder(text);
    }

    /** The citations in a comment, in order. */
    public List<Citation> find(String words) {
        return find(words, null);
    }

    /**
     * The citations in a comment on one clause, in order.
     *
     * @param pointed the clause the comment was made on, which 第二款 alone then belongs to; null when there is none
     */
    public List<Citation> find(String words, @Nullable Place pointed) {
        List<Citation> found = new ArrayList<>();
        for (Citation citation : resolve(words, new Resolver(clauses, pointed, false))) {
            found.add(narrowed(words, citation));
        }
        found.addAll(namedChapters(words));
        found.addAll(quotedClauses(words));
        found.sort(Comparator.comparingInt(Citation::start));
        return found;
    }

    /**
     * The citations in the own words of a provision of this text, in order; offsets are those of its {@code text()}.
     *
     * @throws IllegalArgumentException when the text has no such provision
     */
    public List<Citation> findIn(ProvisionId clause) {
        Provision provision = clauses.text()
                .find(clause)
                .orElseThrow(() -> new IllegalArgumentException("The text has no provision " + clause));
        return resolve(provision.text(), new Resolver(clauses, clauses.place(provision), true));
    }

    private List<Citation> resolve(String words, Resolver resolver) {
        List<Citation> found = new ArrayList<>();
        for (Mention mention : CitationGrammar.parse(words, sources)) {
            Citation citation = resolver.resolve(mention);
            if (citation != null) {
                found.add(citation);
            }
        }
        return found;
    }

    /** 第七条中“…”: the paragraph of the article in which the quoted words stand. */
    private Citation narrowed(String words, Citation citation) {
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
                        citation.steps(),
                        new Found(List.of(clauses.target(saying.getFirst()))))
                : citation;
    }

    /** “文明游园，不得有下列行为”的条款: a clause named by its own words, where they stand in one paragraph only. */
    private List<Citation> quotedClauses(String words) {
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
                    Found resolution = new Found(List.of(clauses.target(saying.getFirst())));
                    found.add(new Citation(open, end, List.of(), resolution));
                }
            }
            open = words.indexOf('“', close + 1);
        }
        return found;
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
    private List<Citation> namedChapters(String words) {
        List<Citation> found = new ArrayList<>();
        clauses.text()
                .walk()
                .filter(node -> node.level() == Level.CHAPTER || node.level() == Level.SECTION)
                .forEach(chapter -> {
                    String title = chapter.text().replaceAll("[\\s\\u3000]", "");
                    int at = title.length() < 2 ? -1 : words.indexOf(title);
                    while (at >= 0) {
                        int end = chapterEnd(words, at + title.length());
                        ProvisionNumber number = chapter.number();
                        if (end > 0 && number != null) {
                            Unit unit = chapter.level() == Level.CHAPTER ? Unit.CHAPTER : Unit.SECTION;
                            found.add(new Citation(
                                    at,
                                    end,
                                    List.of(Step.of(unit, number.ordinal(), 0)),
                                    new Found(List.of(clauses.target(chapter)))));
                        }
                        at = words.indexOf(title, at + title.length());
                    }
                });
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
