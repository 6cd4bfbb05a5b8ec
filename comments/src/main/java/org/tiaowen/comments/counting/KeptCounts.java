package org.tiaowen.comments.counting;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * What was counted, kept while nothing changes that it was counted from. Thread-safe; two callers may count the same at once.
 *
 * @param <K> what was asked
 * @param <V> what was counted; immutable
 */
public final class KeptCounts<K, V> {

    private final CountedChanges changes;
    private final int most;
    private final SequencedMap<K, Kept<V>> kept = new LinkedHashMap<>();

    /**
     * Keeps the answers to the questions asked last.
     *
     * @param most how many
     */
    public KeptCounts(CountedChanges changes, int most) {
        this.changes = changes;
        this.most = most;
    }

    private record Kept<V>(V value, long last) {}

    /** What was counted before where it still holds, else what {@code work} counts now. */
    public V of(K key, Supplier<V> work) {
        CountedChanges.Stamp stamp = changes.now();
        Optional<V> before = find(key, stamp.last());
        if (before.isPresent()) {
            return before.get();
        }
        V fresh = work.get();
        if (stamp.settled()) {
            keep(key, new Kept<>(fresh, stamp.last()));
        }
        return fresh;
    }

    private synchronized Optional<V> find(K key, long last) {
        Optional<Kept<V>> found = Optional.ofNullable(kept.get(key)).filter(one -> one.last() == last);
        found.ifPresent(one -> kept.putLast(key, one));
        return found.map(Kept::value);
    }

    private synchronized void keep(K key, Kept<V> fresh) {
        kept.putLast(key, fresh);
        if (kept.size() > most) {
            kept.pollFirstEntry();
        }
    }
}
