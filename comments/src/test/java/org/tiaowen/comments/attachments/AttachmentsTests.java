package org.tiaowen.comments.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.attachments.Scanner.Verdict;

class AttachmentsTests {

    private static final List<SentFile> FILES =
            List.of(new SentFile("a.pdf", FilesOfTheTests.pdf()), new SentFile("b.png", FilesOfTheTests.png()));

    @Test
    void whatTheScannerFindsIsRefusedByName() {
        Attachments attachments = scannedBy(
                content -> content[0] == '%' ? new Verdict.Infected("Eicar-Test-Signature") : new Verdict.Clean());

        assertThat(attachments.dangers(FILES))
                .containsExactly(Problem.at("attachments", "attachments.infected", "a.pdf", "Eicar-Test-Signature"));
    }

    @Test
    void nothingIsLetThroughWhileTheScannerIsAway() {
        Attachments attachments = scannedBy(content -> new Verdict.Unavailable("refused"));

        assertThat(attachments.dangers(FILES)).containsExactly(Problem.at("attachments", "attachments.scanner-down"));
    }

    @Test
    void platformWithoutAScannerTakesWhatIsRightOtherwise() {
        assertThat(scannedBy(Scanner.NONE).dangers(FILES)).isEmpty();
    }

    private static Attachments scannedBy(Scanner scanner) {
        AttachmentLimits limits = new AttachmentLimits(5, DataSize.ofMegabytes(5), DataSize.ofMegabytes(10));
        return new Attachments(limits, scanner, mock(AttachmentStore.class));
    }
}
