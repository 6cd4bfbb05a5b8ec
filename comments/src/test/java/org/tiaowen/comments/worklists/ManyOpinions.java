package org.tiaowen.comments.worklists;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.PointsOfTheTests;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointKind;
import org.tiaowen.comments.contactpoints.Terms;
import org.tiaowen.comments.placements.PlacementSteps;

/**
 * A consultation on sixty articles with many opinions, made in the database: half of them decided, a quarter in campaigns, from
 * forty contact points over thirty days.
 */
final class ManyOpinions {

    private static final String WORDS = "我们小区门口每年都办灯会，二十二时熄灯太早了，很多人下班以后才有时间带着老人和孩子来看，建议节假日延长到二十三时三十分，并且提前公布安排。"
            + "另外现场的公共厕所太少，排队要半个小时，摊贩也占了通道，希望按照人数核定厕所的数量，摊贩划到专门的区域去。";

    private final LanternConsultation lanterns = LanternConsultation.open(text());
    private final JdbcClient jdbc = CommentsPlatform.jdbc();

    private ManyOpinions() {}

    /** So many opinions; every tenth comment has two. */
    static LanternConsultation of(int opinions) {
        ManyOpinions many = new ManyOpinions();
        many.lanterns.receive(many.lanterns.comment(WORDS));
        many.receive(opinions);
        many.link();
        many.group();
        many.handle();
        PlacementSteps.renumber(many.lanterns);
        PlacementSteps.splitArticleFour(many.lanterns);
        PlacementSteps.placeAll();
        many.jdbc.sql("vacuum analyze").update();
        return many.lanterns;
    }

