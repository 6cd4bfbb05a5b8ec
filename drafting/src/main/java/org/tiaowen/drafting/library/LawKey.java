package org.tiaowen.drafting.library;

import java.util.regex.Pattern;

/**
 * The title of a law as people compare it: without blanks, 《》, 中华人民共和国 and a remark on its date behind it. Other than
 * {@link org.tiaowen.drafting.citations.LawTitle} it keeps what stands in brackets, for 中国（重庆）自由贸易试验区条例 and
 * 中国（上海）自由贸易试验区条例 are two laws.
 *
 * @param value empty for a title that says nothing
 */
record LawKey(String value) {

    private static final Pattern MARKS = Pattern.compile("[\\s\\u3000\\u00A0《》〈〉]");
    private static final Pattern REMARK =
            Pattern.compile("[（(][^（()）]{0,20}(?:[0-9〇一二三四五六七八九]{4}年|修正|修订|[0-9]{4}-[0-9]{2})[^（()）]{0,20}[)）]$");

    static LawKey of(String title) {
        String bare = MARKS.matcher(title).replaceAll("").replace('(', '（').replace(')', '）');
        return new LawKey(REMARK.matcher(bare).replaceFirst("").replace("中华人民共和国", ""));
    }
}
