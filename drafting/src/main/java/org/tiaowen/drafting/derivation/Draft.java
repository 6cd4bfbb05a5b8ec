package org.tiaowen.drafting.derivation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tiaowen.drafting.amendments.AmendingInstrument;
import org.tiaowen.drafting.amendments.Instruction;
import org.tiaowen.drafting.amendments.InstrumentForm;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.amendments.Passage;
import org.tiaowen.drafting.articles.Numerals;

/**
 * The topics of all laws put in order, gathered and numbered.
 *
 * @param instrument without places in a text
 * @param told for each law the topic of each of its instructions
 */
record Draft(AmendingInstrument instrument, List<List<Topic>> told) {

    /** With fewer of them each small change has its number in the order of the articles. */
    private static final int GATHERED = 3;

    static Draft of(List<Deriving> laws, Drafting drafting) {
        boolean several = laws.size() > 1;
        String closing = closing(laws);
        List<LawAmendment> amendments = new ArrayList<>();
        List<List<Topic>> told = new ArrayList<>();
        for (Deriving law : laws) {
            List<Topic> topics = law.topics().stream()
                    .filter(topic -> !topic.telling().modifications().isEmpty())
                    .sorted(Comparator.comparingDouble(Topic::place))
                    .toList();
            boolean gather = !several
                    && drafting.form() == InstrumentForm.DECISION
                    && topics.stream().filter(Draft::isGathered).count() >= GATHERED;
            List<Topic> ordered = gather ? gathered(topics) : topics;
            told.add(ordered);
            Passage adjustment =
                    drafting.form() == InstrumentForm.DECISION ? new Passage(0, closing.length(), closing) : null;
            amendments.add(new LawAmendment(
                    law.change().title(), instructions(ordered, several, gather, laws.indexOf(law)), adjustment));
        }
        return new Draft(new AmendingInstrument(drafting.form(), "", amendments, List.of()), told);
    }

    private static boolean isGathered(Topic topic) {
        return topic.telling().form() == ChangeForm.WORDS
                && (topic.telling().rule() == DraftingRule.WORDS_FEW
                        || topic.telling().rule() == DraftingRule.WORDS_SWEEP);
    }

    private static List<Topic> gathered(List<Topic> topics) {
        List<Topic> ordered = new ArrayList<>(
                topics.stream().filter(topic -> !isGathered(topic)).toList());
        topics.stream().filter(Draft::isGathered).forEach(ordered::add);
        return ordered;
    }

    private static List<Instruction> instructions(List<Topic> topics, boolean several, boolean gather, int law) {
        int small = gather ? (int) topics.stream().filter(Draft::isGathered).count() : 0;
        int own = topics.size() - small;
        return IntStream.range(0, topics.size())
                .mapToObj(at -> {
                    String number = several
                            ? heading(law + 1) + (topics.size() == 1 ? "" : bracketed(at + 1))
                            : at >= own
                                    ? heading(own + 1) + bracketed(at - own + 1)
                                    : topics.size() == 1 ? "" : heading(at + 1);
                    return new Instruction(
                            number, WordChange.NOWHERE, topics.get(at).telling().modifications());
                })
                .toList();
    }

    private static String heading(int ordinal) {
        return Numerals.chinese(ordinal) + "、";
    }

    private static String bracketed(int ordinal) {
        return "（" + Numerals.chinese(ordinal) + "）";
    }

    /** 《甲》根据本决定作相应修改并对条文顺序作相应调整，重新公布。 */
    private static String closing(List<Deriving> laws) {
        String titles = laws.stream().map(law -> "《" + law.newTitle() + "》").collect(Collectors.joining("、"));
        boolean divisions = laws.stream().anyMatch(Deriving::divisionsShift);
        boolean units = laws.stream().anyMatch(Deriving::unitsShift);
        String adjusted = divisions ? "作相应修改，并对章、条序号和顺序作相应调整，重新公布。" : units ? "作相应修改并对条文顺序作相应调整，重新公布。" : "作相应修改，重新公布。";
        return titles + "根据本决定" + adjusted;
    }
}
