package org.tiaowen.app.pages;

import java.time.Clock;

/** {@link ChinaTime} for tests outside of its package. */
public final class ChinaTimeOfTheTests {

    private ChinaTimeOfTheTests() {}

    /** By the clock on the wall. */
    public static ChinaTime now() {
        return new ChinaTime(Clock.systemUTC());
    }
}
