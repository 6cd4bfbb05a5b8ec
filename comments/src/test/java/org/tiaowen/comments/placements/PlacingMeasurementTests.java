package org.tiaowen.comments.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.drafting.editing.Edit;
import org.tiaowen.drafting.versions.VersionId;

/** Measures placing as many links as {@code -Dlinks} says on a version, and prints the line of docs/measurements.md. */
@EnabledIfSystemProperty(named = "links", matches = "\\d+")
class PlacingMeasurementTests {

    private final LanternConsultation lanterns = LanternConsultation.open();
    private final JdbcClient jdbc = CommentsPlatform.jdbc();
    private final Placements placements = CommentsPlatform.bean(Placements.class);
    private final PlacementWorklist worklist = CommentsPlatform.bean(PlacementWorklist.class);

    @Test
    void everyLinkIsPlacedAndTheWaitingOnesAreListed() {
        int links = Integer.getInteger("links", 0);
        ConsultationId id = lanterns.consultation().id();
        lanterns.receive(lanterns.comment("熄灯太早了，厕所也太少"));
        fill(links);

        PlacementSteps.renumber(lanterns);
        PlacementSteps.splitArticleFour(lanterns);
        LanternVersions.of(lanterns).edited(new Edit.Remove(lanterns.article(5).id()));
        VersionId newest = placements.newestAfter(id).orElseThrow();

        long start = System.nanoTime();
        PlacementSteps.placeAll();
        long placed = System.nanoTime();
        long all = placements.counts(id, newest).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        long counted = System.nanoTime();
        long open = placements.open(id, newest);
        List<PlacementWorklist.Case> cases = worklist.cases(id, newest);
        long listed = System.nanoTime();
        List<Placement> page = worklist.open(id, newest, 0, 50);
        long paged = System.nanoTime();
        List<DecidingPlacements.Link> some = worklist.open(id, newest, 0, 5_000).stream()
                .filter(one -> one.source().equals(lanterns.article(4).id()))
                .map(one -> new DecidingPlacements.Link(one.opinion(), 0))
                .toList();
        long chosen = System.nanoTime();
        CommentsPlatform.bean(DecidingPlacements.class)
                .decide(
                        lanterns.article(4).id(),
                        newest,
                        some,
                        List.of(lanterns.article(4).id()),
                        "",
                        "li");
        long decided = System.nanoTime();

        System.out.printf(
                "%d links, 3 versions: worked out %d ms; counted by status %d ms; %d open in %d cases %d ms;"
                        + " a page of %d %d ms; %d decided at once %d ms%n",
                all,
                (placed - start) / 1_000_000,
                (counted - placed) / 1_000_000,
                open,
                cases.size(),
                (listed - counted) / 1_000_000,
                page.size(),
                (paged - listed) / 1_000_000,
                some.size(),
                (decided - chosen) / 1_000_000);
        assertThat(all).isEqualTo(links);
        assertThat(placements.open(id, newest)).isEqualTo(open - some.size());
    }

    /** Comments with one opinion and one link each, made in the database out of the one that is there. */
    private void fill(int links) {
        jdbc.sql("""
                        with made as materialized (
                            select gen_random_uuid() as comment, gen_random_uuid() as opinion, n, t.*
                            from generate_series(1, :links) n,
                                (select c.consultation, c.received_at, c.sealed, c.proof, c.channel, c.late, s.words
                                    from comment c join comment_shown s on s.comment = c.id
                                    where c.consultation = :consultation) t
                        ), received as (
                            insert into comment (id, consultation, receipt, received_at, sealed, proof, channel, late)
                            select comment, consultation, 'measured-' || n, received_at, sealed, proof, channel, late
                            from made
                        ), shown as (
                            insert into comment_shown (comment, words, masking, publicity)
                            select comment, words, 1, 'PENDING' from made
                        ), split as (
                            insert into comment_opinion (id, comment, start_at, end_at, current)
                            select opinion, comment, 0, 5, true from made
                        )
                        insert into comment_link (opinion, clause, standing)
                        select opinion, (cast(:clauses as uuid[]))[1 + n % 4], 'ADDED' from made
                        """)
                .param("links", links)
                .param("consultation", lanterns.consultation().id().value())
                .param(
                        "clauses",
                        List.of(3, 4, 5, 6).stream()
                                .map(ordinal -> lanterns.article(ordinal).id().value())
                                .toArray(UUID[]::new))
                .update();
    }
}
