package org.tiaowen.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiaowen.search.SearchIntegrationTest;
import org.tiaowen.search.TestServers;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;
import org.tiaowen.search.elasticsearch.SearchIndexes;
import org.tiaowen.search.queries.CommentQuery;
import org.tiaowen.search.queries.CommentSearch;
import org.tiaowen.search.queries.Paging;
import org.tiaowen.search.queries.Reader;
import org.tiaowen.search.queries.SearchPage;
import org.tiaowen.search.queries.SearchResult;
import org.tiaowen.search.queries.SearchUnavailable;

/** Elasticsearch killed, and started empty: see {@link IndexingIntegrationTests}. */
@Timeout(300)
class FaultsIntegrationTests extends SearchIntegrationTest {

    private static final String ABSURD = """
            {"persistent": {"cluster.routing.allocation.disk.watermark": {
                "low": "999999gb", "high": "999998gb", "flood_stage": "999997gb", "flood_stage.frozen": "999997gb"}}}""";

    private static final String SENSIBLE = """
            {"persistent": {"cluster.routing.allocation.disk.watermark": {
                "low": null, "high": null, "flood_stage": null, "flood_stage.frozen": null}}}""";

    private static final String ONE_SHARD = "{\"persistent\": {\"cluster.max_shards_per_node\": 1}}";
    private static final String MANY_SHARDS = "{\"persistent\": {\"cluster.max_shards_per_node\": null}}";

    @Autowired
    private CommentSearch search;

    @Autowired
    private Freshness freshness;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SearchIndexes indexes;

    @Autowired
    private SearchCluster cluster;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private IndexTasks tasks;

    @Test
    void pausedServerIsAskedOnceAndNothingIsLost() {
        CommentDocument before = queued(comments.say("暂停之前的意见"));
        await("it is found", () -> finds(before, "暂停之前"));
        TestServers.pauseElasticsearch();
        CommentDocument during;
        try {
            assertThat(search("暂停之前")).isInstanceOf(SearchUnavailable.class);
            assertThat(search("暂停之前")).isInstanceOfSatisfying(SearchUnavailable.class, away -> assertThat(away.reason())
                    .contains("a moment ago"));
            during = queued(comments.say("暂停期间的意见"));
            assertThat(health.status().pending()).isPositive();
        } finally {
            TestServers.resumeElasticsearch();
        }

        await("what was said before is found", () -> finds(before, "暂停之前"));
        await("what was said meanwhile is found", () -> finds(during, "暂停期间"));
        awaitEmptyQueue();
    }

    @Test
    void fullDiskStopsWritingNotSearchingAndIsMadeUpForWhenThereIsRoom() {
        CommentDocument before = queued(comments.say("磁盘写满之前的意见"));
        await("it is found", () -> finds(before, "磁盘写满之前"));
        TestServers.put("/_cluster/settings", ABSURD);
        CommentDocument during;
        try {
            await("the disk counts as full", () -> {
                queued(comments.say("把磁盘写满的意见"));
                return health.status().trouble().isPresent();
            });
            during = queued(comments.say("磁盘写满之后的意见"));

            assertThat(health.status().trouble().orElseThrow().reason()).contains("no writes now");
            assertThat(health.status().refused()).as("documents blamed for it").isZero();
            assertThat(health.status().pending()).isPositive();
            assertThat(health.behind()).isPresent();
            assertThat(finds(before, "磁盘写满之前")).isTrue();
            assertThat(finds(during, "磁盘写满之后")).isFalse();
        } finally {
            TestServers.put("/_cluster/settings", SENSIBLE);
        }

        await("everything is found", () -> finds(during, "磁盘写满之后"));
        awaitEmptyQueue();
        await("the trouble is over", () -> health.status().trouble().isEmpty());
    }

    @Test
    void readOnlyIndexIsWaitedFor() {
        queued(comments.say("只读之前的意见"));
        awaitEmptyQueue();
        TestServers.put("/proof-comments/_settings", "{\"index.blocks.write\": true}");
        CommentDocument during;
        try {
            during = queued(comments.say("只读期间的意见"));
            await("the trouble is known", () -> health.status().trouble().isPresent());
            assertThat(health.status().pending()).isPositive();
        } finally {
            TestServers.put("/proof-comments/_settings", "{\"index.blocks.write\": null}");
        }

        await("it is found", () -> finds(during, "只读期间"));
        awaitEmptyQueue();
    }

    @Test
    void indexThatMayNotBeCreatedDoesNotFillTheQueue() {
        queued(comments.say("索引建不起来之前的意见"));
        awaitEmptyQueue();
        TestServers.put("/_cluster/settings", ONE_SHARD);
        CommentDocument during;
        try {
            indexes.dropServing(CommentSource.SCHEMA);
            during = queued(comments.say("索引建不起来期间的意见"));
            await("the reason is known", () -> health.status()
                    .trouble()
                    .filter(trouble -> trouble.reason().contains("shards"))
                    .isPresent());

            assertThat(tasks.pending(Long.MAX_VALUE)).isEqualTo(1);
        } finally {
            TestServers.put("/_cluster/settings", MANY_SHARDS);
        }

        await("it is found", () -> finds(during, "建不起来期间"));
        awaitEmptyQueue();
    }

    @Test
    void indexOfAnOlderMakeIsNotSearchedAndIsBuiltAnewEvenWhileACheckIsWanted() {
        CommentDocument said = queued(comments.say("旧版本索引里没有的意见"));
        awaitEmptyQueue();
        indexes.dropServing(CommentSource.SCHEMA);
        TestServers.put("/proof-comments-m1-20200101000000000", """
                {"aliases": {"proof-comments": {}},
                 "mappings": {"dynamic": false, "_meta": {"schema": 1, "database": "%s"}}}""".formatted(tasks.database()));
        SearchAliases aliases = new SearchAliases(indexes, cluster);

        assertThatThrownBy(aliases::comments)
                .isInstanceOfSatisfying(SearchClusterUnavailable.class, away -> assertThat(away.isRebuilding())
                        .isTrue());
        upkeep.want(UpkeepTask.CHECK, IndexKind.COMMENTS, "admin");

        await("it is built anew", () -> indexes.origin(CommentSource.SCHEMA)
                .filter(made -> made.schema() == CommentSource.SCHEMA.version())
                .isPresent());
        await("it is found", () -> finds(said, "旧版本索引里没有"));
        await("it is asked again", () -> cluster.schemaOf(aliases.comments()) == CommentSource.SCHEMA.version());
        await("nothing is open", () -> upkeep.newest(1).stream().noneMatch(UpkeepJob::isOpen));
    }

    @Test
    void waitingForOnesOwnChangeEndsWhenItCanBeFound() {
        CommentDocument own = comments.say("刚刚提交的意见");
        queue.add(IndexKind.COMMENTS, own.id());
        List<Long> tasks = tasksOf(own);

        List<Long> open = freshness.await(tasks);

        assertThat(open).isEmpty();
        assertThat(finds(own, "刚刚提交")).isTrue();
    }

    private List<Long> tasksOf(CommentDocument comment) {
        return jdbc.sql("select id from search_task where key = ?")
                .param(comment.id())
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private SearchResult<?> search(String words) {
        return search.search(CommentQuery.of(words, Paging.first(20)), Reader.STAFF);
    }

    private boolean finds(CommentDocument comment, String words) {
        return search.search(CommentQuery.of(words, Paging.first(20)), Reader.STAFF) instanceof SearchPage<?> page
                && page.hits().toString().contains(comment.id().toString());
    }
}
