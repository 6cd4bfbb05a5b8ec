package org.tiaowen.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.json.JsonData;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tiaowen.search.SearchSettings;

/**
 * The indexes and their aliases.
 *
 * <p>A real index is named {@code tiaowen-clauses-m1-20261123025200123}: alias, version of its schema, time of creation
 * (UTC). People and programs know the alias only. While an index is rebuilt, the new one stands behind a second alias,
 * {@code tiaowen-clauses-building}, until it takes the first one over; the old one is put aside
 * behind a third, {@code tiaowen-clauses-retired-20261123025200123}, and deleted later.
 *
 * <p>Callers see to it that only one of them creates or switches at a time.
 */
@Component
public final class SearchIndexes {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);
    private static final String META_SCHEMA = "schema";
    private static final String META_DATABASE = "database";
    private static final String SIMILARITY = "clause_bm25";
    private static final String RETIRED = "-retired-";

    /** Said although it is the default: an index that says it does not fall asleep when nobody searches. */
    private static final String REFRESHED_EVERY = "1s";

    private static final String COPIED_WITHIN = "20s";

    private final ElasticsearchClient client;
    private final SearchSettings settings;
    private final Clock clock;

    SearchIndexes(ElasticsearchClient client, SearchSettings settings, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    /** The alias that is searched and written to. */
    public String alias(IndexSchema schema) {
        return settings.indexPrefix() + "-" + schema.name();
    }

    /** The alias of the index that is being built to take over. */
    public String buildingAlias(IndexSchema schema) {
        return alias(schema) + "-building";
    }

    /** Whether the alias leads to an index. */
    public boolean exists(String alias) {
        return Calls.run(() -> client.indices().existsAlias(a -> a.name(alias)).value());
    }

    /** What the index behind the alias was made for; empty when there is no index. */
    public Optional<Origin> origin(IndexSchema schema) {
        String alias = alias(schema);
        if (!exists(alias)) {
            return Optional.empty();
        }
        return Calls.run(() -> client.indices().getMapping(m -> m.index(alias)).mappings().values().stream()
                .map(index -> index.mappings() == null
                        ? Map.<String, JsonData>of()
                        : index.mappings().meta())
                .map(SearchIndexes::origin)
                .findFirst());
    }

    /** Creates an empty index that nobody asks before {@link #serveNew}; one left over from before is dropped. */
    public void createNew(IndexSchema schema, UUID database) {
        drop(newAlias(schema));
        create(schema, newAlias(schema), database, false);
    }

    /** The index that {@link #createNew} created serves from now on. */
    public void serveNew(IndexSchema schema) {
        String index = only(newAlias(schema));
        awaitCopies(index);
        Calls.run(() -> client.indices()
                .updateAliases(u -> u.actions(
                        Action.of(a -> a.remove(r -> r.index(index).alias(newAlias(schema)))),
                        Action.of(a -> a.add(r -> r.index(index).alias(alias(schema)))))));
    }

    private String newAlias(IndexSchema schema) {
        return alias(schema) + "-new";
    }

    /**
     * Creates the index that is to take over, made for being filled: without copies, and searched by nobody.
     *
     * @return its name
     */
    public String createBuilding(IndexSchema schema, UUID database) {
        return create(schema, buildingAlias(schema), database, true);
    }

    private String create(IndexSchema schema, String alias, UUID database, boolean filling) {
        String index = alias(schema) + "-m" + schema.version() + "-" + STAMP.format(clock.instant());
        Calls.run(() -> client.indices().create(c -> c.index(index)
                .settings(s -> settings(s, filling))
                .mappings(m -> m.dynamic(DynamicMapping.False)
                        .meta(META_SCHEMA, JsonData.of(schema.version()))
                        .meta(META_DATABASE, JsonData.of(database.toString()))
                        .properties(properties(schema)))
                .aliases(alias, a -> a)));
        return index;
    }

    /** The index that is searched; empty when there is none. */
    public Optional<String> serving(IndexSchema schema) {
        return behind(alias(schema)).stream().findFirst();
    }

    /** When the index that is searched was created, and so agreed with the database; empty when there is none. */
    public Optional<Instant> createdAt(IndexSchema schema) {
        return serving(schema)
                .map(index -> index.substring(index.lastIndexOf('-') + 1))
                .map(stamp -> STAMP.parse(stamp, Instant::from));
    }

    /** The index behind the alias of the one being built; empty when none is. */
    public Optional<String> building(IndexSchema schema) {
        return behind(buildingAlias(schema)).stream().findFirst();
    }

    /**
     * The index being built takes the place of the present one, in one step, without a pause. The old one is put aside and
     * stays for a while, for whoever is reading on in it.
     */
    public void switchToBuilt(IndexSchema schema) {
        String alias = alias(schema);
        String building = buildingAlias(schema);
        String index = only(building);
        makeServing(index);
        String retired = alias + RETIRED + STAMP.format(clock.instant());
        List<Action> actions = new ArrayList<>();
        for (String old : behind(alias)) {
            actions.add(Action.of(a -> a.remove(r -> r.index(old).alias(alias))));
            actions.add(Action.of(a -> a.add(r -> r.index(old).alias(retired))));
        }
        actions.add(Action.of(a -> a.remove(r -> r.index(index).alias(building))));
        actions.add(Action.of(a -> a.add(r -> r.index(index).alias(alias))));
        Calls.run(() -> client.indices().updateAliases(u -> u.actions(actions)));
    }

    /** Everything in it becomes findable, and has as many copies as were asked for. */
    private void makeServing(String index) {
        Calls.run(() -> client.indices()
                .putSettings(s -> s.index(index).settings(i -> i.refreshInterval(t -> t.time(REFRESHED_EVERY))
                        .numberOfReplicas(Integer.toString(settings.replicas())))));
        Calls.run(() -> client.indices().refresh(r -> r.index(index)));
        awaitCopies(index);
    }

    private void awaitCopies(String index) {
        if (settings.replicas() > 0) {
            // Without an answer in time the switch goes on: fewer copies than wished for are no reason to serve an old
            // index.
            Calls.run(() -> client.cluster()
                    .health(h ->
                            h.index(index).waitForStatus(HealthStatus.Green).timeout(t -> t.time(COPIED_WITHIN))));
        }
    }

    /** Deletes the indexes that were put aside longer ago than that. */
    public void dropRetired(IndexSchema schema, Duration grace) {
        String prefix = alias(schema) + RETIRED;
        String dropUntil = STAMP.format(clock.instant().minus(grace));
        Map<String, Set<String>> aliasesOf = new TreeMap<>();
        Calls.run(() -> client.indices().getAlias(a -> a.name(prefix + "*")))
                .aliases()
                .forEach((index, found) -> aliasesOf.put(index, found.aliases().keySet()));
        aliasesOf.forEach((index, aliases) -> {
            if (aliases.stream()
                    .allMatch(alias -> alias.substring(prefix.length()).compareTo(dropUntil) <= 0)) {
                Calls.run(() -> client.indices().delete(d -> d.index(index)));
            }
        });
    }

    /** Deletes what an interrupted rebuild has left. */
    public void dropUnfinished(IndexSchema schema) {
        drop(buildingAlias(schema));
    }

    /** Deletes the index that is searched; for one whose documents are of another database. */
    public void dropServing(IndexSchema schema) {
        drop(alias(schema));
    }

    private void drop(String alias) {
        for (String index : behind(alias)) {
            Calls.run(() -> client.indices().delete(d -> d.index(index)));
        }
    }

    static Origin origin(Map<String, JsonData> meta) {
        JsonData schema = meta.get(META_SCHEMA);
        JsonData database = meta.get(META_DATABASE);
        return schema == null || database == null
                ? Origin.UNKNOWN
                : new Origin(schema.to(Integer.class), UUID.fromString(database.to(String.class)));
    }

    private String only(String alias) {
        List<String> found = behind(alias);
        if (found.size() != 1) {
            throw new SearchClusterUnavailable("expected one index behind " + alias + ", not " + found);
        }
        return found.getFirst();
    }

    private List<String> behind(String alias) {
        if (!exists(alias)) {
            return List.of();
        }
        return Calls.run(() -> List.copyOf(new TreeSet<>(
                client.indices().getAlias(a -> a.name(alias)).aliases().keySet())));
    }

    private IndexSettings.Builder settings(IndexSettings.Builder builder, boolean filling) {
        return builder.numberOfShards(Integer.toString(settings.shards()))
                .numberOfReplicas(filling ? "0" : Integer.toString(settings.replicas()))
                .refreshInterval(t -> t.time(filling ? "-1" : REFRESHED_EVERY))
                // How long the version of a removed document is remembered; a page of a rebuild takes seconds.
                .gcDeletes(t -> t.time("10m"))
                .similarity(
                        SIMILARITY,
                        s -> s.bm25(b ->
                                b.k1(settings.bm25().k1()).b(settings.bm25().b())));
    }

    private static Map<String, Property> properties(IndexSchema schema) {
        return schema.fields().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> property(field.getValue())));
    }

    private static Property property(FieldType type) {
        return switch (type) {
            case TEXT -> Property.of(p -> p.text(t -> t.analyzer("standard").similarity(SIMILARITY)));
            case TERMS -> Property.of(p -> p.text(t -> t.analyzer("whitespace").similarity(SIMILARITY)));
            case KEYWORD -> Property.of(p -> p.keyword(k -> k.ignoreAbove(1_024)));
            case NUMBER -> Property.of(p -> p.long_(n -> n));
            case FLAG -> Property.of(p -> p.boolean_(f -> f));
            case MOMENT -> Property.of(p -> p.date(d -> d));
            case UNSEARCHED -> Property.of(p -> p.keyword(k -> k.index(false).docValues(false)));
            case STORED -> Property.of(p -> p.object(o -> o.enabled(false)));
        };
    }

    /**
     * What an index was made for.
     *
     * @param schema version of the schema
     * @param database the database whose documents it holds
     */
    public record Origin(int schema, UUID database) {

        static final Origin UNKNOWN = new Origin(0, new UUID(0, 0));
    }
}
