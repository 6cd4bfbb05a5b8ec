package org.tiaowen.drafting.consolidation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.consolidation.Claims.Row;
import org.tiaowen.drafting.editing.Edit;
import org.tiaowen.drafting.editing.EditOutcome.Refused;
import org.tiaowen.drafting.editing.Editing;

/** The law while one instrument is carried out on it. */
final class Draft {

    final LawAsItWas law;
    final Editing editing;
    final Said said = new Said();
    final StatedWords stated = new StatedWords();
    final Claims claims = new Claims();
    final Resolving resolving;
    final WordEdits words;

    /** The division in which an article is told to stand. */
    final Map<ProvisionId, ProvisionId> divisions = new HashMap<>();

    /** New divisions over articles, by the numbers those will have. */
    final Map<Numbered, ProvisionId> included = new HashMap<>();

    /** The clauses whose items have come or gone. */
    final Map<ProvisionId, Report> itemised = new LinkedHashMap<>();

    /** Clauses in which something was deleted. */
    final Set<ProvisionId> shortened = new HashSet<>();

    /** Articles that were told and get their words from clauses that are there. */
    final Set<Numbered> awaited = new HashSet<>();

    /** Articles that were told to move (移至). */
    final Set<ProvisionId> moved = new HashSet<>();

    /** Divisions into which the instrument puts narrower ones. */
    final Set<ProvisionId> divided = new HashSet<>();

    /** The numbers that stand in quoted clauses, to be compared with those they get. */
    final Map<ProvisionId, Quoted> quoted = new LinkedHashMap<>();

    /** New articles and the article behind which they were told to stand. */
    final Map<ProvisionId, ProvisionId> anchored = new LinkedHashMap<>();

    /** A number in a quotation. */
    record Quoted(ProvisionNumber number, Report report) {}

    /** A new division of this instructionwhose articles have not been told. */
    @Nullable
    ProvisionId openDivision;

    /** Divisions made by the instrument over articles, and what is told of them. */
    final Map<ProvisionId, Report> newDivisions = new LinkedHashMap<>();

    Draft(LawAsItWas law, Editing editing) {
        this.law = law;
        this.editing = editing;
        this.resolving = new Resolving(law, said, editing);
        this.words = new WordEdits(law, editing, stated);
    }

    /** Carries out all of {@code edits} or none. */
    void carryOut(List<Edit> edits) {
        Optional<Refused> refused = editing.carryOut(edits);
        if (refused.isPresent()) {
            throw refused(refused.orElseThrow());
        }
    }

    static Hindrance refused(Refused refused) {
        return new Hindrance(Obstacle.REFUSED, refused.nearest(), refused.message());
    }

    Provision now(ProvisionId id) {
        return editing.find(id).orElseThrow(() -> new IllegalStateException("No clause " + id + " is in the text"));
    }

    /** The lines of the list that {@code paragraph} leads in, as they are now. */
    List<Provision> lines(Provision paragraph) {
        return paragraph.level() != Level.PARAGRAPH
                ? List.of()
                : editing.around(paragraph.id())
                        .flatMap(editing::find)
                        .map(around -> ListLines.of(around.children(), paragraph))
                        .orElse(List.of());
    }

    void quote(Provision fresh, Report report) {
        quote(fresh.id(), fresh, report);
    }

    /** {@code fresh} was quoted as the words of that clause. */
    void quote(ProvisionId id, Provision fresh, Report report) {
        ProvisionNumber number = fresh.number();
        if (number != null) {
            quoted.put(id, new Quoted(number, report));
        }
    }

    /** The row in which that clause is counted now. */
    Row rowOf(Provision one) {
        return one.level() == Level.ARTICLE
                ? Row.ARTICLES
                : new Row(editing.around(one.id()).orElse(null), one.level());
    }

    /** That clause will have that number; the later words of the instrument may call it by it. */
    void number(Row row, Provision one, Numbered number, Report report) {
        claims.claim(row, number, one.id(), report);
        said.note(row.parent(), Levels.unit(one.level()), number, one.id());
    }

    /** Refuses when the instrument has already written words of that clause which {@code words} do not hold. */
    void requireUncontradicted(Provision now, @Nullable String words) {
        now.walk().forEach(one -> {
            for (String written : stated.written(one)) {
                if (words == null || !words.contains(written)) {
                    throw new Hindrance(
                            Obstacle.CONTRADICTED,
                            one.id(),
                            "%s已由本决定前面的修改写入“%s”，两处修改互相矛盾，请合并",
                            law.name(one.id()),
                            PayloadReading.shortened(written));
                }
            }
        });
    }

    /** The articles outside annexes, as they stand now. */
    List<Provision> articles() {
        return editing.provisions().stream()
                .filter(top -> top.level() != Level.ANNEX)
                .flatMap(Provision::walk)
                .filter(one -> one.level() == Level.ARTICLE)
                .toList();
    }

    /** A printed number with the sign for zero that the law uses. */
    String numeral(String printed) {
        return law.zero() == '零' ? printed : printed.replace('零', law.zero());
    }

    /** The 编、章、节 that {@code pointer} leads through, null where it names none. */
    @Nullable
    ProvisionId division(Pointer pointer) {
        List<Step> steps = prefix(pointer).stream()
                .filter(step -> LawAsItWas.isDivision(step.unit().level()))
                .toList();
        return resolving.container(steps).map(Provision::id).orElse(null);
    }

    /** All but the last step:where the clause stands. */
    static List<Step> prefix(Pointer pointer) {
        return pointer.steps().isEmpty()
                ? List.of()
                : pointer.steps().subList(0, pointer.steps().size() - 1);
    }

    static String allWords(List<Provision> provisions) {
        StringBuilder words = new StringBuilder();
        provisions.stream().flatMap(Provision::walk).forEach(one -> words.append(one.text())
                .append('\n'));
        return words.toString();
    }
}
