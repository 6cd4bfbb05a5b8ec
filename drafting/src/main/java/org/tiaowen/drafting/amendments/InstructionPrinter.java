package org.tiaowen.drafting.amendments;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;

/**
 * The words of one instruction. The first operation names the article; what follows on the same article does not name it
 * again and stands on a line of its own, but for swaps of words, which go on behind a comma or semicolon.
 */
final class InstructionPrinter {

    private final StringBuilder words = new StringBuilder();
    private final ClauseNames names;

    /** The operation before, as long as the sentence is open for another one; null at its beginning. */
    private @Nullable Modification before;

    private InstructionPrinter(String law) {
        this.names = new ClauseNames(law);
    }

    /** All of {@code modifications} as one instruction, without its number. */
    static String print(String law, List<Modification> modifications) {
        var printer = new InstructionPrinter(law);
        modifications.forEach(printer::append);
        printer.end();
        return printer.words.toString();
    }

    private void append(Modification modification) {
        boolean joined = joins(modification);
        if (!joined) {
            end();
            if (!words.isEmpty()) {
                words.append('\n');
            }
        }
        switch (modification) {
            case Modification.Redesignation redesignation -> redesignation(redesignation);
            case Modification.Substitution substitution -> substitution(substitution, joined);
            case Modification.WordSubstitution swap ->
                swap(swap.within(), Quoting.words(swap.words()), "修改为", swap.replacement(), joined);
            case Modification.WordInsertion insertion -> wordInsertion(insertion, joined);
            case Modification.WordRepeal repeal -> wordRepeal(repeal, joined);
            case Modification.Sweep sweep -> sweep(sweep);
            case Modification.Insertion insertion -> insertion(insertion);
            case Modification.DivisionInsertion insertion -> divisionInsertion(insertion);
            case Modification.Repeal repeal -> repeal(repeal);
            case Modification.Split split -> split(split);
            case Modification.Join join -> join(join);
            case Modification.Unread unread -> words.append(unread.passage().words());
        }
        before = modification;
        names.about(topic(modification));
    }

    /** Closes the sentence, so that what follows begins a line. */
    private void end() {
        if (words.isEmpty()) {
            return;
        }
        char last = words.charAt(words.length() - 1);
        boolean closed = last == '”' ? closedByItsWords() : last == '。';
        if (!closed) {
            words.append('。');
        }
        before = null;
    }

    /** A quotation of clauses brings its own mark. */
    private boolean closedByItsWords() {
        return before != null && quoted(before) != null;
    }

    private static @Nullable Payload quoted(Modification modification) {
        return switch (modification) {
            case Modification.Substitution substitution -> isTitle(substitution) ? null : substitution.payload();
            case Modification.Insertion insertion -> insertion.payload();
            case Modification.Split split -> split.payload().lines().isEmpty() ? null : split.payload();
            case Modification.Join join -> join.payload().lines().isEmpty() ? null : join.payload();
            default -> null;
        };
    }

    /** Whether {@code next} goes on with the sentence instead of beginning a line. */
    private boolean joins(Modification next) {
        Modification last = before;
        if (last == null) {
            return false;
        }
        return switch (last) {
            case Modification.Redesignation renumbered -> goesOn(renumbered, next);
            case Modification.WordSubstitution swap -> isWords(next) && sameTopic(next);
            case Modification.WordInsertion insertion -> isWords(next) && sameTopic(next);
            case Modification.WordRepeal repeal -> isWords(next) && sameTopic(next);
            default -> false;
        };
    }

    private boolean goesOn(Modification.Redesignation last, Modification next) {
        if (last.into() != null) {
            return false;
        }
        boolean article = last.from() instanceof Target.Clause clause
                && clause.pointer().steps().getLast().unit() == Unit.ARTICLE;
        if (article) {
            return sameTopic(next) && !(next instanceof Modification.Redesignation other && other.into() != null);
        }
        return next instanceof Modification.Substitution substitution
                && substitution.targets().equals(List.of(last.from()));
    }

    private boolean sameTopic(Modification next) {
        return names.article() != null && Objects.equals(names.article(), topic(next));
    }

    private static boolean isWords(Modification modification) {
        return switch (modification) {
            case Modification.WordSubstitution swap -> true;
            case Modification.WordInsertion insertion -> true;
            case Modification.WordRepeal repeal -> true;
            default -> false;
        };
    }

