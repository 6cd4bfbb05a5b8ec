package org.tiaowen.app.drafting;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.drafting.derivation.LawChange;
import org.tiaowen.drafting.versions.ChangesSince;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.Versions;

/** Two states of a draft that an instrument is to lead from and to. */
@Component
class LawChanges {

    /** In place of the number of a version: the working copy as it was last saved. */
    static final int WORKING_COPY = 0;

    private final Drafts drafts;
    private final Versions versions;

    LawChanges(Drafts drafts, Versions versions) {
        this.drafts = drafts;
        this.versions = versions;
    }

    /**
     * A draft and two of its states.
     *
     * @param from number of a version, {@value LawChanges#WORKING_COPY} while the draft has none
     * @param to number of a version, or {@value LawChanges#WORKING_COPY} for the working copy
     */
    record Pair(Draft draft, List<Version> versions, int from, int to) {

        Pair {
            versions = List.copyOf(versions);
        }

        /** Names the two states in an address. */
        public String query() {
            return "from=" + from + "&to=" + to;
        }

        /** Whether there is something to lead from. */
        public boolean possible() {
            return !versions.isEmpty();
        }
    }

    /** The draft with the states that were asked for; else its last two, the last of which may be the working copy. */
    Pair pair(DraftId id, int from, int to) {
        Draft draft = drafts.find(id).orElseThrow(() -> new NotFound(id));
        List<Version> all = versions.list(id);
        if (from > 0) {
            return new Pair(draft, all, from, to);
        }
        int last = all.isEmpty() ? WORKING_COPY : all.getLast().number();
        return last > 1 ? new Pair(draft, all, last - 1, last) : new Pair(draft, all, last, WORKING_COPY);
    }

    /** The two texts. */
    LawChange between(Pair pair) {
        Version from = version(pair.draft().id(), pair.from());
        if (pair.to() == WORKING_COPY) {
            ChangesSince since = versions.changesSince(from.id());
            return LawChange.ofDraft(versions.text(from.id()), since.copy().text(), since.lineage());
        }
        Version to = version(pair.draft().id(), pair.to());
        return LawChange.ofDraft(
                versions.text(from.id()),
                versions.text(to.id()),
                versions.lineage(from.id(), to.id()).orElseThrow());
    }

    private Version version(DraftId draft, int number) {
        return versions.find(draft, number).orElseThrow(() -> new NotFound(draft + " version " + number));
    }
}
