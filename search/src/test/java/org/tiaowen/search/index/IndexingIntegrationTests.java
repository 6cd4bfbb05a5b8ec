package org.tiaowen.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.tiaowen.search.InventedComments;
import org.tiaowen.search.SearchIntegrationTest;
import org.tiaowen.search.TestServers;
import org.tiaowen.search.elasticsearch.IndexWrite;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.queries.ClauseHit;
import org.tiaowen.search.queries.ClauseQuery;
import org.tiaowen.search.queries.ClauseSearch;
import org.tiaowen.search.queries.CommentHit;
import org.tiaowen.search.queries.CommentQuery;
import org.tiaowen.search.queries.CommentSearch;
import org.tiaowen.search.queries.Paging;
import org.tiaowen.search.queries.Reader;
import org.tiaowen.search.queries.SearchPage;
import org.tiaowen.search.queries.SearchResult;
import org.tiaowen.search.queries.SearchUnavailable;

@Timeout(300)
class IndexingIntegrationTests extends SearchIntegrationTest {

    @Autowired
    private ClauseSearch clauseSearch;

    @Autowired
    private CommentSearch commentSearch;

    @Autowired
    private SearchCluster cluster;

    @Autowired
    private SearchAliases aliases;

    @Test
    void clausesOfANewVersionAreFoundAfterTheCommit() {
        draftOf(PARKING.replace("江州市", "临水市"));

        await("the clause is found", () -> findsClause("临水市停车管理条例 第四条"));
    }

    @Test
    void commentIsFoundSoonAfterTheCommit() {
        CommentDocument comment = comments.say("希望增设夜间惠民泊位");
        transaction().executeWithoutResult(status -> queued(comment));

        await("the comment is found", () -> finds(comment, "夜间惠民泊位"));
    }

    @Test
    void taskOfARolledBackTransactionIsForgotten() {
        awaitEmptyQueue();
        transaction().executeWithoutResult(status -> {
            queued(comments.say("没有提交的意见"));
            status.setRollbackOnly();
        });

        assertThat(health.status().pending()).isZero();
    }

    @Test
    void commentThatIsGoneIsTakenOut() {
        CommentDocument comment = queued(comments.say("这条意见将被删除"));
        await("the comment is found", () -> finds(comment, "将被删除"));

        comments.forget(comment.id());
        queued(comment);

        await("the comment is gone", () -> !finds(comment, "将被删除"));
    }

    @Test
    void whatIsSaidWhileElasticsearchIsDeadIsFoundWhenItIsBack() {
        TestServers.killElasticsearch();
        CommentDocument comment = queued(comments.say("停电期间提交的意见"));
        draftOf(PARKING.replace("江州市", "停电市"));

        assertThat(commentSearch.search(CommentQuery.of("停电期间", Paging.first(10)), Reader.STAFF))
                .isInstanceOf(SearchUnavailable.class);
        assertThat(clauseSearch.search(ClauseQuery.of("停车", Paging.first(10)), Reader.PUBLIC))
                .isInstanceOf(SearchUnavailable.class);
        assertThat(health.status().pending()).isPositive();
        await("the trouble is known", () -> health.status().trouble().isPresent());

        TestServers.restartElasticsearch();

        await("the comment is found", () -> finds(comment, "停电期间提交"));
        await("the clause is found", () -> findsClause("停电市停车管理条例 第四条"));
        awaitEmptyQueue();
        await("the trouble is over", () -> health.status().trouble().isEmpty());
    }

    @Test
    void everythingIsIndexedAnewWhenElasticsearchHasLostItsData() {
        CommentDocument comment = queued(comments.say("磁盘损坏之前的意见"));
        draftOf(PARKING.replace("江州市", "失忆市"));
        await("the comment is found", () -> finds(comment, "磁盘损坏之前"));

        TestServers.killElasticsearch();
        TestServers.restartElasticsearchEmpty();

        await("the comment is found again", () -> finds(comment, "磁盘损坏之前"));
        await("the clause is found again", () -> findsClause("失忆市停车管理条例 第四条"));
    }

    @Test
    void lateWriteOfAnOlderStateChangesNothing() {
        awaitEmptyQueue();
        String id = UUID.randomUUID().toString();
        Map<String, Object> newer = Map.of("source", "newer");
        Map<String, Object> older = Map.of("source", "older");

        assertThat(cluster.write(aliases.comments(), List.of(new IndexWrite.Put(id, 9_000_002, newer))))
                .isEmpty();
        assertThat(cluster.write(aliases.comments(), List.of(new IndexWrite.Put(id, 9_000_001, older))))
                .isEmpty();
        assertThat(cluster.write(aliases.comments(), List.of(new IndexWrite.Put(id, 9_000_002, newer))))
                .isEmpty();
        assertThat(cluster.write(aliases.comments(), List.of(new IndexWrite.Remove(id, 9_000_003))))
                .isEmpty();
        assertThat(cluster.write(aliases.comments(), List.of(new IndexWrite.Put(id, 9_000_002, newer))))
                .isEmpty();
        cluster.refresh(aliases.comments());

        assertThat(comment(CommentQuery.of("", Paging.first(100))))
                .noneMatch(hit -> hit.comment().toString().equals(id));
    }

    @Test
    void documentThatCannotBeReadHoldsUpNoOther() {
        CommentDocument broken = queued(comments.say(InventedComments.BROKEN));
        CommentDocument good = queued(comments.say("正常的意见照样可查"));

        await("the good one is found", () -> finds(good, "照样可查"));
        assertThat(health.status().refused()).isEqualTo(1);

        comments.keep(InventedComments.comment(broken.id(), "修复以后可读的意见", "WEB", true));
        await("the broken one is found when it is mended", () -> finds(broken, "修复以后"));
        awaitEmptyQueue();
    }

    private boolean finds(CommentDocument comment, String words) {
        return comment(CommentQuery.of(words, Paging.first(20))).stream()
                .anyMatch(hit -> hit.comment().equals(comment.id()));
    }

    private List<CommentHit> comment(CommentQuery query) {
        return hits(commentSearch.search(query, Reader.STAFF));
    }

    private boolean findsClause(String words) {
        return hits(clauseSearch.search(ClauseQuery.of(words, Paging.first(5)), Reader.STAFF)).stream()
                .map(ClauseHit::title)
                .anyMatch(title -> words.startsWith(title));
    }

    private static <H> List<H> hits(SearchResult<H> result) {
        return switch (result) {
            case SearchPage<H> page -> page.hits();
            case SearchUnavailable<H> unavailable -> List.of();
        };
    }
}
