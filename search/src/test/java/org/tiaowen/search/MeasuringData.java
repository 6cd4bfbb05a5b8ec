package org.tiaowen.search;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;

/** The real texts beside the project; tests that need them are skipped where they are absent. */
public final class MeasuringData {

    private MeasuringData() {}

    /** The folder of the data. */
    public static Path folder() {
        String told = System.getProperty("TIAOWEN_TEXTS", System.getenv().getOrDefault("TIAOWEN_TEXTS", ""));
        // Tests run in the folder of the module; the data lie beside the project.
        Path folder = told.isEmpty() ? Path.of("..", "..", "shared", "data") : Path.of(told);
        assumeThat(folder)
                .as("the data for measuring (TIAOWEN_TEXTS) are not here")
                .isDirectory();
        return folder;
    }
}
