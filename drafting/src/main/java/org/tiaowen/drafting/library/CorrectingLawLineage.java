package org.tiaowen.drafting.library;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.Correcting;
import org.tiaowen.drafting.identity.Correcting.Objection;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageCorrection;

/**
 * 更正沿革 — a person says which clause of the text before a clause of a law continues. The ids stay, for addresses were given out
 * under them. Where another text comes in between later on, what was said of the two is on record only. Thread-safe: corrections
 * of one law wait for each other.
 */
@Component
public final class CorrectingLawLineage {

    private final LibraryDatabase database;
    private final LawRows laws;
    private final LawClauseRows clauses;
    private final ApplicationEventPublisher events;

    CorrectingLawLineage(
            LibraryDatabase database, LawRows laws, LawClauseRows clauses, ApplicationEventPublisher events) {
        this.database = database;
        this.laws = laws;
        this.clauses = clauses;
        this.events = events;
    }

    /**
     * What a person can choose from.
     *
     * @param before the text before
     * @param clauses those of it on the level of the clause, in their order
     * @param chosen those among them it is held to continue
     */
    public record Choice(LawText before, List<LawClause> clauses, List<ProvisionId> chosen) {

        public Choice {
            clauses = List.copyOf(clauses);
            chosen = List.copyOf(chosen);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** It is kept; {@code lineage} is what the two texts tell from now on. */
    public record Corrected(Lineage lineage) implements Outcome {}

    /**
     * Nothing was kept.
     *
     * @param withoutReason nobody would know later why
     */
    public record Refused(boolean withoutReason, List<Objection> objections) implements Outcome {

        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /** The clauses of the text before; empty where there is none, and for a clause that is not in the text. */
    public Optional<Choice> choice(LawTextId text, ProvisionId clause) {
        return clauses.find(text, clause).flatMap(found -> before(text).map(before -> {
            Lineage lineage = clauses.lineage(before.id(), text).orElse(new Lineage(List.of()));
            return new Choice(
                    before,
                    clauses.onLevel(before.id(), found.level()),
                    lineage.to(clause).stream()
                            .flatMap(relation -> relation.old().stream())
                            .toList());
        }));
    }

    /**
     * Keeps what a person says, and tells {@link LawTextCorrected} in the same transaction.
     *
     * @param before the clause of the text before; empty where the clause is new
     * @param by user name
     * @throws IllegalArgumentException when there is no text, or none before it
     */
    public Outcome keep(LawTextId text, ProvisionId clause, Optional<ProvisionId> before, String by, String reason) {
        return database.inTransaction(() -> {
            LawText current = laws.text(text).orElseThrow(() -> new IllegalArgumentException("No text " + text));
            laws.lock(current.law());
            LawTextId old = before(text)
                    .map(LawText::id)
                    .orElseThrow(() -> new IllegalArgumentException("No text before " + text));
            LineageCorrection said = before.<LineageCorrection>map(one -> new LineageCorrection.SameClause(one, clause))
                    .orElse(new LineageCorrection.Fresh(clause));
            LegalText oldTree = laws.tree(old).orElseThrow();
            LegalText newTree = laws.tree(text).orElseThrow();
            Correcting correcting = clauses.lineage(old, text)
                    .orElse(new Lineage(List.of()))
                    .corrected(oldTree, newTree, List.of(said));
            return switch (correcting) {
                case Correcting.Refused refused -> new Refused(reason.isBlank(), refused.objections());
                case Correcting.Corrected corrected ->
                    reason.isBlank()
                            ? new Refused(true, List.of())
                            : keep(current, old, clause, before, corrected.lineage(), by, reason.strip());
            };
        });
    }

    private Corrected keep(
            LawText text,
            LawTextId old,
            ProvisionId clause,
            Optional<ProvisionId> before,
            Lineage lineage,
            String by,
            String reason) {
        clauses.keep(old, text.id(), lineage);
        database.sql("""
                        insert into law_lineage_correction (from_text, to_text, clause, before, reason, made_by, made_at)
                        values (:from, :to, :clause, :before, :reason, :by, :at)
                        """)
                .param("from", old.value())
                .param("to", text.id().value())
                .param("clause", clause.value())
                .param("before", before.map(ProvisionId::value).orElse(null))
                .param("reason", reason)
                .param("by", by)
                .param("at", LibraryDatabase.stored(database.now()))
                .update();
        events.publishEvent(new LawTextCorrected(text.law(), text.id(), List.of(text.id())));
        return new Corrected(lineage);
    }

    private Optional<LawText> before(LawTextId text) {
        return laws.text(text).flatMap(found -> laws.chain(found.law()).stream()
                .filter(one -> text.equals(one.next()))
                .findFirst());
    }
}
