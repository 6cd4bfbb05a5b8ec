package org.tiaowen.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {

    private final MovableClock clock = new MovableClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void nameIsClosedToAnAddressAfterFiveFailures() {
        fail(SignInThrottle.FAILURES_PER_NAME_AND_ADDRESS, "li", "10.0.0.1");
        assertThat(throttle.closed("li", "10.0.0.1")).isTrue();
    }

    @Test
    void ownerStillComesInFromAnotherAddress() {
        fail(SignInThrottle.FAILURES_PER_NAME_AND_ADDRESS, "li", "10.0.0.1");
        assertThat(throttle.closed("li", "10.0.0.2")).isFalse();
        assertThat(throttle.closed("wang", "10.0.0.1")).isFalse();
    }

    @Test
    void addressIsClosedAfterFiftyFailuresWhateverTheName() {
        for (int i = 0; i < SignInThrottle.FAILURES_PER_ADDRESS; i++) {
            throttle.failed("name" + i, "10.0.0.1");
        }
        assertThat(throttle.closed("li", "10.0.0.1")).isTrue();
    }

    @Test
    void doorOpensAgainAfterThePause() {
        fail(SignInThrottle.FAILURES_PER_NAME_AND_ADDRESS, "li", "10.0.0.1");
        clock.pass(SignInThrottle.PAUSE.plusSeconds(1));
        assertThat(throttle.closed("li", "10.0.0.1")).isFalse();
    }

    @Test
    void successForgetsTheFailuresBefore() {
        fail(SignInThrottle.FAILURES_PER_NAME_AND_ADDRESS - 1, "li", "10.0.0.1");
        throttle.succeeded("li", "10.0.0.1");
        fail(SignInThrottle.FAILURES_PER_NAME_AND_ADDRESS - 1, "li", "10.0.0.1");
        assertThat(throttle.closed("li", "10.0.0.1")).isFalse();
    }

    private void fail(int times, String username, String address) {
        for (int i = 0; i < times; i++) {
            throttle.failed(username, address);
        }
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T01:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
