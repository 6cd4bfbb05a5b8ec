package org.tiaowen.search.index;

import java.util.UUID;

/**
 * Says which versions the public may find, such as those under consultation; without one, nobody but staff finds any.
 *
 * <p>Whoever answers adds the version and the earlier ones of its draft to the {@link IndexQueue} when the answer changes.
 */
public interface PublicVersions {

    /** Whether everybody may read that version. */
    boolean isPublic(UUID version);
}
