package org.tiaowen.search.index;

import org.tiaowen.drafting.versions.VersionId;

/**
 * Says which versions the public may find, such as those under consultation; without one, nobody but staff finds any.
 *
 * <p>Whoever answers calls {@link ClauseIndexing#publicityChanged} when the answer changes.
 */
public interface PublicVersions {

    /** Whether everybody may read that version. */
    boolean isPublic(VersionId version);
}
