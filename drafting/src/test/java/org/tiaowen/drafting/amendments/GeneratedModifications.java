package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.tiaowen.drafting.amendments.Modification.Anchor;
import org.tiaowen.drafting.amendments.Modification.DivisionInsertion;
import org.tiaowen.drafting.amendments.Modification.Insertion;
import org.tiaowen.drafting.amendments.Modification.Join;
import org.tiaowen.drafting.amendments.Modification.Redesignation;
import org.tiaowen.drafting.amendments.Modification.Repeal;
import org.tiaowen.drafting.amendments.Modification.Side;
import org.tiaowen.drafting.amendments.Modification.Split;
import org.tiaowen.drafting.amendments.Modification.Substitution;
import org.tiaowen.drafting.amendments.Modification.Swap;
import org.tiaowen.drafting.amendments.Modification.Sweep;
import org.tiaowen.drafting.amendments.Modification.WordInsertion;
import org.tiaowen.drafting.amendments.Modification.WordRepeal;
import org.tiaowen.drafting.amendments.Modification.WordSubstitution;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;

/** Instructions by chance, each a list of modifications a drafter could give under one number. One seed is one instruction. */
final class GeneratedModifications {

    private static final Passage NOWHERE = new Passage(0, 0, "");
    private static final String[] WORDS = {
        "停车场", "城市管理部门", "三十日", "“错时停车”", "区（县）人民政府", "《某市道路条例》", "并处五千元罚款", "一、二级", "第二十条第一款", "其他", "责令改正；拒不改正的"
    };
    private static final String[] SENTENCES = {
        "公园应当免费开放。", "市人民政府可以作出规定，并报“市人大”备案。", "违反本条例第三条规定的，处五百元罚款；情节严重的，处一千元罚款。", "所称“公园”，是指“城市公园”和社区公园。"
    };

    private final RandomGenerator random;

    private GeneratedModifications(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static List<Modification> instruction(long seed) {
        return new GeneratedModifications(seed).instruction();
    }

    private List<Modification> instruction() {
        int article = 3 + random.nextInt(80);
        return switch (random.nextInt(12)) {
            case 0 -> List.of(articles(article));
            case 1 -> List.of(new Repeal(NOWHERE, places(article, 1 + random.nextInt(3))));
            case 2 -> List.of(sweep(article));
            case 3 -> List.of(division(article));
            case 4 -> List.of(titles());
            case 5 -> List.of(parted(article));
            case 6 -> List.of(joined(article));
            case 7 -> lifted(article);
            default -> onOne(article);
        };
    }

    /** Several operations on one article, which may get another number. */
    private List<Modification> onOne(int article) {
        List<Modification> all = new ArrayList<>();
        int number = random.nextBoolean() ? article : article + 1 + random.nextInt(5);
        if (number != article) {
            all.add(new Redesignation(NOWHERE, clause(article), pointer(article(number)), null));
        }
        if (random.nextInt(4) == 0) {
            all.add(new Substitution(NOWHERE, List.of(clause(article)), payload(1 + random.nextInt(3))));
            return all;
        }
        int paragraph = 1;
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            paragraph += 1 + random.nextInt(2);
            onParagraph(all, article, number, paragraph);
        }
        return all;
    }

    private void onParagraph(List<Modification> all, int article, int number, int paragraph) {
        Target.Clause target = clause(article, step(Unit.PARAGRAPH, paragraph));
        switch (random.nextInt(7)) {
            case 0 -> all.add(new Substitution(NOWHERE, List.of(target), payload(1)));
            case 1 -> {
                all.add(new Redesignation(
                        NOWHERE, target, pointer(article(number), step(Unit.PARAGRAPH, paragraph + 1)), null));
                all.add(new Substitution(NOWHERE, List.of(target), payload(1)));
            }
            case 2 ->
                all.add(new Insertion(
                        NOWHERE,
                        Level.PARAGRAPH,
                        List.of(pointer(article(number), step(Unit.PARAGRAPH, paragraph))),
                        new Anchor(null, clause(article)),
                        payload(1)));
            case 3 -> all.add(new Repeal(NOWHERE, List.of(target)));
            case 4 -> items(all, article, number, paragraph);
            case 5 ->
                all.add(new Substitution(
                        NOWHERE,
                        List.of(new Target.NaturalParagraph(target, 1)),
                        new Payload(List.of("有下列情形之一的，责令改正："), NOWHERE)));
            default -> words(all, target);
        }
    }

