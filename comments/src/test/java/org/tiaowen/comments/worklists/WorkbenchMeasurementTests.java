package org.tiaowen.comments.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.adoption.Assignments;
import org.tiaowen.comments.closing.ClosingProcessing;
import org.tiaowen.comments.closing.OpeningKind;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.digests.ClauseDigests;
import org.tiaowen.comments.digests.Stance;
import org.tiaowen.comments.feedback.Overdue;
import org.tiaowen.comments.grouping.GroupId;
import org.tiaowen.comments.grouping.Groups;
import org.tiaowen.comments.intake.Audience;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.intake.Publicity;
import org.tiaowen.comments.placements.PlacementWorklist;
import org.tiaowen.comments.placements.Placements;
import org.tiaowen.comments.statistics.Dimension;
import org.tiaowen.comments.statistics.FigureRows;
import org.tiaowen.comments.statistics.Measure;
import org.tiaowen.comments.statistics.Part;
import org.tiaowen.comments.statistics.Sheet;
import org.tiaowen.comments.statistics.Slice;
import org.tiaowen.comments.statistics.Statistics;
import org.tiaowen.comments.worklists.OpinionFilter.Standing;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.VersionId;

/**
 * Measures what the pages of the workbench ask the module for, over as many opinions as {@code -Dopinions} says, and prints the
 * lines of docs/measurements.md: the median of three after something changed that is counted, and of three after nothing did.
 */
@EnabledIfSystemProperty(named = "opinions", matches = "\\d+")
class WorkbenchMeasurementTests {

    private static final int TIMES = 3;
    private static final int PAGE = 20;

    private final OpinionRows rows = CommentsPlatform.bean(OpinionRows.class);
    private final RowsByGroup byGroup = CommentsPlatform.bean(RowsByGroup.class);
    private final Statistics statistics = CommentsPlatform.bean(Statistics.class);
    private final FigureRows figures = CommentsPlatform.bean(FigureRows.class);
    private final Placements placements = CommentsPlatform.bean(Placements.class);
    private final PlacementWorklist worklist = CommentsPlatform.bean(PlacementWorklist.class);
    private final ClosingProcessing closing = CommentsPlatform.bean(ClosingProcessing.class);
    private final Overdue overdue = CommentsPlatform.bean(Overdue.class);
    private final ClauseDigests digests = CommentsPlatform.bean(ClauseDigests.class);
    private final ClauseTallies tallies = CommentsPlatform.bean(ClauseTallies.class);
    private final Comments comments = CommentsPlatform.bean(Comments.class);
    private final Map<String, Took> took = new LinkedHashMap<>();

