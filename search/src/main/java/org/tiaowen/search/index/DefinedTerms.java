package org.tiaowen.search.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terms a clause defines: 本条例所称停车泊位，是指…, and the items of 下列用语的含义. */
public final class DefinedTerms {

    private static final String TERM = "[“\"]?(?<term>[^，,。；;：:“”\"\\s]{2,20})[”\"]?";
    private static final Pattern SO_CALLED =
            Pattern.compile("本(?:法|条例|办法|规定|细则|规则|决定)(?:所称|中)的?" + TERM + "[，,]?(?:是指|指的是|包括)");
    private static final Pattern ITEM = Pattern.compile(
            "^(?:（[一二三四五六七八九十]{1,3}）|[0-9]{1,2}[.．、]) ?" + TERM + "[，,：:]?(?:是指|指的是)", Pattern.MULTILINE);

    private DefinedTerms() {}

    /** Each once, in the order of the text. */
    public static List<String> in(String text) {
        Set<String> terms = new LinkedHashSet<>();
        for (Pattern form : List.of(SO_CALLED, ITEM)) {
            Matcher found = form.matcher(text);
            while (found.find()) {
                terms.add(found.group("term").replaceAll("[，,]?(?:是指|指的是|是)$", ""));
            }
        }
        return List.copyOf(terms);
    }
}
