package org.tiaowen.comments.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.MovableClock;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.intake.ReceivingBatches.Accepted;
import org.tiaowen.comments.intake.ReceivingBatches.Outcome;
import org.tiaowen.comments.intake.ReceivingBatches.Refused;

class OfflinePackagesIntegrationTests {

    private final OfflinePackages packages = CommentsPlatform.bean(OfflinePackages.class);
    private final ReceivingBatches receiving = CommentsPlatform.bean(ReceivingBatches.class);
    private final Batches batches = CommentsPlatform.bean(Batches.class);
    private final BatchImport worker = CommentsPlatform.bean(BatchImport.class);
    private final Comments comments = CommentsPlatform.bean(Comments.class);
    private final LanternConsultation lanterns = LanternConsultation.open();
    private final ContactPoint contactPoint = LanternConsultation.contactPoint();

    @AfterEach
    void resetClock() {
        CommentsPlatform.clock().set(MovableClock.START);
    }

    @Test
    void packageComesBackAndASecondReturnBringsOnlyWhatIsNew() throws IOException {
        byte[] empty = packages.prepare(lanterns.consultation(), contactPoint, "staff");

        workUntilDone((Accepted) receive(filled(empty, "P-1")));
        assertThat(comments.of(contactPoint.id(), 0, 10))
                .extracting(Comment::late)
                .containsExactly(false);

        Accepted again = (Accepted) receive(filled(empty, "P-1", "P-2"));
        workUntilDone(again);
        BatchProgress progress = batches.find(again.batch()).orElseThrow();
        assertThat(List.of(progress.rowsReceived(), progress.rowsKnown())).containsExactly(1, 1);
        assertThat(comments.count(contactPoint.id())).isEqualTo(2);
    }

    @Test
    void whatWasCollectedInTimeIsReceivedAfterClosingAndMarkedLate() throws IOException {
        byte[] empty = packages.prepare(lanterns.consultation(), contactPoint, "staff");
        CommentsPlatform.clock().set(lanterns.consultation().closesAt().plus(Duration.ofDays(5)));

        workUntilDone((Accepted) receive(filled(empty, "P-3")));

        assertThat(comments.of(contactPoint.id(), 0, 10))
                .extracting(Comment::registryNumber, Comment::late)
                .containsExactly(tuple("P-3", true));
    }

    @Test
    void whatWasCollectedAfterClosingIsRefusedWithItsCell() throws IOException {
        byte[] empty = packages.prepare(lanterns.consultation(), contactPoint, "staff");
        CommentsPlatform.clock().set(lanterns.consultation().closesAt().plus(Duration.ofDays(60)));

        Refused refused = (Refused) receive(filled(empty, "2026-12-31", List.of("P-4")));

        assertThat(refused.problems())
                .extracting(BatchProblem::cell, BatchProblem::problem)
                .containsExactly(tuple(
                        "B3",
                        Problem.at(
                                "collectedOn",
                                "collected.after-closing",
                                lanterns.consultation().closesAt())));
    }

    @Test
    void packageOfAnotherConsultationOrContactPointIsRefused() throws IOException {
        LanternConsultation other = LanternConsultation.open();
        byte[] theirs = packages.prepare(other.consultation(), contactPoint, "staff");
        byte[] neighbours = packages.prepare(lanterns.consultation(), LanternConsultation.contactPoint(), "staff");

        assertThat(receive(filled(theirs, "P-5")))
                .isEqualTo(refused(Problem.at(
                        "file",
                        "package.other-consultation",
                        other.consultation().title())));
        assertThat(receive(filled(neighbours, "P-5")))
                .isEqualTo(refused(Problem.at("file", "package.other-contact-point")));
    }

    @Test
    void alteredIdentityIsRefused() throws IOException {
        byte[] empty = packages.prepare(lanterns.consultation(), contactPoint, "staff");
        byte[] other = packages.prepare(LanternConsultation.open().consultation(), contactPoint, "staff");

        assertThat(receive(
                        filled(identified(other, 1, lanterns.consultation().id().toString()), "P-6")))
                .isEqualTo(refused(Problem.at("file", "package.altered")));
        assertThat(receive(filled(identified(empty, 0, "5b6f1f0e-8a3d-4d38-9a55-0c6f0f3f5d11"), "P-6")))
                .isEqualTo(refused(Problem.at("file", "package.unknown")));
        assertThat(receive(filled(identified(empty, 0, ""), "P-6")))
                .isEqualTo(refused(Problem.at("file", "package.unknown")));
    }

    @Test
    void clausesStandInThePackageToBeReadAndNoCellIsAFormula() throws IOException {
        byte[] empty = packages.prepare(lanterns.consultation(), contactPoint, "staff");

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(empty))) {
            StringBuilder words = new StringBuilder();
            book.getSheet("条文").forEach(row -> words.append(row.getCell(0)).append(row.getCell(1)));
            assertThat(words.toString()).contains("第三条第一款第二项", "安全应急预案");
            book.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
        }
    }

    private static Refused refused(Problem problem) {
        return new Refused(List.of(BatchProblem.ofFile(problem)));
    }

    private Outcome receive(byte[] file) {
        return receiving.receive(lanterns.consultation().id(), contactPoint.id(), "离线包.xlsx", file, "staff");
    }

    private static byte[] filled(byte[] form, String... registryNumbers) throws IOException {
        return filled(form, "2026-11-20", List.of(registryNumbers));
    }

    private static byte[] filled(byte[] form, String day, List<String> registryNumbers) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            int at = book.getSheetAt(0).getLastRowNum() + 1;
            for (String registryNumber : registryNumbers) {
                Row row = book.getSheetAt(0).createRow(at++);
                List<String> cells = List.of(registryNumber, day, "走访", "居民", "第四条", registryNumber + "：熄灯太晚了");
                for (int column = 0; column < cells.size(); column++) {
                    row.createCell(column).setCellValue(cells.get(column));
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] identified(byte[] form, int line, String value) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.getSheet(OfflinePackages.SHEET).getRow(line).getCell(1).setCellValue(value);
            book.write(out);
            return out.toByteArray();
        }
    }

    private void workUntilDone(Accepted batch) {
        while (!batches.find(batch.batch()).orElseThrow().isFinished()) {
            worker.receiveSome();
        }
    }
}
