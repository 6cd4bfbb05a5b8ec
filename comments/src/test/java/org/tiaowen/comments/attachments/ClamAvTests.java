package org.tiaowen.comments.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tiaowen.comments.attachments.Scanner.Verdict;

class ClamAvTests {

    private static final Duration LONG = Duration.ofMinutes(5);

    /** The file every scanner finds although it does no harm, in two halves, so that none finds it here. */
    private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    @Test
    void cleanAndInfectedFilesAreTold() {
        try (FakeClamd clamd = new FakeClamd(file -> new String(file, StandardCharsets.US_ASCII).contains("EICAR")
                ? "stream: Eicar-Test-Signature FOUND"
                : "stream: OK")) {
            ClamAv scanner = ClamAv.at(clamd.setting(), LONG);

            assertThat(scanner.scan(FilesOfTheTests.pdf())).isEqualTo(new Verdict.Clean());
            assertThat(scanner.scan(EICAR)).isEqualTo(new Verdict.Infected("Eicar-Test-Signature"));
        }
    }

    @Test
    void largeFileIsSentWhole() {
        try (FakeClamd clamd = new FakeClamd(file -> "stream: OK")) {
            ClamAv.at(clamd.setting(), LONG).scan(new byte[300_001]);

            assertThat(clamd.received()).containsExactly(300_001);
        }
    }

    @Test
    void oddAnswersAreNoAnswers() {
        for (String odd :
                new String[] {"", "OK", "stream: OK?", "INSTREAM size limit exceeded. ERROR", "stream: FOUND"}) {
            try (FakeClamd clamd = new FakeClamd(file -> odd)) {
                assertThat(ClamAv.at(clamd.setting(), LONG).scan(FilesOfTheTests.pdf()))
                        .as(odd)
                        .isInstanceOf(Verdict.Unavailable.class);
            }
        }
    }

    @Test
    void scannerThatIsDownOrSilentHasNotAnswered() {
        FakeClamd down = new FakeClamd(file -> "stream: OK");
        down.close();
        assertThat(ClamAv.at(down.setting(), LONG).scan(FilesOfTheTests.pdf())).isInstanceOf(Verdict.Unavailable.class);

        try (FakeClamd silent = new FakeClamd(file -> null)) {
            assertThat(ClamAv.at(silent.setting(), Duration.ofMillis(300)).scan(FilesOfTheTests.pdf()))
                    .isInstanceOf(Verdict.Unavailable.class);
        }
    }

    @Test
    void settingThatNamesNoPortIsRefusedAtTheStart() {
        assertThatThrownBy(() -> ClamAv.at("clamav.example", LONG)).hasMessageContaining("host:port");
    }
}
