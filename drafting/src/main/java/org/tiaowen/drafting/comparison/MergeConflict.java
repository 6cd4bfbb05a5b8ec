package org.tiaowen.drafting.comparison;

import java.util.List;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Two drafters changed one clause differently, and nobody but a person can say what is meant.
 *
 * @param id the clause; {@link ThreeWayComparison#FRONT} for title and 题注; the first of mine where both inserted clauses
 * @param kind in what they differ
 * @param designation how it is cited: in the base, or in my text where the base does not have it
 * @param level its level; PREAMBLE for the front
 * @param base as it was, no line where it was not there
 * @param mine as I have it, a line for every paragraph; no line where I deleted it
 * @param theirs as they have it
 */
public record MergeConflict(
        ProvisionId id, Kind kind, String designation, Level level, String base, String mine, String theirs) {

    /** In what they differ. */
    public enum Kind {
        /** Both changed the same words. */
        EDIT_EDIT,
        /** One changed it, the other deleted it. */
        EDIT_DELETE,
        /** Both moved it, to different places. */
        MOVE_MOVE,
        /** Both inserted other clauses at the same place. */
        INSERT_INSERT
    }

    /** The ways out that make sense for it, in the order in which they are offered. */
    public List<Choice> choices() {
        boolean bothCanStand =
                switch (kind) {
                    case EDIT_EDIT -> MergedProvision.canStandTwice(level);
                    case INSERT_INSERT -> true;
                    case EDIT_DELETE, MOVE_MOVE -> false;
                };
        return bothCanStand
                ? List.of(Choice.MINE, Choice.THEIRS, Choice.BOTH, Choice.BASE)
                : List.of(Choice.MINE, Choice.THEIRS, Choice.BASE);
    }

    /** What I changed. */
    public List<WordRun> mineAgainstBase() {
        return WordDifference.between(base, mine);
    }

    /** What they changed. */
    public List<WordRun> theirsAgainstBase() {
        return WordDifference.between(base, theirs);
    }

    static String words(List<Provision> provisions) {
        return String.join("\n", provisions.stream().map(MergeConflict::words).toList());
    }

    private static String words(Provision provision) {
        String number = provision.number() == null ? "" : provision.number().printed();
        String inside = words(provision.children());
        String gap = number.isEmpty() || number.startsWith("（") ? "" : "　";
        String own = number + gap + provision.caption() + provision.text();
        boolean apart = !provision.text().isEmpty() && !inside.isEmpty();
        return own + (apart ? "\n" : "") + inside;
    }
}
