package org.tiaowen.drafting.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.RepairChoice;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.editing.EditOutcome.Edited;
import org.tiaowen.drafting.editing.EditOutcome.Refused;
import org.tiaowen.drafting.generated.GeneratedEdits;
import org.tiaowen.drafting.generated.GeneratedTexts;
import org.tiaowen.drafting.generated.Seeds;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageRelation;
import org.tiaowen.drafting.identity.MatchReason;

/** What holds for every edit of every text, tried on generated ones. */
@Execution(ExecutionMode.CONCURRENT)
class EditingPropertiesTests {

    private static final int CASES = 1_000;
    private static final int STEPS = 6;

    /** One edit that was carried out. */
    private record Step(LegalText before, Edit edit, LegalText after, Edited outcome) {}

    @Test
    void whatIsWrittenAfterAnEditIsReadBackAsTheSameTree() {
        check("edited, written, read", CASES, step -> {
            Reading reading = read(TextWriter.write(step.after()), step.after());
            assertThat(reading.text()).as("%s", step.edit()).isEqualTo(step.after());
        });
    }

    @Test
    void everyEditKeepsTheIdsItPromisesToKeep() {
        check("ids kept", CASES, step -> {
            Set<ProvisionId> olds = ids(step.before());
            Set<ProvisionId> news = ids(step.after());
            assertThat(news).as("%s", step.edit()).hasSize((int)
                    step.after().walk().count());
            Set<ProvisionId> gone = difference(olds, news);
            Set<ProvisionId> come = difference(news, olds);
            promised(step, gone, come);
        });
    }

    @Test
    void everyClauseIsInTheLineageAndByIdsAgrees() {
        check("lineage", CASES / 3, step -> {
            Lineage lineage = step.outcome().lineage();
            assertThat(lineage.relations())
                    .flatExtracting(relation -> relation.old().stream().toList())
                    .as("%s", step.edit())
                    .containsAll(ids(step.before()));
            assertThat(lineage.relations())
                    .flatExtracting(relation -> relation.current().stream().toList())
                    .as("%s", step.edit())
                    .containsAll(ids(step.after()));
            Set<ProvisionId> touched = new HashSet<>();
            step.outcome().descents().forEach(descent -> {
                touched.add(descent.from());
                touched.add(descent.to());
            });
            assertThat(kept(lineage, touched))
                    .as("%s", step.edit())
                    .isEqualTo(kept(Lineage.byIds(step.before(), step.after()), touched));
        });
    }

    @Test
    void renumberingWhatWasEditedChangesNothing() {
        check("renumbering twice", CASES, step -> {
            assertThat(Renumbering.renewed(step.after(), ArticleNumbering.of(step.before())))
                    .as("%s", step.edit())
                    .isEqualTo(step.after());
            if (ArticleNumbering.of(step.before()) == ArticleNumbering.COUNTED) {
                assertThat(faults(step.before())).as("%s", step.edit()).containsAll(faults(step.after()));
            }
        });
    }

    @Test
    void noWordsAreLostWhenClausesOnlyChangePlaces() {
        check("words kept", CASES, step -> {
            switch (step.edit()) {
                case Edit.Move move -> assertThat(letters(step.after())).isEqualTo(letters(step.before()));
                case Edit.SplitAt split -> assertThat(words(step.after())).isEqualTo(words(step.before()));
                case Edit.Lift lift -> assertThat(letters(step.after())).isEqualTo(letters(step.before()));
                case Edit.Lower lower -> assertThat(letters(step.after())).isEqualTo(letters(step.before()));
                default -> {}
            }
        });
    }

    @Test
    void aRefusedEditChangesNothing() {
        Map<String, Integer> refusals = new TreeMap<>();
        Seeds.check("refused edits", CASES, seed -> {
            LegalText text = GeneratedTexts.any(seed);
            var random = new SplittableRandom(-seed);
            for (int i = 0; i < STEPS; i++) {
                Editing editing = Editing.of(text);
                Edit edit = GeneratedEdits.any(text, random);
                editing.carryOut(edit).ifPresent(refused -> {
                    refusals.merge(refused.reason().name(), 1, Integer::sum);
                    assertThat(refused.message()).isNotBlank().doesNotContain("%s");
                    assertThat(editing.edited().text()).as("%s", edit).isEqualTo(text);
                });
            }
        });
        System.out.println(refusals);
        assertThat(refusals).isNotEmpty();
    }

    /** What the reader finds faulty in numbers and table of contents. */
    private static Set<Finding.Kind> faults(LegalText text) {
        return TextReader.read(TextWriter.write(text), RepairChoice.NONE).findings().stream()
                .map(Finding::kind)
                .filter(kind -> kind == Finding.Kind.NUMBER_OUT_OF_ORDER || kind == Finding.Kind.CONTENTS_MISMATCH)
                .collect(Collectors.toSet());
    }

