package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.amendments.Modification.Side;
import org.tiaowen.drafting.amendments.Modification.Swap;
import org.tiaowen.drafting.amendments.Quotations.Quotation;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;

/** Operations on words within clauses. */
final class Words {

    private final Source source;
    private final Cursor cursor;
    private final Scope scope;
    private final Written written;
    private List<Target> except = List.of();
    private int said;

    Words(Source source, Cursor cursor, Scope scope, Written written) {
        this.source = source;
        this.cursor = cursor;
        this.scope = scope;
        this.written = written;
    }

    /** How often the words of the next operation are said to stand in their clause; 0 where it is not said. */
    void expect(int occurrences) {
        said = occurrences;
    }

    private int times() {
        return Math.max(1, said);
    }

    /** 一处 of several, or a count over several clauses: which of them cannot be known. */
    private boolean isUncertain(List<Target> within) {
        boolean uncertain = said == 1 || (said > 1 && isSweep(within));
        if (uncertain) {
            written.fail("没有写明是哪一处，请连同前后的文字一起引用");
        }
        return uncertain;
    }

    /** Where sweeps do not go from now on. */
    void except(List<Target> targets) {
        except = targets;
    }

    /** 将“甲”、“乙”修改为“丙”; 分别修改为“丙”、“丁” gives each its own. */
    void substituted(List<Subject> subjects, List<Quotation> first, boolean every) {
        List<Quotation> quoted = new ArrayList<>(first);
        while (!quoted.isEmpty() && more()) {
            cursor.skip();
            quoted.addAll(cursor.quotations());
        }
        if (isBeside(subjects)) {
            return;
        }
        int count =
                subjects.stream().mapToInt(subject -> subject.words().size()).sum();
        if (quoted.isEmpty() || (quoted.size() > 1 && quoted.size() != count)) {
            written.fail("“修改为”之后的引文与被修改的词语不对应");
            return;
        }
        Passage passage = written.passage();
        int next = 0;
        for (Subject subject : subjects) {
            List<Swap> swaps = new ArrayList<>();
            for (Quotation word : subject.words()) {
                Quotation replacement = quoted.get(quoted.size() == 1 ? 0 : next++);
                swaps.add(swap(source.words(word), source.words(replacement)));
            }
            substitute(passage, subject, swaps, every);
        }
    }

    /**
     * 将“甲”删去，修改为“乙”: other words take their place.
     *
     * @return false where nothing follows that could
     */
    boolean replaced(List<Subject> subjects) {
        boolean words = subjects.stream().allMatch(subject -> !subject.words().isEmpty());
        boolean comma = cursor.peek() instanceof Token.Mark mark && mark.mark() == '，';
        int next = cursor.peek(1) instanceof Token.Term filler && filler.word() == Word.FILLER ? 2 : 1;
        boolean becomes = cursor.peek(next) instanceof Token.Term term && term.word() == Word.BECOMES;
        if (!words || !comma || !becomes) {
            return false;
        }
        int before = cursor.at();
        cursor.back(before + next + 1);
        List<Quotation> quoted = cursor.quotations();
        if (quoted.isEmpty()) {
            cursor.back(before);
            return false;
        }
        boolean sentence = subjects.stream()
                .flatMap(subject -> subject.words().stream())
                .anyMatch(word -> isSentence(word) != isSentence(quoted.getFirst()));
        if (sentence) {
            written.fail("不明确修改为的文字是代替所删文字，还是整个条款的新文字");
        } else {
            substituted(subjects, quoted, false);
        }
        return true;
    }

    private boolean isSentence(Quotation quotation) {
        return source.words(quotation).endsWith("。");
    }

    /** “但是”之后的内容: not the words themselves, but an unknown stretch beside them. */
    private boolean isBeside(List<Subject> subjects) {
        boolean beside = subjects.stream().anyMatch(subject -> subject.side() != null);
        if (beside) {
            written.fail("没有引用要修改的文字，只说明了位置");
        }
        return beside;
    }

    private boolean more() {
        boolean joined = (cursor.peek() instanceof Token.Mark mark && mark.mark() == '、') || cursor.word() == Word.AND;
        Token behind = cursor.peek(2);
        boolean verb = behind instanceof Token.Term term && term.word() == Word.BECOMES;
        return joined && cursor.peek(1) instanceof Token.Quoted && !verb;
    }

