package org.tiaowen.drafting;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real texts that lie beside the project and never in it. */
public final class SharedData {

    private SharedData() {}

    /** A folder or file of the shared data; the test is skipped, and says so, where it is absent. */
    public static Path require(String name) {
        String named = System.getProperty("TIAOWEN_TEXTS", System.getenv().getOrDefault("TIAOWEN_TEXTS", ""));
        Path data = named.isEmpty() ? Path.of("..", "..", "shared", "data") : Path.of(named);
        Path wanted = data.resolve(name);
        assumeTrue(Files.exists(wanted), "skipped: no " + name + " in TIAOWEN_TEXTS or ../shared/data");
        return wanted;
    }
}