    /** The article an operation is about, null where it is about none or several. */
    private static @Nullable Step topic(Modification modification) {
        return switch (modification) {
            case Modification.Redesignation redesignation -> ClauseNames.articleOf(redesignation.from());
            case Modification.Substitution substitution -> only(substitution.targets());
            case Modification.WordSubstitution swap -> ClauseNames.articleOf(swap.within());
            case Modification.WordInsertion insertion -> ClauseNames.articleOf(insertion.within());
            case Modification.WordRepeal repeal -> ClauseNames.articleOf(repeal.within());
            case Modification.Repeal repeal -> only(repeal.targets());
            case Modification.Insertion insertion ->
                insertion.place() == null || insertion.level() == Level.ARTICLE
                        ? null
                        : ClauseNames.articleOf(insertion.place().beside());
            case Modification.Split split -> ClauseNames.articleOf(split.target());
            case Modification.Join join -> only(join.targets());
            case Modification.Sweep sweep -> null;
            case Modification.DivisionInsertion insertion -> null;
            case Modification.Unread unread -> null;
        };
    }

    private static @Nullable Step only(List<Target> targets) {
        Step article = targets.isEmpty() ? null : ClauseNames.articleOf(targets.getFirst());
        return targets.stream().allMatch(target -> Objects.equals(ClauseNames.articleOf(target), article))
                ? article
                : null;
    }

    private void redesignation(Modification.Redesignation redesignation) {
        comma();
        Target from = redesignation.from();
        boolean named = names.article() == null || !Objects.equals(names.article(), ClauseNames.articleOf(from));
        if (named) {
            names.about(null);
            words.append('将');
        }
        words.append(names.name(from));
        boolean alone = unit(from) != unit(redesignation.to());
        if (alone) {
            words.append("单作一").append(unit(redesignation.to()).printed()).append("，作为");
        } else {
            words.append(isRange(redesignation.to()) ? "相应改为" : "改为");
        }
        words.append(alone ? redesignation.to().printed() : ClauseNames.last(redesignation.to()));
        redesignation.division().ifPresent(division -> words.append("，列入").append(division.printed()));
    }

    private static boolean isRange(Pointer pointer) {
        return pointer.steps().getLast().isRange();
    }

    private static Unit unit(Target target) {
        return target instanceof Target.Clause clause ? unit(clause.pointer()) : Unit.PARAGRAPH;
    }

    private static Unit unit(Pointer pointer) {
        return pointer.steps().getLast().unit();
    }

    private void substitution(Modification.Substitution substitution, boolean joined) {
        if (isTitle(substitution)) {
            words.append('将')
                    .append(names.names(substitution.targets()))
                    .append("修改为")
                    .append(Quoting.words(
                            String.join("\n", substitution.payload().lines())));
            return;
        }
        comma();
        boolean renumbered = joined
                && before instanceof Modification.Redesignation last
                && substitution.targets().equals(List.of(last.from()));
        if (!renumbered) {
            if (!joined && names.article() == null) {
                words.append('将');
            } else if (!joined && !Objects.equals(names.article(), only(substitution.targets()))) {
                names.about(null);
                words.append('将');
            }
            words.append(names.names(substitution.targets()));
        }
        quote("修改为：", substitution.payload());
    }

    private static boolean isTitle(Modification.Substitution substitution) {
        return substitution.targets().stream()
                .allMatch(target -> target instanceof Target.DivisionTitle || target instanceof Target.LawTitle);
    }

    private void quote(String lead, Payload payload) {
        words.append(lead).append(Quoting.clauses(payload.lines()));
    }

    private void swap(Target within, String quoted, String verb, String replacement, boolean joined) {
        boolean sameClause = joined
                && before instanceof Modification.WordSubstitution last
                && last.within().equals(within);
        if (sameClause) {
            words.append('，');
        } else {
            words.append(place(within, joined, "将"));
        }
        words.append(quoted).append(verb).append(Quoting.words(replacement));
    }

    private void wordInsertion(Modification.WordInsertion insertion, boolean joined) {
        words.append(place(insertion.within(), joined, "在"));
        if (insertion.anchor().isEmpty()) {
            words.setLength(words.length() - 2);
            words.append(insertion.side() == Modification.Side.AFTER ? "最后" : "开头");
        } else {
            words.append(Quoting.words(insertion.anchor()))
                    .append(insertion.side() == Modification.Side.AFTER ? '后' : '前');
        }
        words.append("增加").append(Quoting.words(insertion.words()));
    }

    private void wordRepeal(Modification.WordRepeal repeal, boolean joined) {
        words.append(place(repeal.within(), joined, "删去")).append(Quoting.words(repeal.words()));
    }

    /** 将第二款中的; after the article has been renumbered 其中的, which stands for it. */
    private String place(Target within, boolean joined, String verb) {
        Modification last = before;
        String between = "";
        if (joined && last != null) {
            between = last instanceof Modification.Redesignation ? "，" : "；";
        } else if (!Objects.equals(names.article(), ClauseNames.articleOf(within))) {
            names.about(null);
        }
        String name = names.name(within);
        if (!name.isEmpty()) {
            return between + verb + name + "中的";
        }
        return switch (verb) {
            case "将" -> between + "其中的";
            case "在" -> between + "在其中的";
            default -> between + verb + "其中的";
        };
    }

