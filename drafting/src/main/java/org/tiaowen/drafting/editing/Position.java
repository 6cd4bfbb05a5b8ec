package org.tiaowen.drafting.editing;

import org.tiaowen.drafting.articles.ProvisionId;

/** Where a clause is put, told by what stands there now. */
public sealed interface Position {

    /** In front of {@code sibling}, inside the same clause. */
    record Before(ProvisionId sibling) implements Position {}

    /** Behind {@code sibling} and all inside it. */
    record After(ProvisionId sibling) implements Position {}

    /** The first inside {@code parent}. */
    record FirstIn(ProvisionId parent) implements Position {}

    /** The last inside {@code parent}. */
    record LastIn(ProvisionId parent) implements Position {}
}
