package org.tiaowen.search.queries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.search.asking.BoxReading;
import org.tiaowen.search.asking.CitedClause;
import org.tiaowen.search.asking.Naming;
import org.tiaowen.search.asking.Part;
import org.tiaowen.search.asking.Titles;
import org.tiaowen.search.asking.Understood;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;
import org.tiaowen.search.index.DocumentFields;
import org.tiaowen.search.index.SearchAliases;

/** Proposes what somebody may be about to type: names of laws, numbers of the law at hand, terms. Safe for many threads. */
@Component
public final class Suggesting {

    private static final int MOST = 8;

    /** No law has more articles than a code. */
    private static final int MOST_ARTICLES = 1_500;

    /** A law, and perhaps the beginning of a number: 停车管理条例 第1. */
    private static final Pattern LAW_AND_NUMBER =
            Pattern.compile("(?<law>.{2,60}?(?:条例|办法|规定|决定|细则|规则|法典|法)》?) ?第? ?(?<number>[0-9一二三四五六七八九十百零〇]{0,5})条?");

    private final SearchCluster cluster;
    private final SearchAliases aliases;
    private final KnownTitles titles;
    private final KnownTerms terms;

    Suggesting(SearchCluster cluster, SearchAliases aliases, KnownTitles titles, KnownTerms terms) {
        this.cluster = cluster;
        this.aliases = aliases;
        this.titles = titles;
        this.terms = terms;
    }

    /** Whole texts for the box, the likeliest first; none while Elasticsearch is away. */
    public List<String> complete(String typed, Reader reader) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > Understood.LONGEST) {
            return List.of();
        }
        Titles known = titles.of(reader);
        Set<String> proposed = new LinkedHashSet<>(numbers(text, known, reader));
        int last = text.lastIndexOf(' ') + 1;
        String before = text.substring(0, last);
        String run = text.substring(last);
        Stream<String> laws = known.beginning(run, MOST).stream();
        Stream<String> words =
                run.isEmpty() ? Stream.of() : terms.of(reader).beginning(run).limit(MOST);
        Stream.concat(laws, words).map(before::concat).forEach(proposed::add);
        proposed.remove(text);
        return proposed.stream().limit(MOST).toList();
    }

    private List<String> numbers(String text, Titles known, Reader reader) {
        Matcher matcher = LAW_AND_NUMBER.matcher(text);
        if (!matcher.matches()) {
            return List.of();
        }
        Naming law = known.resolve(matcher.group("law").replace("《", "").replace("》", ""));
        if (!law.isKnown()) {
            return List.of();
        }
        String begun = matcher.group("number");
        String digits = Numerals.read(begun).isPresent()
                ? Integer.toString(Numerals.read(begun).getAsInt())
                : begun;
        List<Condition> where = new ArrayList<>(Visibility.ofClauses(reader, true));
        where.add(new Condition.OneOf(DocumentFields.TITLE, List.of(law.titles().getFirst())));
        try {
            return cluster
                    .counts(
                            aliases.clauses(),
                            new Condition.All(List.of(), List.of(), where),
                            DocumentFields.NUMBER,
                            MOST_ARTICLES)
                    .keySet()
                    .stream()
                    .flatMap(
                            number -> BoxReading.of(number, Titles.NONE).citation().map(Part.Citation::clause).stream())
                    .filter(clause -> Integer.toString(clause.article()).startsWith(digits))
                    .sorted(Comparator.comparingInt(CitedClause::article).thenComparingInt(CitedClause::suffix))
                    .limit(MOST)
                    .map(clause -> matcher.group("law") + clause.printed())
                    .toList();
        } catch (SearchClusterUnavailable away) {
            return List.of();
        }
    }
}
