package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tiaowen.drafting.amendments.Instruction;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.amendments.Modification;
import org.tiaowen.drafting.amendments.Modification.Substitution;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.citations.CitationDrift;
import org.tiaowen.drafting.identity.Alignment;
import org.tiaowen.drafting.identity.Identities;

/**
 * 将本条例修改为：“…”: the whole text restated, as a revision (修订) would. Its words were written with the new numbers in view, so
 * nothing follows silently; beside it only the title can be told.
 */
final class Revision {

    private Revision() {}

    /** The modification that restates the whole text, where there is one. */
    static Optional<Substitution> in(LegalText law, LawAmendment amendment) {
        boolean articles = law.walk().anyMatch(one -> one.level() == Level.ARTICLE);
        return amendment.instructions().stream()
                .flatMap(instruction -> instruction.modifications().stream())
                .flatMap(modification -> whole(modification).stream())
                .filter(whole -> !articles
                        || PayloadReading.lines(whole.payload()).stream().anyMatch(PayloadReading::beginsArticle))
                .findFirst();
    }

    private static Optional<Substitution> whole(Modification modification) {
        return modification instanceof Substitution told
                        && told.targets().equals(List.of(new Target.WholeText()))
                        && !PayloadReading.lines(told.payload()).isEmpty()
                ? Optional.of(told)
                : Optional.empty();
    }

    static Consolidation of(LegalText law, LawAmendment amendment, Substitution whole, Supplier<ProvisionId> ids) {
        String title = title(amendment).orElse(law.title());
        String words = (title.isBlank() ? "标题" : title) + "\n\n"
                + String.join("\n", PayloadReading.lines(whole.payload())) + "\n";
        LegalText read = TextReader.read(words, PayloadReading.REPAIRS, ids).text();
        LegalText restated =
                new LegalText(law.kind(), law.front().replace(law.title(), title), title, read.provisions(), law.end());
        Identities.Carried carried = Identities.carrying(restated, Alignment.of(law, restated));
        LegalText after = carried.text();
        return new Consolidation(
                law,
                after,
                carried.lineage(),
                outcomes(amendment, whole, after),
                new CitationDrift(List.of(), 0),
                List.of());
    }

    private static Optional<String> title(LawAmendment amendment) {
        return amendment.instructions().stream()
                .flatMap(instruction -> instruction.modifications().stream())
                .filter(Revision::entitles)
                .map(Substitution.class::cast)
                .map(told -> PayloadReading.lines(told.payload()))
                .filter(lines -> lines.size() == 1)
                .map(List::getFirst)
                .findFirst();
    }

    private static boolean entitles(Modification modification) {
        return modification instanceof Substitution told && told.targets().equals(List.of(new Target.LawTitle()));
    }

    private static List<Outcome> outcomes(LawAmendment amendment, Substitution whole, LegalText after) {
        var outcomes = new ArrayList<Outcome>();
        List<ProvisionId> all = after.walk().map(Provision::id).toList();
        for (Instruction instruction : amendment.instructions()) {
            for (Modification modification : instruction.modifications()) {
                boolean done = modification.equals(whole) || entitles(modification);
                List<ProvisionId> touched = modification.equals(whole) ? all : List.of();
                outcomes.add(
                        done
                                ? new Outcome.CarriedOut(instruction, modification, touched, List.of())
                                : new Outcome.NotCarriedOut(
                                        instruction,
                                        modification,
                                        Obstacle.CONTRADICTED,
                                        "全文已由本决定重新表述，这处修改请并入其中",
                                        null));
            }
        }
        return outcomes;
    }
}
