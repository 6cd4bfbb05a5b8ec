package org.tiaowen.comments.adoption;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionsDivided;

/**
 * An answer speaks of every word of its opinion: when a person splits one, the parts keep the draft of its answer and who has
 * them; when opinions are joined, nobody has decided on the whole. An opinion with a published answer is not divided.
 */
@Component
class CarryingAnswersOver {

    private final JdbcClient jdbc;

    CarryingAnswersOver(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(OpinionsDivided divided) {
        for (Opinion before : divided.before()) {
            List<Opinion> inside = divided.after().stream()
                    .filter(after -> before.span().holds(after.span()))
                    .toList();
            inside.forEach(after -> carryOver(before, after));
        }
    }

    /** One that was an opinion before has its own answers again. */
    private void carryOver(Opinion before, Opinion after) {
        jdbc.sql("""
                        insert into comment_answer (opinion, revision, outcome, reason, department, provided_clause,
                            provided_in, disclosure, answered_by, answered_at)
                        select :after, 1, outcome, reason, department, provided_clause, provided_in, disclosure,
                            answered_by, answered_at
                        from comment_answer where opinion = :before
                            and not exists (select 1 from comment_answer where opinion = :after)
                        order by revision desc limit 1
                        """)
                .param("before", before.id().value())
                .param("after", after.id().value())
                .update();
        jdbc.sql("""
                        insert into opinion_carried_out (opinion, version, clause, article, change, note, by_user, at)
                        select :after, version, clause, article, change, note, by_user, at
                        from opinion_carried_out where opinion = :before
                            and not exists (select 1 from opinion_carried_out where opinion = :after)
                        order by id desc limit 1
                        """)
                .param("before", before.id().value())
                .param("after", after.id().value())
                .update();
        jdbc.sql("""
                        with line as (
                            insert into opinion_assignment (opinion, assignee, due_on, scope, scope_of, note, by_user, at)
                            select :after, l.assignee, l.due_on, l.scope, l.scope_of, l.note, l.by_user, l.at
                            from opinion_assigned h join opinion_assignment l on l.id = h.assignment
                            where h.opinion = :before
                                and not exists (select 1 from opinion_assigned where opinion = :after)
                            returning id, opinion, assignee, due_on)
                        insert into opinion_assigned (opinion, assignment, assignee, due_on)
                        select opinion, id, assignee, due_on from line
                        """)
                .param("before", before.id().value())
                .param("after", after.id().value())
                .update();
    }
}
