package org.tiaowen.drafting.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiaowen.drafting.amendments.AmendingInstrument;
import org.tiaowen.drafting.amendments.AmendmentPrinter;
import org.tiaowen.drafting.amendments.AmendmentReader;
import org.tiaowen.drafting.amendments.Instruction;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.amendments.Modification;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.consolidation.Consolidation;
import org.tiaowen.drafting.consolidation.Outcome;
import org.tiaowen.drafting.consolidation.TextDifference;
import org.tiaowen.drafting.identity.ClauseText;

/**
 * What came of carrying out the printed words on the old texts.
 *
 * @param text the printed instrument
 * @param read the same read back
 * @param failing the topics that did not lead to the new text
 * @param misplaced those whose articles came to stand in another division
 * @param allCarriedOut whether every modification was
 * @param unproved what differs, one for each place found
 */
record Proof(
        String text,
        AmendingInstrument read,
        Set<Topic> failing,
        Set<Topic> misplaced,
        boolean allCarriedOut,
        List<UnprovedClause> unproved) {

    /** Whether every modification was carried out. */
    boolean carriedOut() {
        return allCarriedOut;
    }

    boolean holds() {
        return unproved.isEmpty();
    }

    static Proof of(List<Deriving> laws, Draft draft, Drafting drafting) {
        String text = AmendmentPrinter.print(draft.instrument(), drafting.formalities());
        AmendingInstrument read = AmendmentReader.read(text);
        Set<Topic> failing = new LinkedHashSet<>();
        Set<Topic> misplaced = new LinkedHashSet<>();
        List<UnprovedClause> unproved = new ArrayList<>();
        boolean all = true;
        for (int i = 0; i < laws.size(); i++) {
            LawAmendment amendment =
                    i < read.laws().size() ? read.laws().get(i) : new LawAmendment("", List.of(), null);
            all &= new LawProof(i, laws.get(i), draft.told().get(i), amendment, failing, misplaced, unproved).run();
        }
        return new Proof(text, read, failing, misplaced, all, unproved);
    }

    /** The proof for one law. */
    private record LawProof(
            int law,
            Deriving deriving,
            List<Topic> told,
            LawAmendment amendment,
            Set<Topic> failing,
            Set<Topic> misplaced,
            List<UnprovedClause> unproved) {

        /** Whether every modification was carried out. */
        boolean run() {
            Consolidation made = Consolidation.of(deriving.change().before(), amendment);
            boolean carriedOut = outcomes(made);
            LawView is = new LawView(made.after());
            LawView wanted = deriving.after();
            int before = unproved.size();
            title(is.text(), wanted.text());
            compare(is, wanted, is.units(), wanted.units(), carriedOut);
            compare(is, wanted, is.divisions(), wanted.divisions(), carriedOut);
            compare(is, wanted, is.outside(), wanted.outside(), carriedOut);
            if (unproved.size() == before) {
                TextDifference.first(made.after(), deriving.change().after())
                        .ifPresent(other -> unproved.add(
                                new UnprovedClause(law, other.place(), other.wanted(), other.made(), "回放结果与新文本不一致")));
            }
            if (!carriedOut && unproved.size() == before) {
                unproved.add(new UnprovedClause(law, "", "", "", "有的修改未能执行，结果却与新文本一致"));
            }
            return carriedOut;
        }

        /** Whether all was carried out; what was not is to blame. */
        private boolean outcomes(Consolidation made) {
            Map<Instruction, Topic> topics = new HashMap<>();
            List<Instruction> instructions = amendment.instructions();
            for (int i = 0; i < instructions.size() && i < told.size(); i++) {
                topics.put(instructions.get(i), told.get(i));
            }
            boolean all = true;
            for (Outcome outcome : made.outcomes()) {
                if (outcome instanceof Outcome.NotCarriedOut not) {
                    all = false;
                    Topic topic = topics.get(not.instruction());
                    if (topic != null) {
                        failing.add(topic);
                    }
                    unproved.add(new UnprovedClause(
                            law,
                            topic == null ? "" : topic.newName().isEmpty() ? topic.oldName() : topic.newName(),
                            "",
                            not.modification().passage().words(),
                            not.message()));
                }
            }
            return all;
        }

        private void title(LegalText is, LegalText wanted) {
            if (!compact(is.title()).equals(compact(wanted.title()))) {
                unproved.add(new UnprovedClause(law, "题目", wanted.title(), is.title(), "题目不一致"));
            }
        }

        private void compare(
                LawView isView, LawView wantedView, List<Provision> is, List<Provision> wanted, boolean blames) {
            Set<ProvisionId> wrong = new HashSet<>();
            Set<ProvisionId> elsewhere = new HashSet<>();
            if (is.size() != wanted.size()) {
                sizesDiffer(is, wanted, wrong, wantedView, isView);
            } else {
                for (int i = 0; i < wanted.size(); i++) {
                    String made = words(isView, is.get(i));
                    String should = words(wantedView, wanted.get(i));
                    if (!made.equals(should)) {
                        boolean onlyElsewhere = made.endsWith(own(wanted.get(i), wantedView));
                        (onlyElsewhere ? elsewhere : wrong).add(wanted.get(i).id());
                        unproved.add(
                                new UnprovedClause(law, wantedView.name(wanted.get(i)), should, made, "回放结果与新文本不一致"));
                    }
                }
            }
            if (blames) {
                failing.addAll(deriving.answering(wrong));
                misplaced.addAll(deriving.answering(elsewhere));
            }
        }

        private void sizesDiffer(
                List<Provision> is,
                List<Provision> wanted,
                Set<ProvisionId> wrong,
                LawView wantedView,
                LawView isView) {
            Map<String, Integer> made = new HashMap<>();
            is.forEach(one -> made.merge(words(isView, one), 1, Integer::sum));
            for (Provision one : wanted) {
                String should = words(wantedView, one);
                if (made.merge(should, -1, Integer::sum) < 0) {
                    wrong.add(one.id());
                    unproved.add(new UnprovedClause(law, wantedView.name(one), should, "", "回放结果中没有"));
                }
            }
            if (wrong.isEmpty() || is.size() > wanted.size()) {
                unproved.add(new UnprovedClause(law, "", wanted.size() + "处", is.size() + "处", "回放结果的条文数与新文本不一致"));
            }
        }

        private static String words(LawView view, Provision provision) {
            var words = new StringBuilder();
            Optional<Provision> parent = view.parent(provision);
            parent.ifPresent(one -> words.append(view.name(one)).append('\n'));
            return words.append(own(provision, view)).toString();
        }

        private static String own(Provision provision, LawView view) {
            var words = new StringBuilder();
            boolean division = view.divisions().contains(provision);
            append(words, provision, !division);
            return words.toString();
        }

        private static void append(StringBuilder words, Provision provision, boolean inside) {
            ProvisionNumber number = provision.number();
            boolean titled = ClauseText.isHeading(provision.level());
            words.append(number == null ? "" : compact(number.printed()))
                    .append(compact(provision.caption()))
                    .append(
                            titled
                                    ? compact(provision.text())
                                    : provision.text().strip())
                    .append('\n');
            if (inside) {
                provision.children().forEach(child -> append(words, child, true));
            }
        }

        private static String compact(String words) {
            return words.replaceAll("[\\s\\u00A0\\u3000]+", "\n").replace("\n", "");
        }
    }

    /** The words of the instruction a topic is told by. */
    static String words(String law, List<Modification> modifications) {
        return AmendmentPrinter.print(law, modifications);
    }
}
