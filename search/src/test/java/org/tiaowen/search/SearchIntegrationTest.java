package org.tiaowen.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.versions.Committing;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionLabel;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.drafting.versions.WorkingCopies;
import org.tiaowen.search.index.CommentDocument;
import org.tiaowen.search.index.IndexHealth;
import org.tiaowen.search.index.IndexKind;
import org.tiaowen.search.index.IndexQueue;

/** What all integration tests of the module share: the servers, the beans over them, and texts of our own. */
@SpringBootTest(
        classes = SearchTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.flyway.locations=classpath:db/migration/drafting,classpath:db/migration/search",
            "spring.elasticsearch.connection-timeout=2s",
            "tiaowen.search.index-prefix=proof",
            "tiaowen.search.workers=2"
        })
public abstract class SearchIntegrationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    protected static final String PARKING = """
            江州市停车管理条例

            第一章　总则

            第一条　为了加强停车管理，改善城市交通，制定本条例。

            第二条　本市行政区域内停车设施的规划、建设和管理，适用本条例。
            公共汽车的停放不适用本条例。

            第二章　停车收费

            第三条　停车收费实行政府指导价和市场调节价。
            经营者应当做到下列事项：
            （一）在出入口明码标价；
            （二）出具收费票据；
            （三）收费不超过二百元。

            第四条　任何单位和个人不得擅自占用道路停车泊位。
            """;

    @Autowired
    protected Drafts drafts;

    @Autowired
    protected WorkingCopies workingCopies;

    @Autowired
    protected Versions versions;

    @Autowired
    protected InventedComments comments;

    @Autowired
    protected InventedPublicity publicity;

    @Autowired
    protected IndexQueue queue;

    @Autowired
    protected IndexHealth health;

    @Autowired
    private PlatformTransactionManager transactions;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.register(registry);
    }

    protected Version draftOf(String text) {
        LegalText read = TextReader.read(text).text();
        Draft draft = drafts.create(read.title().isBlank() ? "无题" : read.title(), read, "drafter");
        return commit(draft.id());
    }

    protected Version commit(DraftId draft) {
        Committing committing = versions.commit(draft, VersionLabel.FIRST_READING, "", "drafter");
        assertThat(committing).isInstanceOf(Committing.Committed.class);
        return versions.latest(draft).orElseThrow();
    }

    protected CommentDocument queued(CommentDocument comment) {
        queue.add(IndexKind.COMMENTS, comment.id());
        return comment;
    }

    protected TransactionTemplate transaction() {
        return new TransactionTemplate(Objects.requireNonNull(transactions));
    }

    /** Until everything that is queued is written; findable a second later. */
    protected void awaitEmptyQueue() {
        await("the queue is empty", () -> health.status().pending() == 0);
    }

    /** Waits as long as a slow machine may need. */
    public static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting until " + what, e);
            }
        }
    }
}
