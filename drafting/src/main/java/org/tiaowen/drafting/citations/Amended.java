package org.tiaowen.drafting.citations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.DocumentKind;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;

/**
 * The law that a decision amends in some place: 第三条 in 将第三条修改为 is of that law, and so is all that it quotes.
 *
 * <p>A decision that amends several laws names each in a heading; one that amends a single law names it in its title.
 */
final class Amended {

    private static final int LONGEST_TITLE = 120;
    private static final List<String> AMENDING = List.of("修改", "修正", "增加", "删去", "改为");

    private final Clauses clauses;
    private final boolean amends;
    private final String byTitle;

    Amended(Clauses clauses) {
        LegalText text = clauses.text();
        this.clauses = clauses;
        boolean amendment = text.title().contains("修正案");
        this.amends = text.kind() == DocumentKind.DECISION || amendment;
        this.byTitle = amends ? fromTitle(text.title()) : "";
    }

    /** The law amended by the words of {@code provision}; empty when it amends none. */
    String at(@Nullable Provision provision) {
        if (!amends) {
            return "";
        }
        if (!byTitle.isEmpty()) {
            return byTitle;
        }
        for (Provision at = provision; at != null; at = clauses.parent(at)) {
            int quote = at.text().indexOf('“');
            String words = quote < 0 ? at.text() : at.text().substring(0, quote);
            int open = words.indexOf('《');
            if (open >= 0 && open < LONGEST_TITLE && AMENDING.stream().anyMatch(words::contains)) {
                String named = quoted(words, open);
                if (!named.isEmpty()) {
                    return named;
                }
            }
        }
        return "";
    }

    private static String fromTitle(String title) {
        int open = title.indexOf('《');
        if (open >= 0 && title.contains("修改")) {
            String named = quoted(title, open);
            boolean several = title.startsWith("等", open + named.length() + 2);
            return several ? "" : named;
        }
        int amendment = title.indexOf("修正案");
        return amendment > 0 ? title.substring(0, amendment) : "";
    }

    /** The title that is opened at {@code open}. */
    private static String quoted(String words, int open) {
        int depth = 0;
        for (int i = open; i < words.length() && i - open <= LONGEST_TITLE; i++) {
            if (words.charAt(i) == '《') {
                depth++;
            } else if (words.charAt(i) == '》') {
                depth--;
                if (depth == 0) {
                    return words.substring(open + 1, i);
                }
            }
        }
        return "";
    }
}
