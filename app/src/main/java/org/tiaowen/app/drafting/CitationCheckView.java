package org.tiaowen.app.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.citations.CitationDrift;
import org.tiaowen.drafting.citations.Citations;
import org.tiaowen.drafting.citations.Drifted;
import org.tiaowen.drafting.citations.Resolution;
import org.tiaowen.drafting.versions.CitationCheck;

/**
 * The citations of a working copy that want a look, as a page shows them.
 *
 * @param certain those whose rewrite says for certain what they said
 * @param uncertain those with a rewrite that a person should look at first
 * @param undecided those for which a person must find the words
 * @param dangling those that lead nowhere
 * @param examined how many were taken over from the version before
 */
record CitationCheckView(
        List<Line> certain, List<Line> uncertain, List<Line> undecided, List<Hanging> dangling, int examined) {

    /** So many characters are shown in front of a citation and behind it. */
    private static final int AROUND = 60;

    /** Words with a citation in the middle; cut where it says so. */
    record Quotation(String before, String words, String after) {

        static Quotation of(String text, int start, int end) {
            int from = Math.max(0, start - AROUND);
            int to = Math.min(text.length(), end + AROUND);
            return new Quotation(
                    (from > 0 ? "…" : "") + text.substring(from, start),
                    text.substring(start, end),
                    text.substring(end, to) + (to < text.length() ? "…" : ""));
        }
    }

    /**
     * A citation that drifted.
     *
     * @param key names it in the form
     * @param was what it named, in the numbers of the version before
     * @param meant where that is now; empty where nothing is left
     * @param leadsTo what the words lead to now; empty where they lead nowhere
     * @param rewrite null where there is none
     */
    record Line(
            String key,
            Drifted.Kind kind,
            String in,
            Quotation quotation,
            String was,
            String meant,
            String leadsTo,
            @Nullable String rewrite) {}

    /** A citation of a clause that does not exist, and what exists instead. */
    record Hanging(String in, Quotation quotation, String asked, String instead) {}

    static CitationCheckView of(CitationCheck check) {
        Places places = Places.of(check.copy().text());
        return of(
                check.drift(),
                places,
                CitationCheckView::key,
                check.dangling().stream().map(one -> hanging(one, places)).toList());
    }

    /** Those of a text that is not stored yet, whose new clauses get other ids each time: named by their order. */
    static CitationCheckView unstored(CitationDrift drift, Places places) {
        List<Drifted> order = drift.drifted();
        return of(drift, places, drifted -> String.valueOf(order.indexOf(drifted)), List.of());
    }

    /** {@code current} with those rewrites that {@code accepted} names by their order. */
    static LegalText applied(CitationDrift drift, LegalText current, Set<String> accepted) {
        List<Drifted> order = drift.drifted();
        return drift.applied(current, drifted -> accepted.contains(String.valueOf(order.indexOf(drifted))));
    }

    private static CitationCheckView of(
            CitationDrift drift, Places places, Function<Drifted, String> key, List<Hanging> dangling) {
        List<Line> certain = new ArrayList<>();
        List<Line> uncertain = new ArrayList<>();
        List<Line> undecided = new ArrayList<>();
        for (Drifted drifted : drift.drifted()) {
            List<Line> group = drifted.proposal().isEmpty() ? undecided : drifted.certain() ? certain : uncertain;
            group.add(line(drifted, places, key.apply(drifted)));
        }
        return new CitationCheckView(certain, uncertain, undecided, dangling, drift.examined());
    }

    /** Names a drifted citation in a form: its clause and where in it. */
    static String key(Drifted drifted) {
        return drifted.in().id() + ":" + drifted.start() + ":" + drifted.end();
    }

    /** How many are to be looked at. */
    public int open() {
        return certain.size() + uncertain.size() + undecided.size() + dangling.size();
    }

    /** Whether there is a rewrite to accept. */
    public boolean rewritable() {
        return !certain.isEmpty() || !uncertain.isEmpty();
    }

    private static Line line(Drifted drifted, Places places, String key) {
        return new Line(
                key,
                drifted.kind(),
                name(drifted.in(), places),
                Quotation.of(drifted.in().text(), drifted.start(), drifted.end()),
                designations(drifted.was()),
                designations(drifted.meant()),
                designations(drifted.leadsTo()),
                drifted.rewrite());
    }

    private static Hanging hanging(Citations.Occurrence occurrence, Places places) {
        List<Resolution.Missing> missing = missing(occurrence.citation().resolution());
        return new Hanging(
                name(occurrence.in(), places),
                Quotation.of(
                        occurrence.in().text(),
                        occurrence.citation().start(),
                        occurrence.citation().end()),
                missing.stream().map(Resolution.Missing::asked).collect(Collectors.joining("、")),
                missing.stream().map(Resolution.Missing::instead).distinct().collect(Collectors.joining("；")));
    }

    private static List<Resolution.Missing> missing(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Dangling dangling -> dangling.missing();
            case Resolution.Found found -> List.of();
            case Resolution.Ambiguous ambiguous -> List.of();
            case Resolution.External external -> List.of();
        };
    }

    private static String name(Provision provision, Places places) {
        return ClauseNames.name(places.designation(provision.id()).orElse(""), provision.text());
    }

    private static String designations(List<Resolution.Target> targets) {
        return targets.stream().map(Resolution.Target::designation).collect(Collectors.joining("、"));
    }
}
