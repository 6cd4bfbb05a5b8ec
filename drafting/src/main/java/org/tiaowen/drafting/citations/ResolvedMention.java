package org.tiaowen.drafting.citations;

import java.util.List;
import org.tiaowen.drafting.articles.Provision;

/**
 * A citation with how it is written and what each of its elements names.
 *
 * @param named one list for each element of {@code mention}; empty for a citation of another law
 */
record ResolvedMention(Mention mention, Citation citation, List<List<Provision>> named) {

    ResolvedMention {
        named = List.copyOf(named);
    }
}
