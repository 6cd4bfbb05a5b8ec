package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Instruction;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.amendments.Modification;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.editing.ArticleNumbering;
import org.tiaowen.drafting.editing.EditOutcome.Edited;
import org.tiaowen.drafting.editing.Editing;

/**
 * One go at carrying out an instrument. What turns out to be impossible only at the end, when all numbers are known, is told
 * as a conflict; the next go leaves it out.
 */
final class Carrying {

    /** One modification with its place in the instrument. */
    private record Task(Instruction instruction, Modification modification, int at, int instructionAt) {}

    /**
     * What came of a go.
     *
     * @param conflicts by the place of the modification in the instrument
     * @param numbered the clauses whose numbers the instrument tells
     */
    record Result(
            Edited edited,
            List<Outcome> outcomes,
            StatedWords stated,
            Map<Integer, Hindrance> conflicts,
            ArticleNumbering numbering,
            Set<ProvisionId> numbered) {}

    private final LawAmendment amendment;
    private final Map<Integer, Hindrance> banned;
    private final ArticleNumbering numbering;
    private final Draft draft;
    private final Restating restating;
    private final Placing placing;
    private final Regrouping regrouping;
    private final Repealing repealing;
    private final Sweeping sweeping;

    /** Articles that are parted without new words. */
    private final Set<List<Step>> parted;

    private final Map<Integer, Report> reports = new HashMap<>();
    private final IdentityHashMap<Report, Integer> places = new IdentityHashMap<>();
    private final Map<Integer, Hindrance> hindered = new HashMap<>();

    Carrying(LawAsItWas law, LawAmendment amendment, Map<Integer, Hindrance> banned, Supplier<ProvisionId> ids) {
        this.amendment = amendment;
        this.banned = banned;
        this.numbering = NumberingRule.of(law, amendment);
        this.draft = new Draft(law, Editing.of(law.text(), ids, numbering));
        draft.awaited.addAll(Unannounced.in(amendment));
        this.restating = new Restating(draft);
        this.placing = new Placing(draft);
        this.regrouping = new Regrouping(draft);
        this.repealing = new Repealing(draft);
        this.sweeping = new Sweeping(draft, amendment);
        this.parted = parted();
    }

    Result run() {
        List<Task> tasks = tasks();
        int instruction = -1;
        var again = new ArrayList<Task>();
        var late = new ArrayList<Task>();
        for (Task task : inOrder(tasks)) {
            if (task.instructionAt() != instruction) {
                again.forEach(this::attempt);
                again.clear();
                instruction = task.instructionAt();
                draft.said.next();
                draft.openDivision = null;
            }
            attempt(task);
            Hindrance hindrance = hindered.get(task.at());
            if (hindrance != null && hindrance.obstacle() == Obstacle.REFUSED && !banned.containsKey(task.at())) {
                again.add(task);
            }
            if (hindrance != null
                    && hindrance.obstacle() == Obstacle.TARGET_MISSING
                    && task.modification() instanceof Modification.Redesignation) {
                late.add(task);
            }
        }
        again.forEach(this::attempt);
        late.forEach(this::attempt);
        Map<ProvisionId, Hindrance> impossible = new Arranging(draft, numbering, left(tasks)).arrange();
        Edited edited = draft.editing.edited();
        var conflicts = new HashMap<Integer, Hindrance>();
        impossible.forEach((id, why) -> answerable(id).ifPresent(at -> conflicts.put(at, why)));
        if (conflicts.isEmpty()) {
            misnumbered(edited, conflicts);
        }
        new Afterthoughts(draft, edited.text()).remark();
        new Sentence(
                        tasks.stream().map(Task::instruction).toList(),
                        tasks.stream().map(Task::modification).toList())
                .share(hindered, conflicts);
        return new Result(edited, outcomes(tasks), draft.stated, conflicts, numbering, Set.copyOf(draft.claims.all()));
    }

    private List<Task> tasks() {
        var tasks = new ArrayList<Task>();
        for (int i = 0; i < amendment.instructions().size(); i++) {
            Instruction instruction = amendment.instructions().get(i);
            for (Modification modification : instruction.modifications()) {
                tasks.add(new Task(instruction, modification, tasks.size(), i));
            }
        }
        return tasks;
    }

    /**
     * The order of the instrument, but what takes a paragraph out of an article comes before that article is restated, and a
     * division goes last, when what moves out of it has been told.
     */
    private List<Task> inOrder(List<Task> tasks) {
        return tasks.stream()
                .sorted(Comparator.comparingInt((Task task) -> phase(task.modification()))
                        .thenComparingInt(Task::at))
                .toList();
    }

    private int phase(Modification modification) {
        return switch (modification) {
            case Modification.Redesignation told ->
                level(told.from()) == Level.PARAGRAPH && level(told.to()) == Level.ARTICLE && !isOfSplit(told.from())
                        ? 0
                        : 1;
            case Modification.Join told ->
                level(told.into()) == Level.ARTICLE
                                && told.targets().stream().anyMatch(target -> level(target) == Level.PARAGRAPH)
                        ? 0
                        : 1;
            case Modification.Repeal told ->
                told.targets().stream().anyMatch(target -> LawAsItWas.isDivision(level(target))) ? 2 : 1;
            case Modification.Substitution told -> 1;
            case Modification.WordSubstitution told -> 1;
            case Modification.WordInsertion told -> 1;
            case Modification.WordRepeal told -> 1;
            case Modification.Sweep told -> 1;
            case Modification.Insertion told -> 1;
            case Modification.DivisionInsertion told -> 1;
            case Modification.Split told -> 1;
            case Modification.Unread told -> 1;
        };
    }

