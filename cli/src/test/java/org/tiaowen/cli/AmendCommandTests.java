package org.tiaowen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmendCommandTests {

    private static final String LAW = "云岭市停车条例\n第一条　停车场应当明码标价。\n第二条　停车场应当保持畅通。\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void titleIsAskedFor() throws Exception {
        assertThat(tiaowen("amend", file("old.txt", LAW), file("new.txt", LAW))).isEqualTo(Tiaowen.FAILED);

        assertThat(err.toString()).contains("--title");
    }

    private int tiaowen(String... args) {
        return Tiaowen.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
