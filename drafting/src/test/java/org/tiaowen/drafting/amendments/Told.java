package org.tiaowen.drafting.amendments;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.citations.Pointer;

/** Modifications as one line each, for reading in tests. */
final class Told {

    private Told() {}

    /** What the instructions of one law say, the law and the frame of the decision left out. */
    static List<String> by(String instructions) {
        return of(AmendmentReader.read(decision(instructions)));
    }

    static String decision(String instructions) {
        return "某市人民代表大会常务委员会关于修改《某市公园条例》的决定\n"
                + "（2025年3月1日某市第六届人民代表大会常务委员会第九次会议通过）\n"
                + "某市第六届人民代表大会常务委员会第九次会议决定对《某市公园条例》作如下修改：\n"
                + instructions
                + "\n本决定自公布之日起施行。\n《某市公园条例》根据本决定作相应修改并对条文顺序作相应调整，重新公布。\n";
    }

    static List<String> of(AmendingInstrument instrument) {
        return instrument.laws().stream()
                .flatMap(law -> law.instructions().stream())
                .flatMap(instruction -> instruction.modifications().stream())
                .map(Told::of)
                .toList();
    }

    static String of(Modification modification) {
        return switch (modification) {
            case Modification.Substitution m -> "重述 " + targets(m.targets()) + lines(m.payload());
            case Modification.WordSubstitution m ->
                "换词 " + target(m.within()) + " " + m.words() + "→" + m.replacement() + times(m.expected());
            case Modification.WordInsertion m ->
                "加词 " + target(m.within()) + " " + (m.side() == Modification.Side.BEFORE ? "前" : "后") + "[" + m.anchor()
                        + "] " + m.words() + times(m.expected());
            case Modification.WordRepeal m -> "删词 " + target(m.within()) + " " + m.words() + times(m.expected());
            case Modification.Sweep m -> "通改 " + targets(m.within()) + " " + swaps(m.swaps()) + except(m.except());
            case Modification.Insertion m ->
                "增加 " + m.level() + " " + pointers(m.as()) + place(m.place()) + lines(m.payload());
            case Modification.DivisionInsertion m ->
                "增章 " + m.as().printed() + "“" + m.title() + "”" + place(m.place()) + " 含" + pointers(m.includes());
            case Modification.Repeal m -> "删去 " + targets(m.targets());
            case Modification.Redesignation m ->
                "改序 " + target(m.from()) + "→" + m.to().printed()
                        + m.division().map(into -> " 入" + into.printed()).orElse("");
            case Modification.Split m -> "分拆 " + target(m.target()) + "→" + pointers(m.into()) + lines(m.payload());
            case Modification.Join m ->
                "合并 " + targets(m.targets()) + "→" + m.into().printed() + lines(m.payload());
            case Modification.Unread m -> "未读 " + m.passage().words();
        };
    }

    private static String times(int expected) {
        return expected == 1 ? "" : expected == Modification.EVERYWHERE ? " 各处" : " " + expected + "处";
    }

    private static String except(List<Target> except) {
        return except.isEmpty() ? "" : " 除" + targets(except);
    }

    private static String swaps(List<Modification.Swap> swaps) {
        return swaps.stream()
                .map(swap -> swap.words() + "→" + swap.replacement())
                .collect(Collectors.joining("，"));
    }

    private static String lines(Payload payload) {
        return payload.lines().isEmpty() ? "" : " “" + String.join("／", payload.lines()) + "”";
    }

    private static String place(Modification.@Nullable Anchor anchor) {
        if (anchor == null) {
            return "";
        }
        String side = anchor.side() == null ? "内" : anchor.side() == Modification.Side.BEFORE ? "前" : "后";
        return " @" + target(anchor.beside()) + side;
    }

    private static String pointers(List<Pointer> pointers) {
        return pointers.stream().map(Pointer::printed).collect(Collectors.joining("、"));
    }

    private static String targets(List<Target> targets) {
        return targets.stream().map(Told::target).collect(Collectors.joining("、"));
    }

    private static String target(Target target) {
        return switch (target) {
            case Target.WholeText whole -> "全文";
            case Target.LawTitle title -> "名称";
            case Target.Preamble preamble -> "序言";
            case Target.Clause clause -> clause.pointer().printed();
            case Target.DivisionTitle title -> title.division().printed() + "标题";
            case Target.NaturalParagraph natural -> target(natural.within()) + "自然段" + natural.ordinal();
            case Target.Sentence sentence -> target(sentence.within()) + "句" + sentence.ordinal();
        };
    }
}
