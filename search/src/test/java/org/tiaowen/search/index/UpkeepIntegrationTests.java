package org.tiaowen.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.tiaowen.search.InventedComments;
import org.tiaowen.search.InventedLaws;
import org.tiaowen.search.SearchIntegrationTest;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.elasticsearch.IndexContents;
import org.tiaowen.search.elasticsearch.IndexContents.Indexed;
import org.tiaowen.search.elasticsearch.IndexWrite;
import org.tiaowen.search.elasticsearch.Inquiry;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.elasticsearch.SearchIndexes;

@Timeout(300)
class UpkeepIntegrationTests extends SearchIntegrationTest {

    private static final UpkeepJob.Findings NOTHING_WRONG = new UpkeepJob.Findings(0, 0, 0, List.of());

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private UpkeepJobs jobs;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private SearchCluster cluster;

    @Autowired
    private SearchIndexes indexes;

    @Autowired
    private IndexContents contents;

    @Autowired
    private SearchAliases aliases;

    @Autowired
    private InventedLaws laws;

    /** What other tests kept and never queued is missing, and rightly so. */
    @BeforeEach
    void indexAgreesWithTheDatabase() {
        awaitEmptyQueue();
        checked(UpkeepTask.CHECK);
        awaitEmptyQueue();
    }

    @AfterEach
    void nothingHappensBeforeReading() {
        comments.beforeReading(() -> {});
    }

