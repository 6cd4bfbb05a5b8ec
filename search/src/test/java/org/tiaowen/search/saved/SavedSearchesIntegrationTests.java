package org.tiaowen.search.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.search.InventedComments;
import org.tiaowen.search.SearchIntegrationTest;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.index.CommentDocument;
import org.tiaowen.search.index.IndexKind;
import org.tiaowen.search.index.SearchAliases;
import org.tiaowen.search.saved.Saving.Fault;

@Timeout(180)
class SavedSearchesIntegrationTests extends SearchIntegrationTest {

    @Autowired
    private SavedSearches saved;

    @Autowired
    private SavedSearchWatch watch;

    @Autowired
    private SearchCluster cluster;

    @Autowired
    private SearchAliases aliases;

    /** What every test looks for is of its own, for all search the same index. */
    private final String place = "栖" + UUID.randomUUID().toString().substring(0, 8) + "巷";

    private final String staff = "staff" + UUID.randomUUID();
    private final String expert = "expert" + UUID.randomUUID();

    @Test
    void whatIsThereWhenItIsSavedIsNotNewAndWhatComesLaterIs() {
        queued(comments.say(place + "路灯太暗"));
        written();
        UUID search = saved(staff, "路灯", "comments?“" + place + "”");

        assertThat(saved.find(staff, search)).hasValueSatisfying(kept -> {
            assertThat(kept.fresh()).isZero();
            assertThat(kept.lookedAt()).isPresent();
        });
        CommentDocument later = queued(comments.say(place + "路灯又坏了"));
        await("somebody is told", () -> saved.withNews(staff) == 1);
        assertThat(saved.open(staff, search).orElseThrow().fresh()).isEqualTo(1);

        assertThat(saved.withNews(staff)).isZero();
        assertThat(saved.news(staff, search)).containsExactly(later.id().toString());
        saved.open(staff, search);
        assertThat(saved.news(staff, search)).isEmpty();
    }

    @Test
    void ownersAreToldOfNothingTheyMayNotFind() {
        UUID ofStaff = saved(staff, "巷子", "comments?“" + place + "”");
        UUID ofExpert = saved(expert, "巷子", "comments?“" + place + "”");

        queued(comments.keep(InventedComments.comment(UUID.randomUUID(), place + "被屏蔽的话", "WEB", false)));
        await("staff is told", () -> saved.find(staff, ofStaff).orElseThrow().fresh() == 1);
        queued(comments.say(place + "公开的话"));
        await("staff is told", () -> saved.find(staff, ofStaff).orElseThrow().fresh() == 2);

        await(
                "the expert is told",
                () -> saved.find(expert, ofExpert).orElseThrow().fresh() > 0);
        assertThat(saved.find(expert, ofExpert).orElseThrow().fresh()).isEqualTo(1);
        assertThat(saved.find(expert, ofStaff)).isEmpty();
        assertThat(saved.news(expert, ofStaff)).isEmpty();
        assertThat(saved.delete(expert, ofStaff)).isFalse();
    }

    @Test
    void clauseThatIsIndexedAnewWithTheSameWordsIsNotNew() {
        UUID search = saved(staff, "泊位", "clauses?“" + place + "停车管理条例”");
        Version parking = draftOf(PARKING.replace("江州市", place));
        await(
                "its clauses are told",
                () -> saved.find(staff, search).orElseThrow().fresh() == 4);

        saved.open(staff, search);
        queue.add(IndexKind.CLAUSES, parking.id().value());
        written();
        saved.rename(staff, search, "停车泊位");

        assertThat(saved.find(staff, search)).hasValueSatisfying(kept -> {
            assertThat(kept.name()).isEqualTo("停车泊位");
            assertThat(kept.fresh()).isZero();
        });
        assertThat(saved.delete(staff, search)).isTrue();
        assertThat(saved.of(staff)).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        saved(staff, "甲", "comments?甲");

        assertThat(faults(saved.save(staff, " ", "comments?")))
                .containsExactlyInAnyOrder(Fault.NAME_MISSING, Fault.ASKS_FOR_NOTHING);
        assertThat(faults(saved.save(staff, "甲", "comments?乙"))).containsExactly(Fault.NAME_TAKEN);
        assertThat(faults(saved.save("nobody", "甲".repeat(61), "comments?乙")))
                .containsExactlyInAnyOrder(Fault.NAME_TOO_LONG, Fault.ASKS_FOR_NOTHING);
        assertThat(saved.rename(expert, saved.of(staff).getFirst().id(), "乙")).isInstanceOf(Saving.Gone.class);
        assertThat(saved.of(staff)).extracting(SavedSearch::name).isEqualTo(List.of("甲"));
    }

    /** What comes before the first look counts as known, and at the very beginning there is no index to look at. */
    private UUID saved(String owner, String name, String address) {
        UUID id = assertThat(saved.save(owner, name, address))
                .asInstanceOf(type(Saving.Saved.class))
                .actual()
                .search()
                .id();
        await(
                "the first look",
                () -> saved.find(owner, id).orElseThrow().lookedAt().isPresent());
        return id;
    }

    /** Many times, for what is to be seen is a thread that ends because it began too early. */
    @Test
    void watchThatIsStoppedAndStartedAgainGoesOnWatching() {
        UUID search = saved(staff, "路灯", "comments?“" + place + "”");

        for (int n = 1; n <= 200; n++) {
            watch.stop();
            watch.start();
            assertThat(Thread.getAllStackTraces().keySet())
                    .as("started for the %s. time", n)
                    .anyMatch(thread -> thread.getName().equals("saved-searches"));
        }
        queued(comments.say(place + "路灯太暗"));

        await("somebody is told", () -> saved.find(staff, search).orElseThrow().fresh() == 1);
    }

    private static Set<Fault> faults(Saving saving) {
        return assertThat(saving)
                .asInstanceOf(type(Saving.Refused.class))
                .actual()
                .faults();
    }

    private void written() {
        awaitEmptyQueue();
        cluster.refresh(aliases.clauses());
        cluster.refresh(aliases.comments());
    }
}
