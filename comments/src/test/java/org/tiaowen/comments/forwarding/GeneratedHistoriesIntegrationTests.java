package org.tiaowen.comments.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.PointsOfTheTests;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPointKind;
import org.tiaowen.comments.contactpoints.ContactPointTree;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.contactpoints.Terms;
import org.tiaowen.comments.forwarding.GeneratedHistory.Kind;
import org.tiaowen.comments.forwarding.GeneratedHistory.Said;
import org.tiaowen.comments.forwarding.GeneratedHistory.Wish;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.CommentSource;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.NewComment;
import org.tiaowen.comments.intake.Publicity;
import org.tiaowen.comments.moderation.ModeratingComments;
import org.tiaowen.comments.opinions.DividingOpinions;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.comments.opinions.Span;

/**
 * Many histories take one step each, then everything is counted, then they take the next: after every step of each of them
 * the counts are what its own record says. {@code -Dtiaowen.histories=10000} for all of them, {@code -Dtiaowen.seed=…} to
 * repeat a run.
 */
class GeneratedHistoriesIntegrationTests {

    private static final int HISTORIES = Integer.getInteger("tiaowen.histories", 400);
    private static final int STEPS = 12;
    private static final String WORDS = "灯会太晚了，建议早些熄灯；春节期间可以晚些。";
    private static final int HISTORIES_A_TREE = 200;

    private final ForwardingComments forwarding = CommentsPlatform.bean(ForwardingComments.class);
    private final ModeratingComments moderating = CommentsPlatform.bean(ModeratingComments.class);
    private final Opinions opinions = CommentsPlatform.bean(Opinions.class);
    private final DividingOpinions dividing = CommentsPlatform.bean(DividingOpinions.class);
    private final ChainCounts counts = CommentsPlatform.bean(ChainCounts.class);
    private final List<LanternConsultation> consultations =
            List.of(LanternConsultation.open(), LanternConsultation.open());
    private final List<GeneratedHistory> histories = new ArrayList<>();
    private final Set<CommentId> analysed = new HashSet<>();
    private ContactPointTree tree = CommentsPlatform.bean(ContactPoints.class).tree();
    private int registry;

    @Test
    void everyHistoryKeepsItsCountsAfterEveryStep() {
        long seed = Long.getLong("tiaowen.seed", System.nanoTime());
        System.out.println(HISTORIES + " histories of " + STEPS + " steps, -Dtiaowen.seed=" + seed);
        Random random = new Random(seed);
        List<List<ContactPoint>> trees = Stream.generate(GeneratedHistoriesIntegrationTests::treeOfPoints)
                .limit((HISTORIES + HISTORIES_A_TREE - 1) / HISTORIES_A_TREE)
                .toList();
        for (int i = 0; i < HISTORIES; i++) {
            histories.add(new GeneratedHistory(
                    i % consultations.size(), i, trees.get(i / HISTORIES_A_TREE), new Random(random.nextLong())));
        }
        tree = CommentsPlatform.bean(ContactPoints.class).tree();

        for (int step = 1; step <= STEPS; step++) {
            Map<Kind, List<Said>> wishes = new EnumMap<>(Kind.class);
            for (GeneratedHistory history : histories) {
                Wish wish = history.next();
                wish.said().ifPresent(said -> wishes.computeIfAbsent(wish.kind(), kind -> new ArrayList<>())
                        .add(said));
                if (wish.kind() == Kind.RECEIVE) {
                    receive(history);
                }
            }
            opinions.split(histories.stream()
                    .flatMap(history -> history.said.stream())
                    .filter(said -> analysed.add(said.comment))
                    .collect(Collectors.toMap(said -> said.comment, said -> List.of(new Span(0, WORDS.length())))));
            wishes.forEach(this::take);
            check("step " + step + " of seed " + seed);
        }
    }

    /** A district, two contact points, two collection points below each, and a deputies' station. */
    private static List<ContactPoint> treeOfPoints() {
        PointsOfTheTests first = PointsOfTheTests.appointed();
        LocalDate day = PointsOfTheTests.APPOINTED;
        ContactPoint second =
                PointsOfTheTests.appoint(Terms.contactPoint("二", "", day).under(first.district()));
        Terms collecting = Terms.contactPoint("采集", "", day).as(ContactPointKind.COLLECTION_POINT);
        Terms station = Terms.contactPoint("代表站", "", day).as(ContactPointKind.DEPUTY_STATION);
        return List.of(
                first.district(),
                first.contactPoint(),
                first.collectionPoint(),
                second,
                PointsOfTheTests.appoint(collecting.under(first.contactPoint())),
                PointsOfTheTests.appoint(collecting.under(second)),
                PointsOfTheTests.appoint(collecting.under(second)),
                PointsOfTheTests.appoint(station.under(first.district())));
    }

