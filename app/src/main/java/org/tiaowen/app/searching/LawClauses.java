package org.tiaowen.app.searching;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tiaowen.app.searching.ClausePage.Cited;
import org.tiaowen.app.searching.ClausePage.Named;
import org.tiaowen.app.searching.ClausePage.Outcome;
import org.tiaowen.app.searching.ClausePage.Stage;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.library.Law;
import org.tiaowen.drafting.library.LawCitation;
import org.tiaowen.drafting.library.LawClause;
import org.tiaowen.drafting.library.LawClauseState;
import org.tiaowen.drafting.library.LawId;
import org.tiaowen.drafting.library.LawText;
import org.tiaowen.drafting.library.Library;

/** The clauses of laws, as their page shows them. */
@Component
final class LawClauses {

    private static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");

    private final Library library;
    private final Clock clock;

    LawClauses(Library library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    /**
     * The page of a clause; empty for a clause the library does not have.
     *
     * @param from how many of the places that name it are passed over
     * @param size how many of them are shown
     */
    Optional<ClausePage> page(ProvisionId id, int from, int size) {
        List<LawClauseState> history = library.historyOf(id);
        return history.reversed().stream()
                .filter(state -> state.clause().isPresent())
                .findFirst()
                .map(standing ->
                        page(history, standing.text(), standing.clause().orElseThrow(), from, size));
    }

    private ClausePage page(List<LawClauseState> history, LawText text, LawClause clause, int from, int size) {
        Law law = library.find(text.law()).orElseThrow();
        LegalText tree = library.tree(text.id()).orElseThrow();
        List<ProvisionId> inside =
                tree.find(clause.id()).orElseThrow().walk().map(Provision::id).toList();
        LocalDate today = LocalDate.now(clock.withZone(DAYS));
        List<Stage> stages = new ArrayList<>();
        for (LawClauseState state : history) {
            stages.add(stage(state, stages.isEmpty(), today));
        }
        return new ClausePage(
                law.id().value(),
                law.title(),
                address(text),
                clause.designation(),
                history.getLast().clause().isEmpty(),
                ClausePage.block(tree, clause.id()),
                clause.words(),
                stages.reversed(),
                library.citationsOutOf(text.id(), inside).stream()
                        .map(this::cited)
                        .distinct()
                        .toList(),
                library.citationsInto(inside, from, size).stream()
                        .map(one -> citing(one, law.id()))
                        .distinct()
                        .toList(),
                library.countCitationsInto(inside),
                ClausePage.terms(tree, clause.id()));
    }

    private static Stage stage(LawClauseState state, boolean first, LocalDate today) {
        LawText text = state.text();
        LocalDate dated = text.dated();
        return new Stage(
                "",
                0,
                dated == null ? "" : dated.toString(),
                address(text),
                state.clause().map(LawClause::designation).orElse(""),
                first ? LineageKind.NEW : state.kind(),
                first,
                state.words(),
                text.validityOn(today));
    }

    private static String address(LawText text) {
        return "/library/" + text.law() + "/texts/" + text.id();
    }

    private Cited cited(LawCitation one) {
        String law = one.lawTitle();
        LawId other = one.targetLaw();
        return new Cited(
                one.words(),
                outcome(one.outcome()),
                named(law == null ? "" : law, one.targetDesignation(), one.target()),
                law == null
                        ? one.outcome() == LawCitation.Outcome.DANGLING ? one.cited() : ""
                        : "《" + law + "》" + one.cited(),
                other == null ? "" : "/library/" + other);
    }

    private static Outcome outcome(LawCitation.Outcome outcome) {
        return switch (outcome) {
            case FOUND -> Outcome.FOUND;
            case AMBIGUOUS -> Outcome.AMBIGUOUS;
            case DANGLING -> Outcome.DANGLING;
            case EXTERNAL, LAW -> Outcome.EXTERNAL;
        };
    }

    private static List<Named> named(String title, @Nullable String designation, @Nullable ProvisionId clause) {
        return clause == null ? List.of() : List.of(new Named(title, designation == null ? "" : designation, clause));
    }

    private Cited citing(LawCitation one, LawId law) {
        boolean other =
                library.text(one.text()).filter(text -> !text.law().equals(law)).isPresent();
        return new Cited(
                one.words(), Outcome.FOUND, named(other ? one.textTitle() : "", one.designation(), one.in()), "", "");
    }
}
