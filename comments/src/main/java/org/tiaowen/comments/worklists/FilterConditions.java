package org.tiaowen.comments.worklists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.ChinaDays;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.drafting.articles.ProvisionId;

/** A filter as SQL: only what is asked stands in the statement, so that the database looks at nothing else. */
@Component
class FilterConditions {

    private static final String ANSWERED = "exists (select 1 from opinion_fate f where f.opinion = o.id)";

    /** Of the answer that holds now. */
    private static final String FATE = "exists (select 1 from opinion_fate f where f.opinion = o.id and %s)";

    private final Consultations consultations;
    private final ConsultedTexts texts;

    FilterConditions(Consultations consultations, ConsultedTexts texts) {
        this.consultations = consultations;
        this.texts = texts;
    }

    /** The where clause, over opinions {@code o} and comments {@code c}. */
    String of(OpinionFilter filter) {
        List<String> all = new ArrayList<>(List.of("o.current", "c.consultation = :consultation"));
        if (filter.clause() != null) {
            all.add("exists (select 1 from comment_link l where l.opinion = o.id and l.clause in (:clauses))");
        }
        if (filter.standing() != null) {
            all.add(of(filter.standing()));
        }
        if (filter.outcome() != null) {
            all.add(FATE.formatted("f.outcome = :outcome"));
        }
        if (filter.stance() != null) {
            all.add("exists (select 1 from opinion_stance s where s.opinion = o.id and s.stance = :stance)");
        }
        if (filter.channel() != null) {
            all.add("c.channel = :channel");
        }
        if (filter.contactPoint() != null) {
            all.add("c.contact_point = :contactPoint");
        }
        if (filter.assignee() != null) {
            all.add("exists (select 1 from opinion_assigned h where h.opinion = o.id and h.assignee = :assignee)");
        }
        if (filter.group() != null) {
            all.add("exists (select 1 from opinion_grouping g where g.opinion = o.id and g.in_group = :group)");
        }
        if (filter.receivedOn() != null) {
            all.add("c.received_at >= :dayBegins and c.received_at < :dayEnds");
        }
        return "where " + String.join(" and ", all);
    }

    private static String of(OpinionFilter.Standing standing) {
        return switch (standing) {
            case UNLINKED -> "not exists (select 1 from comment_link l where l.opinion = o.id)";
            case UNDECIDED -> "not " + ANSWERED;
            case DECIDED -> ANSWERED;
            case UNPUBLISHED -> FATE.formatted("f.published_revision is distinct from f.revision");
            // none is above the newest; said as an equality the database would expect one in two hundred
            case PUBLISHED -> FATE.formatted("f.published_revision >= f.revision");
            case WITHOUT_CHANGE ->
                FATE.formatted("f.outcome in ('ADOPTED', 'PARTLY_ADOPTED') and f.carried_version is null");
            case UNASSIGNED ->
                "not " + ANSWERED + " and not exists (select 1 from opinion_assigned h where h.opinion = o.id)";
            case OVERDUE ->
                "not " + ANSWERED
                        + " and exists (select 1 from opinion_assigned h where h.opinion = o.id and h.due_on < :today)";
        };
    }

    /** Everything the where clause may ask for. */
    Map<String, Object> parameters(OpinionFilter filter, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        values.put("consultation", filter.consultation().value());
        values.put("today", today);
        if (filter.clause() != null) {
            values.put("clauses", inside(filter, filter.clause()));
        }
        if (filter.outcome() != null) {
            values.put("outcome", filter.outcome().name());
        }
        if (filter.stance() != null) {
            values.put("stance", filter.stance().name());
        }
        if (filter.channel() != null) {
            values.put("channel", filter.channel().name());
        }
        if (filter.contactPoint() != null) {
            values.put("contactPoint", filter.contactPoint().value());
        }
        if (filter.assignee() != null) {
            values.put("assignee", filter.assignee());
        }
        if (filter.group() != null) {
            values.put("group", filter.group().value());
        }
        LocalDate day = filter.receivedOn();
        if (day != null) {
            values.put("dayBegins", ChinaDays.beginning(day));
            values.put("dayEnds", ChinaDays.beginning(day.plusDays(1)));
        }
        return values;
    }

    private Set<UUID> inside(OpinionFilter filter, ProvisionId clause) {
        Set<UUID> clauses = new LinkedHashSet<>(Set.of(clause.value()));
        consultations
                .find(filter.consultation())
                .map(Consultation::version)
                .flatMap(texts::of)
                .flatMap(text -> text.find(clause))
                .ifPresent(found ->
                        found.walk().forEach(part -> clauses.add(part.id().value())));
        return clauses;
    }
}