    private void receive(GeneratedHistory history) {
        Optional<ContactPoint> origin = history.somewhere();
        String person = history.somebody();
        CommentSource source = origin.<CommentSource>map(point -> new CommentSource.FromContactPoint(
                        point.id(),
                        "G-" + ++registry,
                        new CommentSource.Collection(Channel.VISIT, null, LocalDate.parse("2026-11-20")),
                        "staff"))
                .orElseGet(CommentSource.Public::new);
        CommentId comment = consultations
                .get(history.consultation)
                .receive(new NewComment(id(history), new CommentTarget.OnWhole(), WORDS, "", person, "", source))
                .comment();
        history.said.add(new Said(comment, origin, person));
    }

    private ConsultationId id(GeneratedHistory history) {
        return consultations.get(history.consultation).consultation().id();
    }

    private void take(Kind kind, List<Said> all) {
        switch (kind) {
            case RECEIVE, REST -> throw new IllegalStateException("these are about no comment");
            case FORWARD, KEEP_BACK, SUMMARISE, GIVE_BACK -> byStation(all).forEach((at, here) -> move(kind, at, here));
            case PUBLISH -> {
                moderating.publish(ids(all), "moderator");
                all.forEach(said -> said.publicity = Publicity.PUBLISHED);
            }
            case WITHHOLD ->
                all.forEach(said -> {
                    moderating.withhold(said.comment, "含有他人隐私", "moderator");
                    said.publicity = Publicity.WITHHELD;
                });
            case RESTORE ->
                all.forEach(said -> {
                    moderating.restore(said.comment, "复核后公开", "moderator");
                    said.publicity = Publicity.PUBLISHED;
                });
            case SPLIT -> all.forEach(this::split);
            case JOIN -> all.forEach(this::join);
        }
    }

    private void split(Said said) {
        Opinion longest = opinions.of(said.comment).stream()
                .max(Comparator.comparingInt(
                        opinion -> opinion.span().end() - opinion.span().start()))
                .orElseThrow();
        int middle = (longest.span().start() + longest.span().end()) / 2;
        assertThat(dividing.split(longest.id(), middle, "drafter")).isInstanceOf(DividingOpinions.Divided.class);
        said.opinions++;
    }

    private void join(Said said) {
        List<Opinion> current = opinions.of(said.comment);
        assertThat(dividing.join(current.get(0).id(), current.get(1).id(), "drafter"))
                .isInstanceOf(DividingOpinions.Divided.class);
        said.opinions--;
    }

    /** Those at one station and, as a list on a page is, of one consultation. */
    private Map<Optional<ContactPoint>, List<List<Said>>> byStation(List<Said> all) {
        Set<CommentId> ofTheFirst = histories.stream()
                .filter(history -> history.consultation == 0)
                .flatMap(history -> history.said.stream())
                .map(said -> said.comment)
                .collect(Collectors.toSet());
        return all.stream()
                .collect(Collectors.groupingBy(
                        Said::station,
                        Collectors.collectingAndThen(
                                Collectors.partitioningBy(said -> ofTheFirst.contains(said.comment)),
                                parts -> parts.values().stream()
                                        .filter(part -> !part.isEmpty())
                                        .toList())));
    }

    private void move(Kind kind, Optional<ContactPoint> at, List<List<Said>> lists) {
        for (List<Said> here : lists) {
            List<CommentId> comments = ids(here);
            ContactPointId point = at.map(ContactPoint::id).orElse(null);
            ForwardingComments.Outcome outcome =
                    switch (kind) {
                        case FORWARD ->
                            forwarding.forward(comments, at.orElseThrow().id(), "staff");
                        case KEEP_BACK ->
                            forwarding.keepBack(comments, at.orElseThrow().id(), "与草案无关", "staff");
                        case SUMMARISE ->
                            forwarding.summarise(comments, at.orElseThrow().id(), "zh-CN", "大家希望早些熄灯。", "staff");
                        case GIVE_BACK -> forwarding.giveBack(comments, point, "请补充", "staff");
                        case RECEIVE, PUBLISH, WITHHOLD, RESTORE, SPLIT, JOIN, REST ->
                            throw new IllegalStateException(kind.name());
                    };
            assertThat(outcome).as(kind.name()).isInstanceOf(ForwardingComments.Done.class);
            for (Said said : here) {
                switch (kind) {
                    case FORWARD, SUMMARISE ->
                        said.up(tree.above(at.orElseThrow().id()).stream().findFirst());
                    case GIVE_BACK -> said.back();
                    default -> said.standing = Standing.KEPT_BACK;
                }
            }
        }
    }

    private static List<CommentId> ids(List<Said> said) {
        return said.stream().map(each -> each.comment).toList();
    }

    private void check(String when) {
        Map<CommentId, String> stations = new HashMap<>();
        for (int i = 0; i < consultations.size(); i++) {
            int consultation = i;
            List<Said> said = histories.stream()
                    .filter(history -> history.consultation == consultation)
                    .flatMap(history -> history.said.stream())
                    .toList();
            ConsultationId id = consultations.get(i).consultation().id();
            assertThat(counts.of(id)).as(when).isEqualTo(counted(said));
            checkTree(when, said, counts.own(id), counts.subtrees(id));
            assertThat(currentOpinions(id))
                    .as(when)
                    .isEqualTo(said.stream().mapToInt(each -> each.opinions).sum());
            said.forEach(each -> stations.put(each.comment, printed(each)));
        }
        assertThat(storedStations()).as(when).isEqualTo(stations);
        assertThat(stationsThatDoNotFollowFromTheirSteps()).as(when).isZero();
    }