    private void items(List<Modification> all, int article, int number, int paragraph) {
        int item = 1 + random.nextInt(9);
        Step[] steps = {step(Unit.PARAGRAPH, paragraph), step(Unit.ITEM, item)};
        List<String> line = List.of("（" + Numerals.chinese(item) + "）" + word() + "的");
        if (random.nextBoolean()) {
            all.add(new Substitution(NOWHERE, List.of(clause(article, steps)), new Payload(line, NOWHERE)));
        } else {
            all.add(new Insertion(
                    NOWHERE,
                    Level.ITEM,
                    List.of(pointer(article(number), steps)),
                    new Anchor(null, clause(article, steps[0])),
                    new Payload(line, NOWHERE)));
        }
    }

    private void words(List<Modification> all, Target target) {
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(3)) {
                case 0 -> all.add(new WordSubstitution(NOWHERE, target, word(), word(), 1));
                case 1 ->
                    all.add(new WordInsertion(
                            NOWHERE, target, word(), random.nextBoolean() ? Side.AFTER : Side.BEFORE, word(), 1));
                default -> all.add(new WordRepeal(NOWHERE, target, word(), 1));
            }
        }
    }

    private Modification articles(int article) {
        int count = 1 + random.nextInt(4);
        List<String> lines = new ArrayList<>();
        List<Pointer> as = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String front = count == 1 ? "" : "第" + Numerals.chinese(article + i) + "条　";
            lines.add(front + sentence());
            as.add(pointer(article(article + i)));
        }
        List<Pointer> numbers = count < 3 ? as : List.of(pointer(range(Unit.ARTICLE, article, article + count - 1)));
        Anchor place =
                random.nextInt(3) == 0 ? new Anchor(null, new Target.Clause(pointer(step(Unit.CHAPTER, 2)))) : null;
        return new Insertion(NOWHERE, Level.ARTICLE, numbers, place, new Payload(lines, NOWHERE));
    }

    private Modification sweep(int article) {
        List<Target> within =
                random.nextInt(3) == 0 ? List.of(new Target.WholeText()) : places(article, 2 + random.nextInt(3));
        List<Swap> swaps = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            swaps.add(new Swap(word() + i, word()));
        }
        return new Sweep(NOWHERE, within, swaps);
    }

    private Modification division(int article) {
        return new DivisionInsertion(
                NOWHERE,
                Level.CHAPTER,
                pointer(step(Unit.CHAPTER, 2 + random.nextInt(8))),
                null,
                "监督管理",
                List.of(pointer(range(Unit.ARTICLE, article, article + 3))));
    }

    private Modification titles() {
        return random.nextBoolean()
                ? new Substitution(
                        NOWHERE,
                        List.of(new Target.DivisionTitle(pointer(step(Unit.CHAPTER, 5)))),
                        new Payload(List.of("监督和保障"), NOWHERE))
                : new Substitution(NOWHERE, List.of(new Target.Preamble()), payload(1 + random.nextInt(2)));
    }

    private Modification parted(int article) {
        List<String> lines = List.of(
                "第" + Numerals.chinese(article) + "条　" + sentence(),
                "第" + Numerals.chinese(article + 1) + "条　" + sentence());
        return new Split(
                NOWHERE,
                clause(article),
                List.of(pointer(article(article)), pointer(article(article + 1))),
                new Payload(lines, NOWHERE));
    }

    private Modification joined(int article) {
        return new Join(NOWHERE, List.of(clause(article), clause(article + 1)), pointer(article(article)), payload(1));
    }

    private List<Modification> lifted(int article) {
        Target.Clause paragraph = clause(article, step(Unit.PARAGRAPH, 2));
        return List.of(
                new Redesignation(NOWHERE, paragraph, pointer(article(article + 1)), null),
                new Substitution(NOWHERE, List.of(paragraph), payload(1)));
    }

    private List<Target> places(int article, int count) {
        List<Target> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = article + i * 2;
            places.add(random.nextBoolean() ? clause(at) : clause(at, step(Unit.PARAGRAPH, 1 + random.nextInt(3))));
        }
        return places;
    }

    private Payload payload(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(sentence());
        }
        return new Payload(lines, NOWHERE);
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private String sentence() {
        return SENTENCES[random.nextInt(SENTENCES.length)];
    }

    private static Target.Clause clause(int article, Step... inside) {
        return new Target.Clause(pointer(article(article), inside));
    }

    private static Pointer pointer(Step first, Step... more) {
        List<Step> steps = new ArrayList<>();
        steps.add(first);
        steps.addAll(List.of(more));
        return new Pointer(steps);
    }

    private static Step article(int ordinal) {
        return step(Unit.ARTICLE, ordinal);
    }

    private static Step step(Unit unit, int ordinal) {
        return new Step(unit, ordinal, 0, ordinal, 0);
    }

    private static Step range(Unit unit, int from, int to) {
        return new Step(unit, from, 0, to, 0);
    }
}