    /** The paragraphs of an article that is parted are dealt out when the parting has been told. */
    private boolean isOfSplit(Target paragraph) {
        return paragraph instanceof Target.Clause clause && parted.contains(Draft.prefix(clause.pointer()));
    }

    private Set<List<Step>> parted() {
        Set<List<Step>> all = new HashSet<>();
        for (Instruction instruction : amendment.instructions()) {
            for (Modification modification : instruction.modifications()) {
                if (modification instanceof Modification.Split split
                        && split.target() instanceof Target.Clause clause
                        && PayloadReading.lines(split.payload()).isEmpty()) {
                    all.add(clause.pointer().steps());
                }
            }
        }
        return all;
    }

    private static Level level(Target target) {
        return target instanceof Target.Clause clause ? level(clause.pointer()) : Level.TABLE;
    }

    private static Level level(Pointer pointer) {
        return pointer.steps().isEmpty()
                ? Level.TABLE
                : pointer.steps().getLast().unit().level();
    }

    private void attempt(Task task) {
        Report report = new Report(draft.law);
        try {
            Hindrance ban = banned.get(task.at());
            if (ban != null) {
                throw ban;
            }
            carryOut(task.modification(), report);
            hindered.remove(task.at());
            reports.put(task.at(), report);
            places.put(report, task.at());
        } catch (Hindrance hindrance) {
            hindered.put(task.at(), hindrance);
        }
    }

    private void carryOut(Modification modification, Report report) {
        switch (modification) {
            case Modification.Substitution told -> restating.restate(told, report);
            case Modification.WordSubstitution told -> draft.words.substitute(told, scope(told.within()), report);
            case Modification.WordInsertion told -> draft.words.insert(told, scope(told.within()), report);
            case Modification.WordRepeal told -> draft.words.remove(told, scope(told.within()), report);
            case Modification.Sweep told -> sweep(told, report);
            case Modification.Insertion told -> placing.insert(told, report);
            case Modification.DivisionInsertion told -> placing.division(told, report);
            case Modification.Repeal told -> repealing.repeal(told, report);
            case Modification.Redesignation told -> regrouping.redesignate(told, report);
            case Modification.Split told -> regrouping.split(told, report);
            case Modification.Join told -> regrouping.join(told, report);
            case Modification.Unread told -> throw new Hindrance(Obstacle.UNREAD, null, "没有读懂：%s", told.reason());
        }
    }

    private void sweep(Modification.Sweep told, Report report) {
        List<Provision> within = told.within().stream()
                .filter(target -> !(target instanceof Target.WholeText))
                .flatMap(target -> scope(target).stream())
                .toList();
        List<Provision> except =
                told.except().stream().flatMap(target -> scope(target).stream()).toList();
        sweeping.sweep(told, within, except, report);
    }

    /** The clauses in whose words a modification looks. */
    private List<Provision> scope(Target target) {
        return switch (target) {
            case Target.Clause clause -> draft.resolving.all(clause.pointer());
            case Target.WholeText whole -> draft.law.text().provisions();
            case Target.Preamble preamble -> Lines.of(draft, preamble);
            case Target.NaturalParagraph line -> List.of(Lines.line(draft, line));
            case Target.Sentence sentence ->
                List.of(Sentences.find(draft, sentence).in());
            case Target.DivisionTitle title -> List.of(draft.resolving.one(title.division()));
            case Target.LawTitle title -> throw new Hindrance(Obstacle.REFUSED, null, "标题中的个别文字请以整个标题修改");
        };
    }

    /** The numbers of articles that were told and not made: the text keeps a gap there. */
    private Set<Numbered> left(List<Task> tasks) {
        Set<Numbered> left = new HashSet<>();
        for (Task task : tasks) {
            Hindrance hindrance = hindered.get(task.at());
            if (hindrance == null || hindrance.obstacle() == Obstacle.NUMBER_CONFLICT) {
                continue;
            }
            NumberingRule.told(task.modification()).forEach(left::add);
        }
        return left;
    }

    /** Which modification a clause is there by, or has its number by. */
    private Optional<Integer> answerable(ProvisionId id) {
        Report report = draft.claims.reportOn(id);
        return report == null ? Optional.empty() : Optional.ofNullable(places.get(report));
    }

    private void misnumbered(Edited edited, Map<Integer, Hindrance> conflicts) {
        Map<ProvisionId, Provision> after = new HashMap<>();
        edited.text().walk().forEach(one -> after.put(one.id(), one));
        for (ProvisionId id : draft.claims.all()) {
            Provision one = after.get(id);
            ProvisionNumber number = one == null ? null : one.number();
            Numbered told = draft.claims.of(id);
            if (one != null
                    && number != null
                    && told != null
                    && !Numbered.of(number).equals(told)) {
                answerable(id)
                        .ifPresent(at -> conflicts.put(
                                at,
                                new Hindrance(
                                        Obstacle.NUMBER_CONFLICT,
                                        id,
                                        "写明的序号是%s，依次排列后是%s，请核对序号",
                                        told.printed(Levels.unit(one.level())),
                                        number.printed())));
            }
        }
    }

    private List<Outcome> outcomes(List<Task> tasks) {
        return tasks.stream().map(this::outcome).toList();
    }

    private Outcome outcome(Task task) {
        @Nullable Hindrance hindrance = hindered.get(task.at());
        if (hindrance != null) {
            return new Outcome.NotCarriedOut(
                    task.instruction(),
                    task.modification(),
                    hindrance.obstacle(),
                    hindrance.reason(),
                    hindrance.nearest());
        }
        Report report = reports.getOrDefault(task.at(), new Report(draft.law));
        return new Outcome.CarriedOut(task.instruction(), task.modification(), report.touched(), report.remarks());
    }
}
