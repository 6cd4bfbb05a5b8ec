package org.tiaowen.drafting.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tiaowen.drafting.amendments.Modification.Substitution;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.consolidation.TextDifference;

/** One law while its instrument is being derived: the two states, who is who, and the topics. Not thread-safe. */
final class Deriving {

    private final LawChange change;
    private final LawView before;
    private final LawView after;
    private final Correspondence who;
    private final Structure structure;
    private final SweepTopics sweeps;
    private final List<Topic> topics = new ArrayList<>();
    private final boolean untitled;
    private boolean restated;

    /**
     * Begins with everything told by rule, or as {@code chosen}.
     *
     * @param sweeping whether the same swap of words in several articles is told once
     */
    Deriving(LawChange change, Map<ProvisionId, ChangeForm> chosen, boolean sweeping) {
        this.change = entitled(change);
        this.untitled = !this.change.equals(change);
        this.before = new LawView(change.before());
        this.after = new LawView(this.change.after());
        this.who = new Correspondence(before, after, change.lineage());
        this.structure = new Structure(before, after, who);
        var expected = new ExpectedWords(before, after, who, change.lineage());
        List<Sweeps.Found> found = sweeping ? new Sweeps(before, after, who, expected).find() : List.of();
        this.sweeps = new SweepTopics(before, after, who, found);
        var others = new OtherTopics(before, after, who, structure, expected);
        topics.addAll(others.topics());
        topics.addAll(new UnitTopics(before, after, who, structure, expected).topics(others.covered()));
        topics.forEach(topic -> {
            ChangeForm form = chosen.get(topic.id());
            if (form != null) {
                topic.choose(form);
            }
        });
    }

    /** A new text that came without its title keeps the old one. */
    private static LawChange entitled(LawChange change) {
        LegalText after = change.after();
        if (!after.title().isBlank() || change.before().title().isBlank()) {
            return change;
        }
        var titled =
                new LegalText(after.kind(), after.front(), change.before().title(), after.provisions(), after.end());
        return new LawChange(change.title(), change.before(), titled, change.lineage());
    }

    /** Whether the two texts are not the same. */
    boolean differs() {
        return TextDifference.first(change.before(), change.after()).isPresent();
    }

    /** What a person should know about the texts themselves, in Chinese. */
    Optional<String> remark() {
        return untitled ? Optional.of("新文本没有题目，按《%s》题目不变处理。".formatted(change.title())) : Optional.empty();
    }

    /** Restates the whole text instead of telling the changes one by one. Whether that is new. */
    boolean restate() {
        if (restated) {
            return false;
        }
        restated = true;
        List<Topic> title =
                topics.stream().filter(topic -> topic.oldName().equals("题目")).toList();
        Provision first = after.text().provisions().getFirst();
        ProvisionId id = before.units().isEmpty()
                ? first.id()
                : before.units().getFirst().id();
        var telling = new Telling(
                ChangeForm.DIVISION,
                DraftingRule.DIVISION_RESTATED,
                DraftingRule.DIVISION_RESTATED.says(),
                List.of(new Substitution(
                        WordChange.NOWHERE,
                        List.of(new Target.WholeText()),
                        Quoted.payload(Quoted.text(after.text())))));
        Set<ProvisionId> all = after.text().walk().map(Provision::id).collect(Collectors.toSet());
        topics.clear();
        topics.addAll(title);
        topics.add(new Topic(id, "全文", "全文", 0, all, List.of(telling), 0));
        return true;
    }

    /** Whether the whole text is restated. */
    boolean isRestated() {
        return restated;
    }

    LawChange change() {
        return change;
    }

    LawView before() {
        return before;
    }

    LawView after() {
        return after;
    }

    Correspondence who() {
        return who;
    }

    Structure structure() {
        return structure;
    }

    /** The topics as they are told now, with the swaps that several articles share. */
    List<Topic> topics() {
        if (restated) {
            return topics;
        }
        List<Topic> all = new ArrayList<>(topics);
        all.addAll(sweeps.topics(topics));
        return all;
    }

    /** The title the law has when it is published anew. */
    String newTitle() {
        boolean same = before.text().title().equals(after.text().title());
        return same ? change.title() : after.text().title();
    }

    /** Whether any article that stays has another number. */
    boolean unitsShift() {
        return after.units().stream()
                .anyMatch(unit ->
                        who.old(unit).filter(old -> !sameNumber(old, unit)).isPresent());
    }

    /** Whether any division that stays has another number, or divisions come or go. */
    boolean divisionsShift() {
        return before.divisions().size() != after.divisions().size()
                || after.divisions().stream()
                        .anyMatch(one ->
                                who.old(one).filter(old -> sameNumber(old, one)).isEmpty());
    }

    private boolean sameNumber(Provision old, Provision current) {
        return before.name(old).equals(after.name(current));
    }

    /** Whether an article a topic makes stands first or last in its division, or moved. */
    boolean isBordering(Topic topic) {
        return after.units().stream()
                .filter(unit -> topic.makes().contains(unit.id()))
                .anyMatch(unit -> structure.isMoved(unit) || structure.isAtBorder(unit));
    }

    /** The topics that answer for {@code ids} of the new text. */
    List<Topic> answering(Set<ProvisionId> ids) {
        return topics.stream()
                .filter(topic -> topic.makes().stream().anyMatch(ids::contains))
                .toList();
    }
}