    private static String text() {
        return "云岭市灯会管理条例（草案）\n\n"
                + IntStream.range(0, 6)
                        .mapToObj(chapter -> "第" + "一二三四五六".charAt(chapter) + "章　第" + (chapter + 1) + "类事项\n\n"
                                + IntStream.rangeClosed(1, 10)
                                        .mapToObj(ordinal -> article(chapter * 10 + ordinal))
                                        .collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n"));
    }

    private static String article(int ordinal) {
        String number = (ordinal >= 20 ? "" + "一二三四五六七八九".charAt(ordinal / 10 - 1) : "")
                + (ordinal >= 10 ? "十" : "")
                + (ordinal % 10 == 0 ? "" : "" + "一二三四五六七八九".charAt(ordinal % 10 - 1));
        return ordinal == 4
                ? "第四条　灯会每日二十二时前应当熄灯。春节期间可以延长至二十四时。\n"
                : "第%s条　举办第%d类灯会应当遵守下列规定：\n（一）有活动方案；\n（二）有安全应急预案。\n第%d类灯会的其他事项由主办者决定。\n"
                        .formatted(number, ordinal, ordinal);
    }

    private void receive(int opinions) {
        jdbc.sql("""
                        with made as materialized (
                            select gen_random_uuid() as comment, n, abs(hashint4(n)) as h, abs(hashint4(n + 7)) as k, t.*
                            from generate_series(1, cast(:opinions * 10 / 11 as int)) n,
                                (select c.consultation, c.received_at, c.sealed, c.proof, s.words
                                    from comment c join comment_shown s on s.comment = c.id
                                    where c.consultation = :consultation) t
                        ), received as (
                            insert into comment (id, consultation, receipt, received_at, sealed, proof, channel, late,
                                person_kind, contact_point, registry_number, entered_by)
                            select comment, consultation, 'measured-' || n, received_at + (h % 43200) * interval '1 minute',
                                sealed, proof, (array['ONLINE', 'MEETING', 'VISIT', 'LETTER'])[1 + k % 4], false,
                                (array['RESIDENT', 'ENTERPRISE', 'LAWYER', null])[1 + h % 4],
                                case when k % 3 > 0 then (cast(:points as uuid[]))[1 + h % 40] end,
                                case when k % 3 > 0 then 'R-' || n end, case when k % 3 > 0 then 'staff' end
                            from made
                        ), shown as (
                            insert into comment_shown (comment, words, masking, publicity)
                            select comment, words, 1, (array['PENDING', 'PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'WITHHELD'])[1 + k % 5]
                            from made
                        ), known as (
                            insert into comment_person (comment, consultation, person)
                            select comment, consultation, sha256(cast('p' || h % 60000 as bytea)) from made where k % 2 = 0
                        ), analysed as (
                            insert into comment_analysis (comment, edition, analysed_at, findings)
                            select comment, 1, received_at, '' from made
                        )
                        insert into comment_opinion (id, comment, start_at, end_at, current)
                        select gen_random_uuid(), comment, 0, 60, true from made
                        union all select gen_random_uuid(), comment, 61, 110, true from made where n % 10 = 0
                        """)
                .param("opinions", opinions)
                .param("consultation", lanterns.consultation().id().value())
                .param("points", points())
                .update();
    }

    private static UUID[] points() {
        List<ContactPoint> districts = IntStream.range(0, 4)
                .mapToObj(n ->
                        PointsOfTheTests.appoint(Terms.contactPoint("第" + n + "区", "云岭市", PointsOfTheTests.APPOINTED)
                                .as(ContactPointKind.DISTRICT)))
                .toList();
        return IntStream.range(0, 40)
                .mapToObj(n ->
                        PointsOfTheTests.appoint(Terms.contactPoint("第" + n + "联系点", "云岭市", PointsOfTheTests.APPOINTED)
                                .under(districts.get(n % 4))))
                .map(point -> point.id().value())
                .toArray(UUID[]::new);
    }

    private void link() {
        jdbc.sql("""
                        insert into comment_link (opinion, clause, standing)
                        select distinct o.id, (cast(:clauses as uuid[]))[1 + abs(hashtext(o.id || t.n::text)) % :many], 'ADDED'
                        from comment_opinion o join comment c on c.id = o.comment and c.consultation = :consultation
                        cross join generate_series(1, 2) t (n)
                        where abs(hashtext(o.id::text)) % 10 > 0 and (t.n = 1 or abs(hashtext(o.id::text)) % 5 = 1)
                        """)
                .param("consultation", lanterns.consultation().id().value())
                .param("clauses", clauses())
                .param("many", clauses().length)
                .update();
    }

    /** A quarter in two hundred campaigns, the others alone or in twos. */
    private void group() {
        jdbc.sql("""
                        with o as materialized (
                            select o.id, o.comment, abs(hashtext(o.id::text)) as h, row_number() over (order by o.id) as n
                            from comment_opinion o join comment c on c.id = o.comment and c.consultation = :consultation
                        ), placed as materialized (
                            select o.*, case when h % 4 = 0 then h % 200 else 1000 + n / 2 end as g from o
                        ), made as materialized (
                            select g, gen_random_uuid() as id, (array_agg(placed.id))[1] as representative, count(*) as received
                            from placed group by g
                        ), groups as (
                            insert into opinion_group (id, consultation, representative, received, persons, texts)
                            select id, :consultation, representative, received, received, least(received, 3) from made
                        ), read as (
                            insert into opinion_stance (opinion, stance, reason, edition, consultation, words)
                            select id, (array['SUPPORT', 'OPPOSE', 'SUGGEST', 'ASK', 'UNCLEAR'])[1 + h % 5], '', 1, :consultation,
                                array(select 'w' || (h / t * t) % 3000 from generate_series(3, 22) t) from placed
                        )
                        insert into opinion_grouping (opinion, comment, consultation, found_group, found_reason, text_key,
                            edition, in_group, relation, reason, closeness)
                        select placed.id, placed.comment, :consultation, made.id, '', '', 1, made.id,
                            'SAME_TEXT', '', h % 100
                        from placed join made on made.g = placed.g
                        """)
                .param("consultation", lanterns.consultation().id().value())
                .update();
    }

    /** Half assigned, half decided, of these most published, of what was adopted half carried out, some evaluated. */
    private void handle() {
        UUID consultation = lanterns.consultation().id().value();
        jdbc.sql("""
                        with given as (
                            insert into opinion_assignment (opinion, assignee, due_on, scope, note, by_user, at)
                            select o.id, (array['li', 'wang', 'zhao', 'qian'])[1 + abs(hashtext(o.id::text)) % 4],
                                cast(c.received_at as date) + 20, 'SELECTION', '', 'li', c.received_at
                            from comment_opinion o join comment c on c.id = o.comment and c.consultation = :consultation
                            where abs(hashtext(o.id::text)) % 20 < 10
                            returning id, opinion, assignee, due_on
                        )
                        insert into opinion_assigned (opinion, assignment, assignee, due_on)
                        select opinion, id, assignee, due_on from given
                        """).param("consultation", consultation).update();
        jdbc.sql("""
                        insert into comment_answer (opinion, revision, outcome, reason, answered_by, answered_at)
                        select o.id, 1, (array['ADOPTED', 'PARTLY_ADOPTED', 'ALREADY_PROVIDED', 'NOT_ADOPTED', 'REFERRED'])
                            [1 + abs(hashtext(o.id::text || 'x')) % 5], '采纳。', 'li', c.received_at + interval '5 days'
                        from comment_opinion o join comment c on c.id = o.comment and c.consultation = :consultation
                        where abs(hashtext(o.id::text)) % 20 > 9
                        """).param("consultation", consultation).update();
        jdbc.sql("""
                        insert into answer_publication (opinion, revision, published_by, published_at)
                        select f.opinion, 1, 'li', f.decided_at from opinion_fate f join comment_opinion o on o.id = f.opinion
                        join comment c on c.id = o.comment and c.consultation = :consultation
                        where abs(hashtext(o.id::text || 'p')) % 5 > 0
                        """).param("consultation", consultation).update();
        jdbc.sql("""
                        insert into opinion_carried_out (opinion, version, clause, change, note, by_user, at, article)
                        select f.opinion, :version, (cast(:clauses as uuid[]))[1 + abs(hashtext(o.id::text)) % :many], 'AMENDED',
                            '', 'li', f.decided_at, (cast(:clauses as uuid[]))[1 + abs(hashtext(o.id::text)) % :many]
                        from opinion_fate f join comment_opinion o on o.id = f.opinion
                        join comment c on c.id = o.comment and c.consultation = :consultation
                        where f.outcome = 'ADOPTED' and abs(hashtext(o.id::text || 'c')) % 2 > 0
                        """)
                .param("consultation", consultation)
                .param("version", lanterns.consultation().version().value())
                .param("clauses", clauses())
                .param("many", clauses().length)
                .update();
        jdbc.sql("""
                        insert into answer_evaluation (opinion, revision, round, grade, words, at)
                        select f.opinion, 1, 1, (array['SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED'])
                            [1 + abs(hashtext(o.id::text)) % 3], '', f.published_at
                        from opinion_fate f join comment_opinion o on o.id = f.opinion
                        join comment c on c.id = o.comment and c.consultation = :consultation
                        where f.published_revision = 1 and abs(hashtext(o.id::text || 'e')) % 3 = 0
                        """).param("consultation", consultation).update();
    }

    private UUID[] clauses() {
        return lanterns.text().walk().map(one -> one.id().value()).toArray(UUID[]::new);
    }
}