    private void substitute(Passage passage, Subject subject, List<Swap> swaps, boolean every) {
        List<Target> within = within(subject);
        if (isUncertain(within)) {
            return;
        }
        Target title = new Target.LawTitle();
        if (within.size() > 1 && within.contains(title)) {
            for (Target one : within) {
                substitute(passage, new Subject(List.of(one), subject.words(), null, false), swaps, every);
            }
            return;
        }
        if (!isSweep(within) && !every) {
            for (Swap swap : swaps) {
                written.add(new Modification.WordSubstitution(
                        passage, within.getFirst(), swap.words(), swap.replacement(), times()));
            }
            return;
        }
        boolean goesOn = subject.targets().isEmpty()
                && written.last() instanceof Modification.Sweep sweep
                && sweep.within().equals(within)
                && !sweep.swaps().getLast().replacement().isEmpty();
        written.add(new Modification.Sweep(passage, within, swaps, except));
        if (goesOn) {
            written.joinLast();
        }
    }

    /** 第六项“（六）甲”修改为“（六）乙”: the number is not among the words. */
    private static Swap swap(String words, String replacement) {
        int number = Itemised.numberEnd(words, 0);
        boolean same = number > 0
                && number == Itemised.numberEnd(replacement, 0)
                && replacement.startsWith(words.substring(0, number));
        return same ? new Swap(words.substring(number), replacement.substring(number)) : new Swap(words, replacement);
    }

    /** Several clauses, a range, a division or the whole text: the words may stand there several times. */
    static boolean isSweep(List<Target> within) {
        if (within.size() > 1) {
            return true;
        }
        return switch (within.getFirst()) {
            case Target.WholeText whole -> true;
            case Target.Clause clause -> {
                Step last = clause.pointer().steps().getLast();
                boolean annex = last.unit() == Unit.ANNEX;
                yield last.isRange() || (last.unit().compareTo(Unit.ARTICLE) < 0 && !annex);
            }
            default -> false;
        };
    }

    private List<Target> within(Subject subject) {
        scope.enter(subject.targets());
        return scope.current();
    }

    /** 删去第二款; 删去其中的“甲”. */
    void repealed(List<Subject> subjects) {
        if (isBeside(subjects)) {
            return;
        }
        List<Target> whole = new ArrayList<>();
        for (Subject subject : subjects) {
            if (subject.words().isEmpty()) {
                whole.addAll(within(subject));
            }
        }
        if (!whole.isEmpty()) {
            written.add(new Modification.Repeal(written.passage(), whole));
        }
        for (Subject subject : subjects) {
            List<String> words = subject.words().stream().map(source::words).toList();
            if (words.isEmpty()) {
                continue;
            }
            List<Target> within = within(subject);
            if (isUncertain(within)) {
                return;
            }
            if (isSweep(within)) {
                List<Swap> swaps =
                        words.stream().map(word -> new Swap(word, "")).toList();
                written.add(new Modification.Sweep(written.passage(), within, swaps, except));
            } else {
                words.forEach(word ->
                        written.add(new Modification.WordRepeal(written.passage(), within.getFirst(), word, times())));
            }
        }
    }

    /** 在“甲”之后、“乙”之前增加“丙”: one place, named from both sides. */
    private static boolean isBetween(List<Subject> subjects) {
        return subjects.size() == 2
                && subjects.getFirst().side() == Side.AFTER
                && subjects.getLast().side() == Side.BEFORE
                && subjects.getLast().targets().isEmpty();
    }

    /** 在“甲”后增加“乙”; 在第二款最后增加“乙”. */
    void inserted(List<Subject> subjects, List<Quotation> quoted, boolean carried) {
        if (quoted.isEmpty()) {
            written.fail("“增加”之后没有引用要增加的文字");
            return;
        }
        StringBuilder words = new StringBuilder();
        quoted.forEach(quotation -> words.append(source.words(quotation)));
        List<Subject> places = subjects;
        if (carried || subjects.isEmpty()) {
            places = List.of(new Subject(List.of(), List.of(), Side.AFTER, true));
        } else if (isBetween(subjects)) {
            places = subjects.subList(0, 1);
        }
        for (Subject place : places) {
            List<Target> within = within(place);
            int expected = within.size() > 1 ? Modification.EVERYWHERE : 1;
            Side side = place.side() == null ? Side.AFTER : place.side();
            List<String> anchors = place.words().isEmpty()
                    ? List.of("")
                    : place.words().stream().map(source::words).toList();
            for (Target target : within) {
                for (String anchor : anchors) {
                    written.add(new Modification.WordInsertion(
                            written.passage(),
                            target,
                            anchor,
                            side,
                            words.toString(),
                            anchor.isEmpty() ? 1 : expected));
                }
            }
        }
    }
}
