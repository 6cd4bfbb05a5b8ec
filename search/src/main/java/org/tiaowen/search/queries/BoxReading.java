package org.tiaowen.search.queries;

import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Numerals;

/**
 * Reads what somebody typed into the box.
 *
 * <p>More forgiving than the citations inside legal texts: 27条, 二十四条六项 and §64 are understood too, but without 第 only
 * where a citation can stand: at the beginning, behind a blank or behind the name of a law, and not in 修一条路.
 */
final class BoxReading {

    private static final String N = "[0-9〇零一二三四五六七八九十百千两]{1,8}";
    private static final String PARAGRAPH = "(?:[、，, ]?第? ?(?<paragraph>" + N + ") ?款)?";
    private static final String ITEM = "(?:[、，, ]?第? ?\\(?(?<item>" + N + ")\\)? ?项)?";
    private static final String INSIDE = PARAGRAPH + ITEM;

    private static final Pattern WITH_MARK =
            Pattern.compile("第 ?(?<article>" + N + ") ?条(?!例)(?:之(?<suffix>" + N + "))?" + INSIDE);
    private static final Pattern WITH_SIGN = Pattern.compile("§ ?(?<article>" + N + ")(?<suffix>)" + INSIDE);
    private static final Pattern BARE = Pattern.compile(
            "(?<=^|[ 》法例定则])(?<article>" + N + ") ?条(?!例)(?:之(?<suffix>" + N + "))?" + INSIDE + "(?=$|[ ，,。、])");

    /** The name of a law ends so; what stands behind it is no part of it. */
    private static final Pattern TITLE = Pattern.compile("^(.{1,60}(?:条例|办法|规定|决定|决议|细则|规则|法))");

    private static final Pattern SELF = Pattern.compile("^(?:本|该|此|违反|依照|按照|根据)?(?:本|该|此)?(?:条例|办法|规定|决定|法)$");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private BoxReading() {}

    static Understood of(String typed) {
        String stripped = BLANKS.matcher(typed.strip()).replaceAll(" ");
        boolean cut = stripped.codePointCount(0, stripped.length()) > Understood.LONGEST;
        String text = cut ? stripped.substring(0, stripped.offsetByCodePoints(0, Understood.LONGEST)) : stripped;
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (Pattern form : new Pattern[] {WITH_MARK, WITH_SIGN, BARE}) {
            Matcher citation = form.matcher(folded);
            while (citation.find()) {
                Optional<CitedClause> cited = cited(citation);
                if (cited.isPresent()) {
                    return withCitation(text, cut, folded, citation, cited.get());
                }
            }
        }
        return new Understood(text, cut, Optional.empty(), "", text);
    }

    private static Understood withCitation(
            String text, boolean cut, String folded, Matcher citation, CitedClause cited) {
        String before = folded.substring(0, citation.start()).strip();
        String after = folded.substring(citation.end()).strip();
        Matcher titled = TITLE.matcher(before.replaceAll("[《》]", ""));
        String title = "";
        String rest = before;
        if (titled.find()) {
            rest = titled.replaceFirst("").strip();
            if (!SELF.matcher(titled.group(1)).matches()) {
                title = titled.group(1);
            }
        }
        return new Understood(text, cut, Optional.of(cited), title, (rest + " " + after).strip());
    }

    private static Optional<CitedClause> cited(Matcher citation) {
        OptionalInt article = number(citation.group("article"));
        if (article.isEmpty() || article.getAsInt() == 0) {
            return Optional.empty();
        }
        return Optional.of(new CitedClause(
                article.getAsInt(),
                number(citation.group("suffix")).orElse(0),
                number(citation.group("paragraph")).orElse(0),
                number(citation.group("item")).orElse(0)));
    }

    private static OptionalInt number(@Nullable String numeral) {
        return numeral == null ? OptionalInt.empty() : Numerals.read(numeral);
    }
}
