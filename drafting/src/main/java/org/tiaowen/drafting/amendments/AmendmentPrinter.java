package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes amending instruments in the wording of the norms. Stateless.
 *
 * <p>What {@link AmendmentReader} reads from the words is what was printed: the same laws, numbers and modifications, places in
 * the text aside.
 */
public final class AmendmentPrinter {

    private AmendmentPrinter() {}

    /** The words of one modification, as they stand in an instruction about a law that calls itself 本法. */
    public static String print(Modification modification) {
        return InstructionPrinter.print("", List.of(modification));
    }

    /**
     * The words of one instruction with the lines under it, without its number.
     *
     * @param law the title of the law, which decides between 本法 and 本条例
     */
    public static String print(String law, List<Modification> modifications) {
        return InstructionPrinter.print(law, modifications);
    }

    /**
     * The whole instrument.
     *
     * @param instrument its instructions carry the numbers they are printed with; 三、（二） stands under a line 三、 that gathers
     *     small amendments or, where there are several laws, names the law. The closing sentence of a law is its adjustment
     * @param formalities what people know
     */
    public static String print(AmendingInstrument instrument, Formalities formalities) {
        List<String> lines = new ArrayList<>();
        List<LawAmendment> laws = instrument.laws();
        lines.add(title(instrument, formalities));
        add(lines, formalities.passed());
        boolean decision = instrument.form() == InstrumentForm.DECISION;
        if (decision) {
            lines.add(preamble(laws, formalities));
        }
        int last = 0;
        for (int i = 0; i < laws.size(); i++) {
            LawAmendment law = laws.get(i);
            if (laws.size() > 1) {
                lines.add(InstructionPrinter.heading(i + 1) + "对《" + law.title() + "》作出修改");
            }
            body(lines, law, laws.size() > 1);
            last = law.instructions().size();
        }
        effective(lines, decision, laws.size() == 1 ? last : 0, formalities);
        laws.stream()
                .map(LawAmendment::closing)
                .flatMap(Optional::stream)
                .map(Passage::words)
                .distinct()
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    /** The title as the formalities give it, else made of the organ and the laws. */
    public static String title(AmendingInstrument instrument, Formalities formalities) {
        if (!formalities.title().isEmpty()) {
            return formalities.title();
        }
        if (!instrument.title().isEmpty()) {
            return instrument.title();
        }
        List<LawAmendment> laws = instrument.laws();
        return switch (instrument.form()) {
            case AMENDMENT -> laws.getFirst().title() + "修正案";
            case DECISION -> formalities.organ() + "关于修改" + titles(laws) + "的决定";
        };
    }

    /** 《甲》、《乙》. */
    static String titles(List<LawAmendment> laws) {
        return laws.stream().map(law -> "《" + law.title() + "》").collect(Collectors.joining("、"));
    }

    private static String preamble(List<LawAmendment> laws, Formalities formalities) {
        return laws.size() == 1
                ? formalities.meeting() + "决定对" + titles(laws) + "作如下修改："
                : formalities.meeting() + "决定：";
    }

    private static void body(List<String> lines, LawAmendment law, boolean several) {
        String gathered = "";
        for (Instruction instruction : law.instructions()) {
            String number = instruction.number();
            int bracket = number.indexOf('（');
            String heading = bracket > 0 && !several ? number.substring(0, bracket) : "";
            if (!heading.isEmpty() && !heading.equals(gathered)) {
                lines.add(heading + "对部分条文作以下修改：");
            }
            gathered = heading;
            String own = bracket >= 0 ? number.substring(bracket) : several ? "" : number;
            lines.add(own + InstructionPrinter.print(law.title(), instruction.modifications()));
        }
    }

    private static void effective(List<String> lines, boolean decision, int before, Formalities formalities) {
        if (formalities.effective().isEmpty()) {
            return;
        }
        String number = decision || before < 2 ? "" : InstructionPrinter.heading(before + 1);
        lines.add(number + "本" + (decision ? "决定" : "修正案") + "自" + formalities.effective() + "起施行。");
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null && !line.isEmpty()) {
            lines.add(line);
        }
    }
}
