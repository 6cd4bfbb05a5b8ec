package org.tiaowen.comments.privacy;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.SecretKey;

/**
 * The keys that seal and open.
 *
 * @param active the id of the key new values are sealed with
 * @param byId every key that may still be needed, the active one among them
 */
record SealingKeys(String active, Map<String, SecretKey> byId) {

    SealingKeys {
        byId = Map.copyOf(new TreeMap<>(byId));
        if (!byId.containsKey(active)) {
            throw new IllegalArgumentException("the active key " + active + " is none of " + byId.keySet());
        }
    }

    SecretKey activeKey() {
        return find(active).orElseThrow();
    }

    Optional<SecretKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "SealingKeys[active=" + active + ", ids=" + byId.keySet() + "]";
    }
}