    @Test
    void whatEveryPageAsksFor() {
        int opinions = Integer.getInteger("opinions", 0);
        LanternConsultation lanterns = ManyOpinions.of(opinions);
        ConsultationId id = lanterns.consultation().id();
        ProvisionId article = lanterns.article(12).id();
        VersionId newest = placements.newestAfter(id).orElseThrow();
        OpinionFilter all = OpinionFilter.of(id);
        OpinionFilter mine = all.of("li").standing(Standing.UNDECIDED);
        Slice slice = Slice.of(id);
        Slice onArticle = slice.in(new Part.OnClause(article));

        desk(id, mine);
        time("clauses: tallies of all", () -> tallies.ofArticles(id));
        time("clause: digest", () -> digests.of(id, article));
        time("clause: published comments of all", () -> digests.published(id));
        time("clause: count of groups", () -> byGroup.count(all.on(article)));
        time("clause: page of groups", () -> byGroup.find(all.on(article), 0, 10));
        lists(id, all);
        time("closing: openness", () -> closing.openness(id));
        for (OpeningKind kind : OpeningKind.values()) {
            time("closing: rows " + kind, () -> closing.rows(id, kind, 0, PAGE));
        }
        time("overdue: counts", () -> overdue.counts(id));
        for (Overdue.Kind kind : Overdue.Kind.values()) {
            time("overdue: rows " + kind, () -> overdue.of(id, kind, 0, PAGE));
        }
        time("placements: counts", () -> placements.counts(id, newest));
        time("placements: cases", () -> worklist.cases(id, newest));
        time(
                "placement: questions",
                () -> worklist.questions(id, newest, lanterns.article(4).id(), 0, 50));
        time("moderation: counts", () -> comments.counts(id));
        time("moderation: page", () -> comments.of(id, Publicity.PENDING, 0, PAGE));
        time("statistics: whole", () -> statistics.of(slice));
        time("statistics: time of answering", () -> statistics.answeringTime(slice));
        for (Dimension dimension : Dimension.values()) {
            time("statistics: by " + dimension, () -> statistics.by(dimension, slice));
        }
        time("statistics on an article: whole", () -> statistics.of(onArticle));
        for (Dimension dimension : Dimension.values()) {
            time("statistics on an article: by " + dimension, () -> statistics.by(dimension, onArticle));
        }
        for (Measure measure : List.of(Measure.OPINIONS, Measure.DISTINCT, Measure.PERSONS, Measure.ARTICLES_CHANGED)) {
            time("statistics: rows of " + measure, () -> figures.of(slice, measure, 0, PAGE));
        }

        System.out.printf(
                "load %.1f%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        took.forEach((what, one) -> System.out.printf("%5d ms %5d ms  %s%n", one.afterChange(), one.again(), what));
        Sheet whole = statistics.of(slice);
        assertThat(whole.number(Measure.OPINIONS)).isEqualTo(rows.count(all)).isGreaterThan(opinions * 9L / 10);
    }

    private void desk(ConsultationId id, OpinionFilter mine) {
        time("desk: counts", () -> rows.counts(id));
        time("desk: comments", () -> comments.count(id, Audience.STAFF));
        time("desk: count of mine", () -> rows.count(mine));
        time("desk: mine", () -> rows.find(mine, 0, 5));
        time("desk: loads", () -> CommentsPlatform.bean(Assignments.class).loads(id));
        time("desk: placements open", () -> placements.open(id));
        time("desk: openness", () -> closing.openness(id));
    }

    private void lists(ConsultationId id, OpinionFilter all) {
        List<OpinionFilter> filters = new ArrayList<>(List.of(
                all,
                new OpinionFilter(id, null, null, null, Stance.OPPOSE, null, null, null, null, null),
                new OpinionFilter(id, null, null, null, null, Channel.MEETING, null, null, null, null)));
        for (Standing standing : Standing.values()) {
            filters.add(all.standing(standing));
        }
        for (OpinionFilter filter : filters) {
            String which =
                    filter.equals(all) ? "all" : filter.standing() + " " + filter.stance() + " " + filter.channel();
            time("opinions: count " + which, () -> rows.count(filter));
            time("opinions: page " + which, () -> rows.find(filter, 0, PAGE));
        }
        time("groups: count", () -> byGroup.count(all));
        time("groups: page", () -> byGroup.find(all, 0, PAGE));
        GroupId largest =
                Objects.requireNonNull(byGroup.find(all, 0, 1).getFirst().id());
        time(
                "group: members",
                () -> rows.find(CommentsPlatform.bean(Groups.class).find(largest).orElseThrow().members().stream()
                        .map(member -> member.opinion())
                        .toList()));
        time("promises: groups", () -> byGroup.find(all.standing(Standing.WITHOUT_CHANGE), 0, 5));
    }

    private void time(String what, Runnable work) {
        long fresh = median(() -> {
            change();
            return took(work);
        });
        took.put(what, new Took(fresh, median(() -> took(work))));
    }

    /** Whatever was counted before holds no longer, in any consultation. */
    private static void change() {
        CommentsPlatform.jdbc().sql("update contact_point set name = name").update();
    }

    private static long took(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long median(LongSupplier measurement) {
        return LongStream.generate(measurement).limit(TIMES).sorted().toArray()[TIMES / 2];
    }

    /** In milliseconds: when something changed since it was asked last, and when nothing did. */
    private record Took(long afterChange, long again) {}
}
