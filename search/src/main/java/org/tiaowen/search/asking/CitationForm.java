package org.tiaowen.search.asking;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Numerals;

/** The ways to write the number of a clause. */
final class CitationForm {

    private static final String N = "[0-9〇零一二三四五六七八九十百千两]{1,8}";
    private static final String PARAGRAPH = "(?:[、, ]?第? ?(?<paragraph>" + N + ") ?款)?";
    private static final String ITEM = "(?:[、, ]?第? ?\\(?(?<item>" + N + ")\\)? ?项)?";
    private static final String INSIDE = PARAGRAPH + ITEM;

    /** 第十二条之一第二款第（三）项. */
    static final Pattern WITH_MARK =
            Pattern.compile("第 ?(?<article>" + N + ") ?条(?!例)(?:之(?<suffix>" + N + "))?" + INSIDE);

    /** §64. */
    static final Pattern WITH_SIGN = Pattern.compile("§ ?(?<article>" + N + ")(?<suffix>)" + INSIDE);

    /** 27条. */
    static final Pattern BARE = Pattern.compile(
            "(?<=^|[ 》法例定则典])(?<article>" + N + ") ?条(?!例)(?:之(?<suffix>" + N + "))?" + INSIDE + "(?=$|[ ,。、])");

    /** 12, in a field where nothing but a number can stand. */
    private static final Pattern ALONE = Pattern.compile("(?<article>" + N + ")(?<suffix>)(?<paragraph>)(?<item>)");

    private CitationForm() {}

    /** The clause of a match; empty when no article can have that number. */
    static Optional<CitedClause> clause(Matcher citation) {
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

    /** The clause a whole text names; empty when it names none or says more. */
    static Optional<CitedClause> only(String text) {
        for (Pattern form : new Pattern[] {WITH_MARK, WITH_SIGN, BARE, ALONE}) {
            Matcher matcher = form.matcher(text);
            if (matcher.matches()) {
                return clause(matcher);
            }
        }
        return Optional.empty();
    }

    private static OptionalInt number(@Nullable String numeral) {
        return numeral == null || numeral.isEmpty() ? OptionalInt.empty() : Numerals.read(numeral);
    }
}
