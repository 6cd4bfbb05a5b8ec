package org.tiaowen.drafting.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/** One law while its instrument is being derived: the two states, who is who, and the topics. Not thread-safe. */
final class Deriving {

    private final LawChange change;
    private final LawView before;
    private final LawView after;
    private final Correspondence who;
    private final List<Topic> topics = new ArrayList<>();

    Deriving(LawChange change, Map<ProvisionId, ChangeForm> chosen) {
        this.change = change;
        this.before = new LawView(change.before());
        this.after = new LawView(change.after());
        this.who = new Correspondence(before, after, change.lineage());
        var structure = new Structure(before, after, who);
        var expected = new ExpectedWords(before, after, who, change.lineage());
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

    List<Topic> topics() {
        return topics;
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

    /** The topics that answer for {@code ids} of the new text. */
    List<Topic> answering(Set<ProvisionId> ids) {
        return topics.stream()
                .filter(topic -> topic.makes().stream().anyMatch(ids::contains))
                .toList();
    }
}
