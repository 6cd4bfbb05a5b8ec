package org.tiaowen.comments.counting;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.consultations.ConsultationId;

/**
 * What was counted, kept while nothing changes in the consultation it was counted in. Thread-safe; whoever asks what another
 * is just counting waits for that one.
 *
 * @param <K> what was asked
 * @param <V> what was counted; immutable
 */
public final class KeptCounts<K, V> {

    /** Whoever counts may wait for a connection that those who wait for the number hold. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final CountedChanges changes;
    private final int most;
    private final SequencedMap<K, Kept<V>> kept = new LinkedHashMap<>();
    private final Map<Asked<K>, CompletableFuture<V>> underWay = new HashMap<>();

    /**
     * Keeps the answers to the questions asked last.
     *
     * @param most how many
     */
    public KeptCounts(CountedChanges changes, int most) {
        this.changes = changes;
        this.most = most;
    }

    private record Kept<V>(V value, String lines) {}

    private record Asked<K>(K key, String lines) {}

    /** What was counted before where it still holds, else what {@code work} counts now. */
    public V of(ConsultationId consultation, K key, Supplier<V> work) {
        CountedChanges.Stamp stamp =
                Objects.requireNonNull(changes.now(List.of(consultation)).get(consultation));
        // whoever changes something sees what nobody else does, and may change more
        return stamp.own() ? work.get() : find(key, stamp).orElseGet(() -> together(key, stamp, work));
    }

    /** The same for several consultations at once, {@code work} counting in all of them for which nothing holds. */
    public Map<K, V> of(Map<K, ConsultationId> asked, Function<Collection<K>, Map<K, V>> work) {
        Map<ConsultationId, CountedChanges.Stamp> stamps = changes.now(asked.values());
        Map<K, CountedChanges.Stamp> missing = new HashMap<>();
        Map<K, V> found = new HashMap<>();
        asked.forEach((key, consultation) -> {
            CountedChanges.Stamp stamp = Objects.requireNonNull(stamps.get(consultation));
            Optional<V> before = stamp.own() ? Optional.empty() : find(key, stamp);
            before.ifPresentOrElse(value -> found.put(key, value), () -> missing.put(key, stamp));
        });
        if (!missing.isEmpty()) {
            work.apply(missing.keySet()).forEach((key, value) -> {
                CountedChanges.Stamp stamp = missing.get(key);
                if (stamp != null && !stamp.own()) {
                    keep(key, new Kept<>(value, stamp.lines()));
                }
                found.put(key, value);
            });
        }
        return found;
    }

    private V together(K key, CountedChanges.Stamp stamp, Supplier<V> work) {
        Asked<K> asked = new Asked<>(key, stamp.lines());
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> first = begin(asked, own);
        if (first != null) {
            return ofAnother(first).orElseGet(work);
        }
        try {
            V fresh = work.get();
            keep(key, new Kept<>(fresh, stamp.lines()));
            own.complete(fresh);
            return fresh;
        } finally {
            own.cancel(false);
            end(asked);
        }
    }

    private Optional<V> ofAnother(CompletableFuture<V> first) {
        try {
            return Optional.of(first.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            return Optional.empty();
        }
    }

    private synchronized @Nullable CompletableFuture<V> begin(Asked<K> asked, CompletableFuture<V> own) {
        return underWay.putIfAbsent(asked, own);
    }

    private synchronized void end(Asked<K> asked) {
        underWay.remove(asked);
    }

    private synchronized Optional<V> find(K key, CountedChanges.Stamp stamp) {
        Optional<Kept<V>> found =
                Optional.ofNullable(kept.get(key)).filter(one -> one.lines().equals(stamp.lines()));
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
