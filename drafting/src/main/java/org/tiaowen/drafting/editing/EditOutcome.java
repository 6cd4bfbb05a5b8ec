package org.tiaowen.drafting.editing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.Lineage;

/** What came of editing. */
public sealed interface EditOutcome {

    /**
     * The edits were carried out.
     *
     * @param before the text as it was
     * @param text the text as it is now, renumbered
     * @param descents which clauses came from which by splits and mergers
     */
    record Edited(LegalText before, LegalText text, List<Descent> descents) implements EditOutcome {

        public Edited {
            descents = List.copyOf(descents);
        }

        /**
         * The first clause that plain text would not keep: written and read again, it would be another one. Empty where the
         * text reads back as the same tree.
         */
        public Optional<Provision> misread() {
            return ReadingBack.firstOther(text);
        }

        /**
         * What became of every clause: {@link Lineage#byIds} with the splits and mergers that are known from the edits.
         */
        public Lineage lineage() {
            return Descents.lineage(Lineage.byIds(before, text), before, text, descents);
        }

        /**
         * The same without a look at words that went elsewhere under another id: what the edits did and nothing else. An
         * ordinary law takes a tenth of the time.
         */
        public Lineage lineageAsMade() {
            return Descents.lineage(Lineage.byIdsAlone(before, text), before, text, descents);
        }
    }

    /**
     * An edit could not be carried out, and nothing was changed.
     *
     * @param args what the message speaks of, in the order of its placeholders
     * @param nearest the clause that may have been meant, null where nothing comes near
     */
    record Refused(
            Edit edit,
            Refusal reason,
            List<String> args,
            @Nullable ProvisionId nearest) implements EditOutcome {

        public Refused {
            args = List.copyOf(args);
        }

        /** The clause that may have been meant. */
        public Optional<ProvisionId> candidate() {
            return Optional.ofNullable(nearest);
        }

        /** The refusal in Chinese, one line. */
        public String message() {
            return String.format(reason.wording(), args.toArray());
        }
    }
}