    private void repeal(Modification.Repeal repeal) {
        comma();
        if (names.article() != null && !Objects.equals(names.article(), only(repeal.targets()))) {
            names.about(null);
        }
        words.append("删去").append(names.names(repeal.targets()));
    }

    private void sweep(Modification.Sweep sweep) {
        boolean deletes =
                sweep.swaps().stream().allMatch(swap -> swap.replacement().isEmpty());
        names.about(null);
        words.append(deletes ? "删去" : "将").append(names.names(sweep.within())).append("中的");
        String between = "";
        for (Modification.Swap swap : sweep.swaps()) {
            words.append(between).append(Quoting.words(swap.words()));
            if (!deletes) {
                words.append("修改为").append(Quoting.words(swap.replacement()));
            }
            between = deletes ? "、" : "，";
        }
    }

    private void insertion(Modification.Insertion insertion) {
        comma();
        Modification.Anchor place = insertion.place();
        if (place != null) {
            if (!Objects.equals(names.article(), ClauseNames.articleOf(place.beside()))) {
                names.about(null);
            }
            words.append(place(place));
        }
        words.append("增加").append(count(insertion)).append(counted(insertion.level()));
        if (!insertion.as().isEmpty()) {
            words.append("，作为").append(ClauseNames.last(insertion.as()));
        }
        quote("：", insertion.payload());
    }

    private static String count(Modification.Insertion insertion) {
        int count = 0;
        for (Pointer pointer : insertion.as()) {
            Step last = pointer.steps().getLast();
            count += last.suffix() == 0 && last.throughSuffix() == 0
                    ? last.through() - last.ordinal() + 1
                    : Math.max(1, last.throughSuffix() - last.suffix() + 1);
        }
        return counting(Math.max(1, count));
    }

    /** 三、 */
    static String heading(int ordinal) {
        return Numerals.chinese(ordinal) + "、";
    }

    static String counting(int count) {
        return count == 2 ? "两" : Numerals.chinese(count);
    }

    private static String counted(Level level) {
        for (Unit unit : Unit.values()) {
            if (unit.level() == level) {
                return unit.printed();
            }
        }
        return level == Level.PREAMBLE ? "段引言" : "款";
    }

    private String place(Modification.Anchor anchor) {
        String name = names.name(anchor.beside());
        Modification.Side side = anchor.side();
        if (side == null) {
            boolean division = anchor.beside() instanceof Target.Clause clause
                    && unit(clause.pointer()).compareTo(Unit.ARTICLE) < 0;
            return division ? "在" + name : name;
        }
        return "在" + name + (side == Modification.Side.AFTER ? "后" : "前");
    }

    private void divisionInsertion(Modification.DivisionInsertion insertion) {
        Modification.Anchor place = insertion.place();
        if (place != null) {
            words.append(place(place));
        }
        String unit = unit(insertion.as()).printed();
        words.append("增加一").append(unit).append("，作为").append(ClauseNames.last(insertion.as()));
        words.append(Quoting.words(insertion.title()));
        if (!insertion.includes().isEmpty()) {
            words.append("，包括").append(ClauseNames.last(insertion.includes()));
        }
    }

    private void split(Modification.Split split) {
        comma();
        String unit = unit(split.into().getFirst()).printed();
        Target target = split.target();
        if (names.isTopic(target)) {
            names.about(null);
        }
        words.append(names.article() == null ? "将" : "").append(names.name(target));
        words.append("条".equals(unit) ? "改为" : "分为")
                .append(counting(split.into().size()))
                .append(unit)
                .append("，作为")
                .append(ClauseNames.last(split.into()));
        if (!split.payload().lines().isEmpty()) {
            quote("，修改为：", split.payload());
        }
    }

    private void join(Modification.Join join) {
        comma();
        if (names.article() != null && !Objects.equals(names.article(), only(join.targets()))) {
            names.about(null);
        }
        Target into = new Target.Clause(join.into());
        boolean division = !join.into().steps().isEmpty() && unit(join.into()).compareTo(Unit.ARTICLE) < 0;
        if (division && join.targets().contains(into)) {
            List<Target> others = join.targets().stream()
                    .filter(target -> !target.equals(into))
                    .toList();
            words.append('将').append(names.names(others)).append("并入").append(names.name(into));
            return;
        }
        words.append('将').append(names.names(join.targets())).append("合并，作为").append(ClauseNames.last(join.into()));
        if (!join.payload().lines().isEmpty()) {
            quote("，修改为：", join.payload());
        }
    }

    private void comma() {
        if (before instanceof Modification.Redesignation) {
            words.append('，');
        }
    }
}