    private void checkTree(
            String when,
            List<Said> said,
            Map<ContactPointId, ChainCount> own,
            Map<ContactPointId, ChainCount> subtrees) {
        Map<ContactPointId, List<Said>> byOrigin = said.stream()
                .filter(each -> each.origin.isPresent())
                .collect(Collectors.groupingBy(each -> each.origin.get().id()));
        Set<ContactPointId> points = histories.stream()
                .flatMap(history -> history.points.stream())
                .map(ContactPoint::id)
                .collect(Collectors.toSet());
        for (ContactPointId point : points) {
            assertThat(own.getOrDefault(point, ChainCount.NONE))
                    .as(when)
                    .isEqualTo(counted(byOrigin.getOrDefault(point, List.of())));
            List<Said> below = tree.subtree(point).stream()
                    .flatMap(each -> byOrigin.getOrDefault(each, List.of()).stream())
                    .toList();
            ChainCount subtree = subtrees.getOrDefault(point, ChainCount.NONE);
            assertThat(subtree).as(when).isEqualTo(counted(below));
            long ofTheParts = own.getOrDefault(point, ChainCount.NONE).received()
                    + tree.under(point).stream()
                            .mapToLong(child -> subtrees.getOrDefault(child.id(), ChainCount.NONE)
                                    .received())
                            .sum();
            assertThat(subtree.received()).as(when).isEqualTo(ofTheParts);
        }
    }

    private static ChainCount counted(List<Said> said) {
        Map<Publicity, Long> publicity =
                said.stream().collect(Collectors.groupingBy(each -> each.publicity, Collectors.counting()));
        Map<Standing, Long> standing =
                said.stream().collect(Collectors.groupingBy(each -> each.standing, Collectors.counting()));
        Set<String> people = new HashSet<>();
        long without = 0;
        for (Said each : said) {
            if (each.person.isEmpty()) {
                without++;
            } else {
                people.add(each.person);
            }
        }
        ChainCount count = new ChainCount(
                said.size(),
                publicity.getOrDefault(Publicity.PUBLISHED, 0L),
                publicity.getOrDefault(Publicity.WITHHELD, 0L),
                publicity.getOrDefault(Publicity.PENDING, 0L),
                standing.getOrDefault(Standing.ARRIVED, 0L),
                standing.getOrDefault(Standing.WAITING, 0L) + standing.getOrDefault(Standing.RETURNED, 0L),
                standing.getOrDefault(Standing.KEPT_BACK, 0L),
                people.size() + without,
                without);
        assertThat(count.published() + count.withheld() + count.pending()).isEqualTo(count.received());
        assertThat(count.arrived() + count.waiting() + count.keptBack()).isEqualTo(count.received());
        return count;
    }

    private static String printed(Said said) {
        return said.standing + " at "
                + said.station().map(point -> point.id().toString()).orElse("committee");
    }

    private static int currentOpinions(ConsultationId consultation) {
        return CommentsPlatform.jdbc()
                .sql("""
                        select count(*) from comment_opinion o join comment c on c.id = o.comment
                        where c.consultation = :consultation and o.current
                        """)
                .param("consultation", consultation.value())
                .query(Integer.class)
                .single();
    }

    private Map<CommentId, String> storedStations() {
        Map<CommentId, String> stations = new HashMap<>();
        CommentsPlatform.jdbc()
                .sql("""
                        select c.id, coalesce(s.standing, 'ARRIVED') as standing, s.point
                        from comment c left join comment_station s on s.comment = c.id
                        where c.consultation = any (:consultations)
                        """)
                .param("consultations", consultationIds())
                .query((row, n) -> {
                    UUID point = row.getObject("point", UUID.class);
                    return stations.put(
                            new CommentId(row.getObject("id", UUID.class)),
                            row.getString("standing") + " at " + (point == null ? "committee" : point));
                })
                .list();
        return stations;
    }

    private long stationsThatDoNotFollowFromTheirSteps() {
        return CommentsPlatform.jdbc()
                .sql("""
                        select count(*) from comment c join comment_station s on s.comment = c.id
                        left join lateral (
                            select true as moved, t.to_point from comment_step t
                            where t.comment = c.id order by t.id desc limit 1) last on true
                        where c.consultation = any (:consultations)
                            and s.point is distinct from case when last.moved then last.to_point else c.contact_point end
                        """)
                .param("consultations", consultationIds())
                .query(Long.class)
                .single();
    }

    private UUID[] consultationIds() {
        return consultations.stream()
                .map(each -> each.consultation().id().value())
                .toArray(UUID[]::new);
    }
}
