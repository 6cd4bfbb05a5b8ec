package org.tiaowen.search.queries;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tiaowen.search.language.SearchTerms;
import org.tiaowen.search.language.Segmenter;
import org.tiaowen.search.language.TextFolding;
import org.tiaowen.search.language.Word;

/**
 * What is looked for in a text: the words of the box without those that only ask (多少钱, 能不能) or join.
 *
 * <p>No law says 多少, but many say 多 and 少: left in, such words drown what was asked about.
 *
 * @param terms words, bigrams and characters
 * @param characters the rest as one text, for the analyzer that cuts it into characters itself
 */
record AskedWords(SearchTerms terms, String characters) {

    private static final Set<String> ASKING = Set.of(
            "吗", "呢", "吧", "啊", "呀", "怎么", "怎样", "什么", "多少", "多久", "哪里", "哪儿", "哪些", "哪个", "哪", "几", "谁", "是否", "能不能",
            "要不要", "可不可以", "如何", "请问", "想", "我", "我们");

    /** 不, 和 and 或 stay: they are what a clause is about in 不适用. */
    private static final Set<String> JOINING =
            Set.of("的", "了", "在", "会", "被", "把", "给", "让", "还", "能", "可以", "要", "去", "该", "都", "就", "里", "上");

    static AskedWords of(String text, Segmenter segmenter) {
        List<Word> all = segmenter.segment(text);
        AskedWords kept = of(all.stream().map(AskedWords::blankWhereItOnlyAsks).toList());
        return kept.terms.words().isEmpty() ? of(all) : kept;
    }

    /** A blank and not nothing, for the neighbours of what is left out are no neighbours of each other. */
    private static Word blankWhereItOnlyAsks(Word word) {
        boolean asksOnly = ASKING.contains(word.text()) || JOINING.contains(word.text());
        return asksOnly ? new Word(" ", word.start(), word.end(), "w") : word;
    }

    private static AskedWords of(List<Word> words) {
        return new AskedWords(
                SearchTerms.of(words),
                TextFolding.fold(words.stream().map(Word::text).collect(Collectors.joining())));
    }
}
