package org.tiaowen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.regex.Pattern;

/** Conditions in Elasticsearch's query language. */
final class Queries {

    private static final Pattern WILD = Pattern.compile("[*?\\\\]");

    private Queries() {}

    static Query of(Condition condition) {
        return switch (condition) {
            case Condition.Match match ->
                Query.of(q -> q.match(m -> m.field(match.field())
                        .query(match.text())
                        .boost(match.boost())
                        .minimumShouldMatch(match.enough())));
            case Condition.Phrase phrase ->
                Query.of(q -> q.matchPhrase(m -> m.field(phrase.field()).query(phrase.text())));
            case Condition.Contains contains ->
                Query.of(q -> q.wildcard(w -> w.field(contains.field())
                        .value("*" + WILD.matcher(contains.text()).replaceAll("\\\\$0") + "*")
                        .caseInsensitive(true)));
            case Condition.Not not -> Query.of(q -> q.bool(b -> b.mustNot(of(not.condition()))));
            case Condition.Best best -> Query.of(q -> q.disMax(d -> d.queries(of(best.conditions()))));
            case Condition.Between between ->
                Query.of(q -> q.range(r -> r.number(n ->
                        n.field(between.field()).gte((double) between.first()).lte((double) between.last()))));
            case Condition.OneOf oneOf ->
                Query.of(q -> q.terms(t -> t.field(oneOf.field())
                        .terms(v -> v.value(
                                oneOf.values().stream().map(FieldValue::of).toList()))));
            case Condition.Has has -> Query.of(q -> q.exists(e -> e.field(has.field())));
            case Condition.Equal equal ->
                Query.of(q -> q.term(t -> t.field(equal.field()).value(equal.value())));
            case Condition.Is is ->
                Query.of(q -> q.term(t -> t.field(is.field()).value(is.value())));
            case Condition.During during -> during(during);
            case Condition.Worth worth ->
                Query.of(q ->
                        q.constantScore(c -> c.filter(of(worth.condition())).boost(worth.score())));
            case Condition.All all -> all(all);
        };
    }

    private static Query during(Condition.During during) {
        return Query.of(q -> q.range(r -> r.date(d -> {
            d.field(during.field());
            if (during.from() != null) {
                d.gte(during.from().toString());
            }
            if (during.until() != null) {
                d.lt(during.until().toString());
            }
            return d;
        })));
    }

    private static Query all(Condition.All all) {
        if (all.must().isEmpty() && all.should().isEmpty() && all.filters().isEmpty()) {
            return Query.of(q -> q.matchAll(m -> m));
        }
        BoolQuery.Builder bool = new BoolQuery.Builder()
                .must(of(all.must()))
                .should(of(all.should()))
                .filter(of(all.filters()));
        if (all.must().isEmpty() && !all.should().isEmpty()) {
            bool.minimumShouldMatch("1");
        }
        return Query.of(q -> q.bool(bool.build()));
    }

    private static List<Query> of(List<Condition> conditions) {
        return conditions.stream().map(Queries::of).toList();
    }
}
