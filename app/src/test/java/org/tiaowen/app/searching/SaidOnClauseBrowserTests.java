package org.tiaowen.app.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tiaowen.app.account.Role;
import org.tiaowen.app.pages.HouseOfTheTests;
import org.tiaowen.app.pages.HouseOfTheTests.Person;
import org.tiaowen.app.pages.Walk;
import org.tiaowen.comments.clauselinks.LinkedOpinion;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.clauselinks.OpinionQuery;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.grouping.Groups;
import org.tiaowen.comments.intake.Audience;
import org.tiaowen.comments.intake.CommentSource;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.NewComment;
import org.tiaowen.comments.intake.ReceivingComments;
import org.tiaowen.comments.moderation.ModeratingComments;
import org.tiaowen.comments.placements.DecidingPlacements;
import org.tiaowen.comments.placements.Placements;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.versions.Saving;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.drafting.versions.VersionLabel;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.drafting.versions.WorkingCopies;

/** What was said on a clause, on its page: where it stands now, and when it is very much. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SaidOnClauseBrowserTests {

    private static final String WORDS = "第八条的期限太短，建议改为四十五日，方便外出的居民了解情况。";

    private final int port;
    private final ApplicationContext context;
    private final HouseOfTheTests house;

    @Autowired
    SaidOnClauseBrowserTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.context = context;
        this.house = new HouseOfTheTests(context);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private Provision article(VersionId version, int number) {
        return Places.of(bean(Versions.class).text(version))
                .at(Place.ofArticle(number, 0))
                .getFirst();
    }

    private static Set<ProvisionId> inside(Provision clause) {
        return clause.walk().map(Provision::id).collect(Collectors.toSet());
    }

    private void receive(Consultation consultation, Provision clause, String words) {
        assertThat(bean(ReceivingComments.class)
                        .receive(new NewComment(
                                consultation.id(),
                                new CommentTarget.OnClause(clause.id()),
                                words,
                                "",
                                List.of(),
                                "",
                                "",
                                "",
                                new CommentSource.Public())))
                .isInstanceOf(ReceivingComments.Received.class);
    }

    private static void waitFor(Duration patience, BooleanSupplier come) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (!come.getAsBoolean()) {
            assertThat(Instant.now()).as("patience").isBefore(end);
            Thread.sleep(300);
        }
    }

    @Test
    void opinionIsOnTheClauseAPersonSaysItStandsOnInALaterVersion() throws InterruptedException {
        Consultation consultation = house.consultation(Duration.ofDays(30));
        Provision eighth = article(consultation.version(), 8);
        receive(consultation, eighth, WORDS);
        waitFor(Duration.ofMinutes(1), () -> bean(Groups.class).count(consultation.id()) == 1);
        commit(consultation, 1, VersionLabel.SECOND_READING, "不少于三十日", "不少于四十五日");
        waitFor(Duration.ofMinutes(1), () -> bean(Placements.class).isWorkedOut(consultation.id()));
        Version newest = bean(Versions.class).latest(consultation.draft()).orElseThrow();
        Provision ninth = article(newest.id(), 9);
        assertThat(on(newest, eighth)).isEqualTo(1);

        LinkedOpinion opinion = bean(LinkedOpinions.class)
                .find(OpinionQuery.of(consultation.id(), Audience.STAFF), 0, 1)
                .getFirst();
        assertThat(bean(DecidingPlacements.class)
                        .decide(
                                opinion.links().getFirst().clause(),
                                newest.id(),
                                List.of(new DecidingPlacements.Link(
                                        opinion.opinion().id(), 0)),
                                List.of(ninth.id()),
                                "说的是第九条",
                                "test"))
                .isInstanceOf(DecidingPlacements.Decided.class);

        assertThat(on(newest, eighth)).isZero();
        assertThat(on(newest, ninth)).isEqualTo(1);
    }

    /** Opinions and groups alike. */
    private long on(Version version, Provision clause) {
        SaidOnClause.All all = bean(SaidOnClause.class).of(version, clause.id(), inside(clause), 0, Audience.STAFF);
        assertThat(all.in().stream().mapToInt(in -> in.groups().size()).sum())
                .isEqualTo((int) all.counts().received());
        return all.counts().received();
    }

    @Test
    void withheldOpinionIsCountedForWhoeverMayNotReadIt() throws InterruptedException {
        Consultation consultation = house.consultation(Duration.ofDays(30));
        Provision eighth = article(consultation.version(), 8);
        receive(consultation, eighth, WORDS);
        waitFor(Duration.ofMinutes(1), () -> bean(Groups.class).count(consultation.id()) == 1);
        OpinionQuery query = OpinionQuery.of(consultation.id(), Audience.STAFF);
        LinkedOpinion opinion = bean(LinkedOpinions.class).find(query, 0, 1).getFirst();
        bean(ModeratingComments.class).withhold(opinion.comment().id(), "辱骂他人", "test");
        Version version = bean(Versions.class).find(consultation.version()).orElseThrow();

        SaidOnClause.All all = bean(SaidOnClause.class).of(version, eighth.id(), inside(eighth), 0, Audience.EXPERTS);

        assertThat(all.counts()).isEqualTo(new SaidOnClause.Counts(0, 0, 1));
        assertThat(all.in()).singleElement().satisfies(in -> {
            assertThat(in.groups()).isEmpty();
            assertThat(in.withheld()).isEqualTo(1);
        });
    }

    /** {@code -Dtiaowen.measure.clause=2000}; prints lines for {@code docs/measurements.md}, and looks like every walk. */
    @Test
    @EnabledIfSystemProperty(named = "tiaowen.measure.clause", matches = "\\d+")
    void pageOfAClauseOfWhichVeryMuchIsSaid() throws InterruptedException {
        int count = Integer.getInteger("tiaowen.measure.clause");
        Consultation consultation = house.consultation(Duration.ofDays(30));
        Provision eighth = article(consultation.version(), 8);
        for (int i = 0; i < count; i++) {
            receive(
                    consultation,
                    eighth,
                    i % 3 == 0
                            ? WORDS
                            : "第八条规定的三十日，我家%d口人、小区%d号楼的情况不同，%s。"
                                    .formatted(i % 7 + 1, i, i % 2 == 0 ? "应当先征求业委会的意见" : "希望延长并写明怎样通知"));
        }
        OpinionQuery query = OpinionQuery.on(eighth.id(), Audience.STAFF);
        waitFor(Duration.ofMinutes(10), () -> bean(LinkedOpinions.class).count(query) >= count);
        waitFor(Duration.ofMinutes(10), () -> bean(LinkedOpinions.class).waiting() == 0);
        System.out.printf(
                "%,d opinions on one clause, %,d groups%n",
                bean(LinkedOpinions.class).count(query), bean(Groups.class).count(consultation.id()));
        commit(consultation, 1, VersionLabel.SECOND_READING, "每五年", "每三年");
        commit(consultation, 2, VersionLabel.FOR_VOTE, "每五年开展一次", "每三年开展一次，结果向社会公布");
        waitFor(Duration.ofMinutes(5), () -> bean(Placements.class).isWorkedOut(consultation.id()));
        Version version = bean(Versions.class).latest(consultation.draft()).orElseThrow();
        List<Long> said =
                times(() -> bean(SaidOnClause.class).of(version, eighth.id(), inside(eighth), 0, Audience.STAFF));
        System.out.printf(
                "what was said on it: median %d ms, longest %d ms%n", said.get(said.size() / 2), said.getLast());
        Person drafter = house.person(Role.DRAFTER);
        for (int width : new int[] {390, 1280}) {
            try (Walk walk = Walk.begin(port, "crowded", width)) {
                walk.signIn(drafter.username(), drafter.password());
                walk.open("/clauses/" + eighth.id()).look("clause");
                assertThat(walk.page().locator(".groups li").count()).isEqualTo(SaidOnClause.GROUPS_A_PAGE);
                List<Long> page = times(() -> walk.open("/clauses/" + eighth.id()));
                System.out.printf(
                        "whole page at %d px: median %d ms, longest %d ms%n",
                        width, page.get(page.size() / 2), page.getLast());
                walk.open("/clauses/" + eighth.id() + "?groups=2").look("second");
                walk.open("/search?q=停车设施专项规划 普查").look("search");
                walk.open("/search?in=comments&q=三十日 征求业委会").look("comments");
                walk.open("/search?q=意见:业委会&all=true").look("said-of");
            }
        }
    }

    private void commit(Consultation consultation, int state, VersionLabel label, String old, String changed) {
        String text = HouseOfTheTests.regulation(1).replace(old, changed);
        assertThat(bean(WorkingCopies.class)
                        .save(consultation.draft(), TextReader.read(text).text(), state, "test"))
                .isInstanceOf(Saving.Saved.class);
        bean(Versions.class).commit(consultation.draft(), label, "", "test");
    }

    private static List<Long> times(Runnable work) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            long begun = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - begun) / 1_000_000);
        }
        Collections.sort(times);
        return times;
    }
}