    private static void promised(Step step, Set<ProvisionId> gone, Set<ProvisionId> come) {
        switch (step.edit()) {
            case Edit.Insert insert -> {
                assertThat(gone).isEmpty();
                assertThat(come).isEqualTo(ids(insert.provisions()));
            }
            case Edit.Remove remove -> {
                assertThat(gone).isEqualTo(inside(step.before(), remove.target()));
                assertThat(come).isEmpty();
            }
            case Edit.Move move -> assertThat(gone).isEqualTo(come).isEmpty();
            case Edit.Split split -> {
                assertThat(step.after().find(split.target())).isPresent();
                assertThat(inside(step.before(), split.target())).containsAll(gone);
                assertThat(ids(split.parts())).containsAll(come);
            }
            case Edit.SplitAt split -> {
                assertThat(gone).isEmpty();
                assertThat(come).hasSameSizeAs(split.borders());
            }
            case Edit.Merge merge -> {
                assertThat(gone).containsExactlyInAnyOrderElementsOf(merge.others());
                assertThat(come).isEmpty();
            }
            case Edit.Lift lift -> {
                assertThat(gone).isEmpty();
                assertThat(come).hasSize(1);
                assertThat(step.after().find(lift.paragraph()))
                        .hasValueSatisfying(one -> assertThat(one.level()).isEqualTo(Level.ARTICLE));
            }
            case Edit.Lower lower -> {
                assertThat(gone).hasSize(1);
                assertThat(come).isEmpty();
                assertThat(step.after().find(lower.article()))
                        .hasValueSatisfying(one -> assertThat(one.level()).isEqualTo(Level.PARAGRAPH));
            }
            case Edit.Replace replace -> {
                assertThat(step.after().find(replace.target())).isPresent();
                assertThat(inside(step.before(), replace.target())).containsAll(gone);
                assertThat(ids(List.of(replace.content()))).containsAll(come);
            }
            default ->
                assertThat(step.after().walk().map(Provision::id))
                        .containsExactlyElementsOf(
                                step.before().walk().map(Provision::id).toList());
        }
    }

    /** Carries edits out one after the other on each generated text and looks at each that was not refused. */
    private static void check(String name, int cases, Consumer<Step> property) {
        Map<String, Integer> carriedOut = new TreeMap<>();
        Seeds.check(name, cases, seed -> {
            LegalText text = GeneratedTexts.any(seed);
            var random = new SplittableRandom(-seed);
            for (int i = 0; i < STEPS; i++) {
                Edit edit = GeneratedEdits.any(text, random);
                switch (Editing.apply(text, edit)) {
                    case Edited edited -> {
                        carriedOut.merge(edit.getClass().getSimpleName(), 1, Integer::sum);
                        property.accept(new Step(text, edit, edited.text(), edited));
                        text = edited.text();
                    }
                    case Refused refused -> {
                        carriedOut.merge("refused " + refused.reason(), 1, Integer::sum);
                        if (refused.reason() == Refusal.TARGET_MISSING) {
                            fail("%s names a clause that is there", edit);
                        }
                    }
                }
            }
        });
        System.out.println(name + " " + carriedOut);
    }

    private static List<String> kept(Lineage lineage, Set<ProvisionId> touched) {
        var kept = new ArrayList<String>();
        for (LineageRelation relation : lineage.relations()) {
            boolean same = relation.reason() == MatchReason.SAME_ID;
            if (same && relation.old().stream().noneMatch(touched::contains)) {
                kept.add(relation.kind() + " " + relation.old() + relation.current());
            }
        }
        return kept;
    }

    private static Set<ProvisionId> ids(LegalText text) {
        return text.walk().map(Provision::id).collect(Collectors.toSet());
    }

    private static Set<ProvisionId> ids(List<Provision> provisions) {
        return provisions.stream().flatMap(Provision::walk).map(Provision::id).collect(Collectors.toSet());
    }

    private static Set<ProvisionId> inside(LegalText text, ProvisionId id) {
        return ids(text.find(id).stream().toList());
    }

    private static Set<ProvisionId> difference(Set<ProvisionId> all, Set<ProvisionId> without) {
        var rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private static String words(LegalText text) {
        return text.walk().map(Provision::text).collect(Collectors.joining());
    }

    private static Map<Integer, Integer> letters(LegalText text) {
        Map<Integer, Integer> letters = new HashMap<>();
        words(text).chars().forEach(letter -> letters.merge(letter, 1, Integer::sum));
        return letters;
    }

    private static Reading read(String source, LegalText text) {
        Iterator<ProvisionId> ids = text.walk().map(Provision::id).iterator();
        return TextReader.read(source, RepairChoice.NONE, () -> ids.hasNext() ? ids.next() : ProvisionId.next());
    }
}
