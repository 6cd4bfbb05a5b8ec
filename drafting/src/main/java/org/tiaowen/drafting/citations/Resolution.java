package org.tiaowen.drafting.citations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Provision;

/** What a citation names. */
public sealed interface Resolution {

    /**
     * Clauses of this text; several for a range.
     *
     * @param targets in reading order, never empty
     */
    record Found(List<Target> targets) implements Resolution {
        public Found {
            targets = List.copyOf(targets);
        }
    }

    /**
     * This text has no such clause.
     *
     * @param asked what was cited, in the usual way of writing
     * @param article the number of the article cited, 0 when no article was cited
     */
    record Dangling(String asked, int article) implements Resolution {}

    /**
     * A clause of another text: another law, or an earlier draft of this one.
     *
     * @param title how that text is named there
     */
    record External(String title) implements Resolution {}

    /**
     * Several clauses of this text could be meant.
     *
     * @param targets in reading order, two or more
     */
    record Ambiguous(List<Target> targets) implements Resolution {
        public Ambiguous {
            targets = List.copyOf(targets);
        }
    }

    /**
     * A clause of this text.
     *
     * @param designation how it is called: 第十二条第二款, 第三章, 附件
     * @param place null where the provision stands in no article
     */
    record Target(
            Provision provision,
            String designation,
            @Nullable Place place) {}
}
