package org.tiaowen.search.saved;

import java.util.Optional;

/** Reads the address of a search with the rights of a person; implemented by whoever knows addresses and persons. */
public interface AddressReading {

    /**
     * What the address asks for; empty when it asks for nothing, or when that person may not search now.
     *
     * @param owner the name of the account
     */
    Optional<Watched> read(String owner, String address);
}