    @Test
    void rebuildUnderLoadLosesNoHitAndFindsNoneTwice() throws InterruptedException {
        UUID consultation = UUID.randomUUID();
        Set<String> stable = new HashSet<>();
        for (int i = 0; i < 1_200; i++) {
            stable.add(said(consultation, "第" + i + "位市民希望增设泊位").id().toString());
        }
        queueAndWait();
        AtomicBoolean over = new AtomicBoolean();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicInteger searches = new AtomicInteger();
        Thread searcher = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                hitsAreAsExpected(consultation, stable, wrong);
                searches.incrementAndGet();
            }
        });
        List<CommentDocument> written = new ArrayList<>();

        long job = wanted(UpkeepTask.REBUILD);
        while (job(job).isOpen() || written.size() < 50) {
            written.add(queued(comments.say("重建期间的第" + written.size() + "条意见")));
            CommentDocument early = written.get(written.size() / 2);
            comments.keep(InventedComments.changed(early, early.opinions().getFirst() + "，已经改过"));
            queued(early);
            Thread.sleep(5);
        }
        over.set(true);
        await("the searcher is done", () -> !searcher.isAlive());
        awaitEmptyQueue();

        assertThat(job(job).outcome()).isEqualTo(UpkeepJob.Outcome.DONE);
        assertThat(wrong).isEmpty();
        assertThat(searches.get()).isPositive();
        assertThat(checked(UpkeepTask.FULL_CHECK)).isEqualTo(NOTHING_WRONG);
        assertThat(indexes.exists(indexes.buildingAlias(CommentSource.SCHEMA))).isFalse();
    }

    @Test
    void checkFindsPlantedDifferencesAndMendsThem() {
        CommentDocument removed = queued(comments.say("将被偷偷删除的意见"));
        CommentDocument altered = queued(comments.say("将被偷偷改掉的意见"));
        CommentDocument older = queued(comments.say("索引里还是旧话的意见"));
        awaitEmptyQueue();
        Map<String, Object> fields = new HashMap<>(indexed(altered).fields());
        fields.put(DocumentFields.PUBLISHED, false);
        Map<String, Object> stale = new HashMap<>(indexed(older).fields());
        stale.put(DocumentFields.CONTENT, "0");
        String foreign = UUID.randomUUID().toString();
        Map<String, Object> noKey = Map.of(DocumentFields.TEXT, "没有出处的意见");
        assertThat(cluster.write(
                        aliases.comments(),
                        List.of(
                                new IndexWrite.Remove(removed.id().toString(), 9_100_001),
                                new IndexWrite.Put(altered.id().toString(), 9_100_001, fields),
                                new IndexWrite.Put(older.id().toString(), 9_100_001, stale),
                                new IndexWrite.Put(
                                        foreign, 9_100_001, Map.of(DocumentFields.KEY, foreign, "text", "多出来的意见")),
                                new IndexWrite.Put("double", 9_100_001, fields),
                                new IndexWrite.Put("stranger", 9_100_001, noKey))))
                .isEmpty();

        UpkeepJob.Findings found = checked(UpkeepTask.FULL_CHECK);

        assertThat(found.examples())
                .containsExactlyInAnyOrder(
                        "MISSING " + removed.id(),
                        "ALTERED " + altered.id(),
                        "ALTERED " + older.id(),
                        "EXTRA " + foreign,
                        "EXTRA double",
                        "EXTRA stranger");
        awaitEmptyQueue();
        assertThat(checked(UpkeepTask.FULL_CHECK)).isEqualTo(NOTHING_WRONG);
        assertThat(indexed(altered).fields()).containsEntry(DocumentFields.PUBLISHED, true);
        assertThat(indexed(removed).fields()).containsEntry(DocumentFields.TEXT, "将被偷偷删除的意见");
    }

    @Test
    void quickCheckReadsNoTextsAndFindsWhatTheDatabaseSaysOtherwise() {
        CommentDocument changed = queued(comments.say("数据库里后来改了的意见"));
        awaitEmptyQueue();
        comments.keep(InventedComments.changed(changed, "数据库里后来改了的意见：改后"));

        assertThat(checked(UpkeepTask.CHECK).examples()).containsExactly("ALTERED " + changed.id());
        awaitEmptyQueue();
        assertThat(indexed(changed).fields()).containsEntry(DocumentFields.TEXT, "数据库里后来改了的意见：改后");
    }

    @Test
    void cancelledRebuildLeavesNothingBehind() throws InterruptedException {
        queued(comments.say("取消重建也不会丢的意见"));
        awaitEmptyQueue();
        String serving = servingIndex();
        Semaphore begun = new Semaphore(0);
        Semaphore goOn = new Semaphore(0);
        comments.beforeReading(() -> {
            begun.release();
            goOn.acquireUninterruptibly();
        });

        long job = wanted(UpkeepTask.REBUILD);
        begun.acquire();
        assertThat(upkeep.cancel(job)).isTrue();
        comments.beforeReading(() -> {});
        goOn.release(1_000);
        await("the rebuild is over", () -> !job(job).isOpen());

        assertThat(job(job).outcome()).isEqualTo(UpkeepJob.Outcome.CANCELLED);
        assertThat(indexes.building(CommentSource.SCHEMA)).isEmpty();
        assertThat(servingIndex()).isEqualTo(serving);
        assertThat(upkeep.cancel(job)).isFalse();
    }

    @Test
    void secondWishForTheSameIndexIsRefusedWhileTheFirstIsOpen() {
        Semaphore goOn = new Semaphore(0);
        queued(comments.say("等着重建的意见"));
        awaitEmptyQueue();
        comments.beforeReading(goOn::acquireUninterruptibly);
        long job = wanted(UpkeepTask.REBUILD);

        assertThat(upkeep.want(UpkeepTask.CHECK, IndexKind.COMMENTS, "admin")).isEmpty();

        comments.beforeReading(() -> {});
        goOn.release(1_000);
        await("the rebuild is over", () -> !job(job).isOpen());
    }

    @Test
    void interruptedRebuildGoesOnWhereItStood() {
        UUID consultation = UUID.randomUUID();
        for (int i = 0; i < 1_500; i++) {
            said(consultation, "中断前后的第" + i + "条");
        }
        queueAndWait();
        UpkeepJob job = alienJob();
        AtomicInteger asked = new AtomicInteger();
        try {
            rebuild.run(job, () -> {
                if (asked.incrementAndGet() == 3) {
                    throw Stopped.forNow();
                }
            });
        } catch (Stopped e) {
            assertThat(e.isCancelled()).isFalse();
        }
        UpkeepJobs.Standing standing = jobs.standing(job.id()).orElseThrow();
        assertThat(standing.done()).isPositive();
        CommentDocument between = queued(comments.say("中断之间提交的意见"));
        awaitEmptyQueue();
        AtomicInteger readings = new AtomicInteger();
        comments.beforeReading(readings::incrementAndGet);

        rebuild.run(job, () -> {});

        jobs.finish(job.id(), UpkeepJob.Outcome.DONE, null);
        long pages = (sourceCount() - standing.done() + 499) / 500;
        assertThat(readings.get()).isLessThanOrEqualTo((int) pages);
        comments.beforeReading(() -> {});
        assertThat(servingIndex()).isEqualTo(standing.target());
        assertThat(checked(UpkeepTask.CHECK)).isEqualTo(NOTHING_WRONG);
        assertThat(indexed(between).fields()).containsKey(DocumentFields.TEXT);
    }

    @Test
    void articleThatIsGoneFromATextIsGoneFromTheIndex() {
        UUID law = UUID.randomUUID();
        laws.keep(law, PARKING.replace("江州市", "缩短市"));
        queue.add(IndexKind.CLAUSES, law);
        await("four articles are there", () -> articlesOf(law) == 4);

        laws.keep(law, PARKING.replace("江州市", "缩短市").replaceFirst("第四条.*", "").strip());
        queue.add(IndexKind.CLAUSES, law);

        await("three are left", () -> articlesOf(law) == 3);
    }

    @Test
    void clausesOfDraftsAndLawsAreCheckedToo() {
        laws.keep(UUID.randomUUID(), PARKING.replace("江州市", "漏索市"));
        draftOf(PARKING.replace("江州市", "在索市"));
        awaitEmptyQueue();

        long job = upkeep.want(UpkeepTask.CHECK, IndexKind.CLAUSES, "admin").orElseThrow();
        await("the check is over", () -> !job(job).isOpen());

        assertThat(job(job).findings().missing()).isGreaterThanOrEqualTo(4);
        awaitEmptyQueue();
        long second =
                upkeep.want(UpkeepTask.FULL_CHECK, IndexKind.CLAUSES, "admin").orElseThrow();
        await("the check is over", () -> !job(second).isOpen());
        assertThat(job(second).findings()).isEqualTo(NOTHING_WRONG);
    }

    private void hitsAreAsExpected(UUID consultation, Set<String> stable, Queue<String> wrong) {
        List<String> found = new ArrayList<>();
        try (IndexContents.Scan scan =
                contents.scan(aliases.comments(), DocumentFields.KEY, List.of(DocumentFields.CONSULTATION))) {
            while (scan.hasNext()) {
                Indexed document = scan.next();
                if (consultation.toString().equals(document.fields().get(DocumentFields.CONSULTATION))) {
                    found.add(document.id());
                }
            }
        }
        if (found.size() != stable.size() || !stable.equals(Set.copyOf(found))) {
            wrong.add("scanned " + found.size());
        }
        long total = cluster.ask(
                        aliases.comments(),
                        new Inquiry(
                                new Condition.OneOf(DocumentFields.CONSULTATION, List.of(consultation)), 0, 10, null))
                .total();
        if (total != stable.size()) {
            wrong.add("counted " + total);
        }
    }

    private CommentDocument said(UUID consultation, String text) {
        return comments.keep(InventedComments.in(consultation, text));
    }

    private void queueAndWait() {
        queue.addAll(IndexKind.COMMENTS, comments.idsAfter(null, Integer.MAX_VALUE));
        awaitEmptyQueue();
        cluster.refresh(aliases.comments());
    }

    private long sourceCount() {
        return comments.idsAfter(null, Integer.MAX_VALUE).size();
    }

    private long wanted(UpkeepTask task) {
        await("no other work is open", () -> jobs.open().isEmpty());
        return upkeep.want(task, IndexKind.COMMENTS, "admin").orElseThrow();
    }

    private UpkeepJob job(long id) {
        return upkeep.find(id).orElseThrow();
    }

    private UpkeepJob.Findings checked(UpkeepTask task) {
        long job = wanted(task);
        await("the check is over", () -> !job(job).isOpen());
        assertThat(job(job).outcome()).isEqualTo(UpkeepJob.Outcome.DONE);
        return job(job).findings();
    }

    /** A job nobody but the test does: it is finished in the eyes of the worker, until the end. */
    private UpkeepJob alienJob() {
        long id = wanted(UpkeepTask.CHECK);
        await("the check is over", () -> !job(id).isOpen());
        return job(id);
    }

    private String servingIndex() {
        return indexes.serving(CommentSource.SCHEMA).orElseThrow();
    }

    private Indexed indexed(CommentDocument comment) {
        cluster.refresh(aliases.comments());
        return contents.documents(
                        aliases.comments(),
                        DocumentFields.KEY,
                        List.of(comment.id().toString()),
                        List.of())
                .getFirst();
    }

    private long articlesOf(UUID text) {
        cluster.refresh(aliases.clauses());
        return contents.documents(aliases.clauses(), DocumentFields.KEY, List.of(text.toString()), List.of()).stream()
                .filter(document -> "ARTICLE".equals(document.fields().get(DocumentFields.LEVEL)))
                .count();
    }
}
