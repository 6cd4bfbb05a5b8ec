package org.tiaowen.comments.worklists;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.counting.CountedChanges;
import org.tiaowen.comments.counting.KeptCounts;
import org.tiaowen.comments.digests.Stance;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/** How many opinions there are on each clause, all clauses in one question to the database. Thread-safe. */
@Component
public class ClauseTallies {

    private static final String COLUMNS = """
            count(*) as opinions,
            count(*) filter (where f.opinion is null) as undecided,
            count(*) filter (where s.stance = 'SUPPORT') as support,
            count(*) filter (where s.stance = 'OPPOSE') as oppose,
            count(*) filter (where s.stance = 'SUGGEST') as suggest,
            count(*) filter (where s.stance = 'ASK') as ask,
            count(*) filter (where s.stance = 'UNCLEAR') as unclear
            """;

    private static final int MOST_KEPT = 20;

    private final JdbcClient jdbc;
    private final Consultations consultations;
    private final ConsultedTexts texts;
    private final KeptCounts<ConsultationId, Map<ProvisionId, ClauseTally>> kept;

    ClauseTallies(JdbcClient jdbc, Consultations consultations, ConsultedTexts texts, CountedChanges changes) {
        this.jdbc = jdbc;
        this.consultations = consultations;
        this.texts = texts;
        this.kept = new KeptCounts<>(changes, MOST_KEPT);
    }

    /** Of every article, or whatever stands at its level; those nobody spoke of are missing. */
    public Map<ProvisionId, ClauseTally> ofArticles(ConsultationId consultation) {
        return kept.of(consultation, consultation, () -> counted(consultation));
    }

    private Map<ProvisionId, ClauseTally> counted(ConsultationId consultation) {
        Map<ProvisionId, List<Provision>> inside = new HashMap<>();
        text(consultation).ifPresent(text -> text.provisions().forEach(provision -> addArticles(provision, inside)));
        return of(consultation, inside);
    }

    private Optional<LegalText> text(ConsultationId id) {
        return consultations.find(id).map(Consultation::version).flatMap(texts::of);
    }

    /** Divisions are headings of the articles inside them; whatever else stands at the top is gathered as one. */
    private static void addArticles(Provision provision, Map<ProvisionId, List<Provision>> inside) {
        switch (provision.level()) {
            case BOOK, SUBBOOK, CHAPTER, SECTION, HEADING, ANNEX -> {
                inside.put(provision.id(), List.of(provision));
                provision.children().forEach(child -> addArticles(child, inside));
            }
            default -> inside.put(provision.id(), provision.walk().toList());
        }
    }

    private Map<ProvisionId, ClauseTally> of(ConsultationId consultation, Map<ProvisionId, List<Provision>> inside) {
        List<String> clauses = new ArrayList<>();
        List<String> gathered = new ArrayList<>();
        inside.forEach((whole, parts) -> parts.forEach(part -> {
            clauses.add(part.id().toString());
            gathered.add(whole.toString());
        }));
        Map<ProvisionId, ClauseTally> tallies = new HashMap<>();
        jdbc.sql("""
                        with m as (
                            select distinct t.gathered, l.opinion
                            from unnest(cast(:clauses as uuid[]), cast(:gathered as uuid[])) as t (clause, gathered)
                            join comment_link l on l.clause = t.clause
                            join comment_opinion o on o.id = l.opinion and o.current
                            join comment c on c.id = o.comment and c.consultation = :consultation)
                        select m.gathered, %s from m left join opinion_stance s on s.opinion = m.opinion
                        left join opinion_fate f on f.opinion = m.opinion
                        group by m.gathered
                        """.formatted(COLUMNS))
                .param("clauses", clauses.toArray(String[]::new))
                .param("gathered", gathered.toArray(String[]::new))
                .param("consultation", consultation.value())
                .query(row -> {
                    Map<Stance, Long> stances = new EnumMap<>(Stance.class);
                    for (Stance stance : Stance.values()) {
                        stances.put(stance, row.getLong(stance.name().toLowerCase(Locale.ROOT)));
                    }
                    tallies.put(
                            new ProvisionId(row.getObject("gathered", UUID.class)),
                            new ClauseTally(row.getLong("opinions"), row.getLong("undecided"), stances));
                });
        return Map.copyOf(tallies);
    }
}
