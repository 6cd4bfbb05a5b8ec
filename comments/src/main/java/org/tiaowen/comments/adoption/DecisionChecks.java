package org.tiaowen.comments.adoption;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.StorableText;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.privacy.Disclosure;
import org.tiaowen.comments.privacy.WordsOfStaff;
import org.tiaowen.drafting.articles.ProvisionId;

/** What can be wrong with a decision, and with the opinions it is to be about; and what is kept of its words. */
@Component
class DecisionChecks {

    /** More opinions than a group of the largest real consultation has are decided in several steps. */
    static final int LARGEST_SET = 50_000;

    private final JdbcClient jdbc;
    private final Consultations consultations;
    private final ConsultedTexts texts;
    private final WordsOfStaff words;

    DecisionChecks(JdbcClient jdbc, Consultations consultations, ConsultedTexts texts, WordsOfStaff words) {
        this.jdbc = jdbc;
        this.consultations = consultations;
        this.texts = texts;
        this.words = words;
    }

    List<Problem> problems(Decision decision, Collection<OpinionId> opinions) {
        List<Problem> problems = new ArrayList<>();
        Map<OpinionId, ConsultationId> known = checkOpinions(opinions, problems);
        if (decision.reason().isBlank()) {
            problems.add(Problem.at("reason", "reason.empty"));
        }
        checkText("reason", decision.reason(), Decision.LONGEST_REASON, problems);
        checkText("department", decision.department(), Decision.LONGEST_NAME, problems);
        checkText("providedIn", decision.providedIn(), Decision.LONGEST_NAME, problems);
        if (decision.outcome() == AnswerOutcome.REFERRED
                && decision.department().isBlank()) {
            problems.add(Problem.at("department", "department.empty"));
        }
        if (decision.outcome() != AnswerOutcome.REFERRED
                && !decision.department().isBlank()) {
            problems.add(Problem.at("department", "department.unwanted"));
        }
        checkProvided(decision, known.values(), problems);
        SequencedMap<String, String> written = new LinkedHashMap<>();
        written.put("reason", decision.reason());
        written.put("department", decision.department());
        written.put("providedIn", decision.providedIn());
        words.check(written, decision.disclosure(), problems);
        return problems;
    }

    /**
     * Those of the opinions that exist and hold now, with their consultations; adds a problem for the others. They hold for as
     * long as the caller's transaction lasts: whoever divides them waits.
     */
    Map<OpinionId, ConsultationId> checkOpinions(Collection<OpinionId> opinions, List<Problem> problems) {
        if (opinions.isEmpty()) {
            problems.add(Problem.at("opinions", "opinions.none"));
        }
        if (opinions.size() > LARGEST_SET) {
            problems.add(Problem.at("opinions", "opinions.too-many", LARGEST_SET));
            return Map.of();
        }
        Map<OpinionId, ConsultationId> known = new LinkedHashMap<>();
        jdbc.sql("""
                        select o.id, c.consultation from comment_opinion o join comment c on c.id = o.comment
                        where o.id = any (cast(:opinions as uuid[])) and o.current
                        order by o.id for share of o
                        """).param("opinions", OpinionId.values(opinions)).query(row -> {
            known.put(
                    new OpinionId(row.getObject("id", UUID.class)),
                    new ConsultationId(row.getObject("consultation", UUID.class)));
        });
        if (opinions.stream().anyMatch(opinion -> !known.containsKey(opinion))) {
            problems.add(Problem.at("opinion", "opinion.unknown"));
        }
        return known;
    }

    /** The decision as it is stored and read, when nothing is wrong with it. */
    Decision kept(Decision decision, String by) {
        Disclosure chosen = decision.disclosure();
        return new Decision(
                decision.outcome(),
                words.kept(decision.reason(), chosen),
                words.kept(decision.department(), chosen),
                decision.providedClause(),
                words.kept(decision.providedIn(), chosen),
                words.settled(List.of(decision.reason(), decision.department(), decision.providedIn()), chosen, by));
    }

    /** Notes are read by all who handle opinions and go no further: whoever is named in them is hidden. */
    String kept(String note) {
        return words.kept(note, Disclosure.HIDE);
    }

    /** A zero character cannot be kept by the database, and no keyboard writes one. */
    static void checkText(String field, String text, int longest, List<Problem> problems) {
        if (text.length() > longest) {
            problems.add(Problem.at(field, "too-long", longest));
        }
        if (!StorableText.is(text)) {
            problems.add(Problem.at(field, "text.not-text"));
        }
    }

    private void checkProvided(Decision decision, Collection<ConsultationId> about, List<Problem> problems) {
        ProvisionId clause = decision.providedClause();
        boolean named = clause != null || !decision.providedIn().isBlank();
        if (decision.outcome() != AnswerOutcome.ALREADY_PROVIDED) {
            if (named) {
                problems.add(Problem.at("provided", "provided.unwanted"));
            }
            return;
        }
        if (!named) {
            problems.add(Problem.at("provided", "provided.empty"));
        }
        if (clause != null && !about.stream().distinct().allMatch(id -> has(id, clause))) {
            problems.add(Problem.at("provided", "clause.unknown"));
        }
    }

    private boolean has(ConsultationId id, ProvisionId clause) {
        return consultations
                .find(id)
                .map(Consultation::version)
                .flatMap(texts::of)
                .flatMap(text -> text.find(clause))
                .isPresent();
    }
}
