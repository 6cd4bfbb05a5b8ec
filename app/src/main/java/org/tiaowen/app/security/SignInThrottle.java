package org.tiaowen.app.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down the guessing of passwords.
 *
 * <p>Five failures for one name from one address, or fifty from one address whatever the name, close the door to that
 * combination for fifteen minutes after the last failure. Counted by name <em>and</em> address, so that a stranger
 * cannot lock a member of staff out; kept in memory, so each instance of the application counts for itself. Thread-safe.
 */
final class SignInThrottle {

    static final int FAILURES_PER_NAME_AND_ADDRESS = 5;
    static final int FAILURES_PER_ADDRESS = 50;
    static final Duration PAUSE = Duration.ofMinutes(15);

    /** The least recently counted is forgotten beyond this, so that a flood of names cannot fill the memory. */
    private static final int KEPT = 20_000;

    private final Clock clock;

    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > KEPT;
        }
    };

    private record Failures(int count, Instant last) {}

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Whether this name is closed to this address for now. */
    synchronized boolean closed(String username, String address) {
        return count(both(username, address)) >= FAILURES_PER_NAME_AND_ADDRESS
                || count(address) >= FAILURES_PER_ADDRESS;
    }

    /** Counts a failure. */
    synchronized void failed(String username, String address) {
        Instant now = clock.instant();
        failures.put(both(username, address), new Failures(count(both(username, address)) + 1, now));
        failures.put(address, new Failures(count(address) + 1, now));
    }

    /** Forgets the failures of a name from an address: its owner has come in. */
    synchronized void succeeded(String username, String address) {
        failures.remove(both(username, address));
    }

    private int count(String key) {
        Failures known = failures.get(key);
        if (known == null || known.last().plus(PAUSE).isBefore(clock.instant())) {
            return 0;
        }
        return known.count();
    }

    private static String both(String username, String address) {
        return username + '\n' + address;
    }
}
