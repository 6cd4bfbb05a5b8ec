package org.tiaowen.search.queries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;

/**
 * Something all readers of one kind may know of the index, asked for seldom. Safe for use by many threads.
 *
 * <p>Asked anew after {@code FRESH}; until then, and while Elasticsearch is away, the last answer holds. The first callers
 * wait for an answer, and who got none asks again.
 */
final class ForReaders<T> {

    private static final Duration FRESH = Duration.ofSeconds(20);

    private final Clock clock;
    private final Function<Reader, T> question;
    private final T nothing;
    private final Map<Reader, Known<T>> known = new EnumMap<>(Reader.class);

    private record Known<T>(T value, Instant asked) {}

    /** @param nothing what is known while nobody has ever answered */
    ForReaders(Clock clock, T nothing, Function<Reader, T> question) {
        this.clock = clock;
        this.nothing = nothing;
        this.question = question;
    }

    /** What that reader may know. */
    T of(Reader reader) {
        Instant now = clock.instant();
        Known<T> last;
        synchronized (known) {
            last = known.get(reader);
            if (last != null && now.isBefore(last.asked().plus(FRESH))) {
                return last.value();
            }
            if (last != null) {
                // Marked as asked before asking: one caller waits for the answer, the others take the last one.
                known.put(reader, new Known<>(last.value(), now));
            }
        }
        try {
            T value = question.apply(reader);
            synchronized (known) {
                known.put(reader, new Known<>(value, now));
            }
            return value;
        } catch (SearchClusterUnavailable away) {
            if (last == null) {
                return nothing;
            }
            synchronized (known) {
                known.put(reader, last);
            }
            return last.value();
        }
    }
}
