package org.tiaowen.comments.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.intake.ReceivingBatches.Accepted;
import org.tiaowen.comments.intake.ReceivingBatches.Outcome;
import org.tiaowen.comments.intake.ReceivingBatches.Refused;

class ReceivingBatchesIntegrationTests {

    private final ReceivingBatches receiving = CommentsPlatform.bean(ReceivingBatches.class);
    private final Batches batches = CommentsPlatform.bean(Batches.class);
    private final BatchImport worker = CommentsPlatform.bean(BatchImport.class);
    private final Comments comments = CommentsPlatform.bean(Comments.class);
    private final LanternConsultation lanterns = LanternConsultation.open();
    private final ContactPoint contactPoint = LanternConsultation.contactPoint();

    @Test
    void filledInTemplateBecomesComments() throws IOException {
        Accepted accepted = (Accepted) receive(
                row("A-1", "2026-11-20", "座谈会", "居民", "第三条第一款第二项", "预案应当公开"),
                row("A-2", "2026年11月1日", "来信", "", "", "整体很好"));
        assertThat(batches.find(accepted.batch()).orElseThrow().rowsDone()).isZero();

        workUntilDone();

        BatchProgress progress = batches.find(accepted.batch()).orElseThrow();
        assertThat(List.of(progress.rowsTotal(), progress.rowsDone(), progress.rowsReceived(), progress.rowsKnown()))
                .containsExactly(2, 2, 2, 0);
        assertThat(progress.isFinished()).isTrue();
        assertThat(comments.of(contactPoint.id(), 0, 10))
                .extracting(Comment::registryNumber, Comment::personKind, comment -> comment.target()
                        .pointedClause())
                .containsExactlyInAnyOrder(
                        tuple(
                                "A-1",
                                PersonKind.RESIDENT,
                                java.util.Optional.of(lanterns.article(3)
                                        .children()
                                        .getFirst()
                                        .children()
                                        .get(1)
                                        .id())),
                        tuple("A-2", null, java.util.Optional.empty()));
        assertThat(batches.rows(accepted.batch(), 0, 10))
                .extracting(BatchProgress.Row::registryNumber, BatchProgress.Row::known)
                .containsExactly(tuple("A-1", false), tuple("A-2", false));
    }

    @Test
    void everyProblemIsListedWithItsCellAndNothingIsImported() {
        Refused refused = (Refused) receive(
                row("B-1", "2026-11-20", "座谈会", "", "", "对的"),
                row("", "2026-02-30", "电报", "外星人", "第九十九条", ""),
                row("B-1", "2027-01-01", "", "", "", "重复的登记号"));

        assertThat(refused.problems())
                .extracting(BatchProblem::cell, problem -> problem.problem().key())
                .containsExactly(
                        tuple("A4", "comments.problem.registry-number.empty"),
                        tuple("B4", "comments.problem.collected.malformed"),
                        tuple("C4", "comments.problem.channel.unknown"),
                        tuple("D4", "comments.problem.person-kind.unknown"),
                        tuple("E4", "comments.problem.clause.not-in-draft"),
                        tuple("F4", "comments.problem.text.empty"),
                        tuple("A5", "comments.problem.registry-number.repeated"),
                        tuple("B5", "comments.problem.collected.in-future"),
                        tuple("C5", "comments.problem.channel.missing"));
        assertThat(refused.problems().getFirst().column()).isEqualTo("登记号");
        assertThat(batches.of(contactPoint.id(), 0, 10)).isEmpty();
        assertThat(comments.count(contactPoint.id())).isZero();
    }

    @Test
    void sameFileTwiceImportsNothingTwice() throws IOException {
        byte[] file = filled(row("C-1", "2026-11-20", "走访", "", "", "一"), row("C-2", "2026-11-20", "走访", "", "", "二"));
        receive(file);
        workUntilDone();

        Accepted again = (Accepted) receive(file);
        workUntilDone();

        BatchProgress progress = batches.find(again.batch()).orElseThrow();
        assertThat(progress.rowsKnown()).isEqualTo(2);
        assertThat(progress.rowsReceived()).isZero();
        assertThat(comments.count(contactPoint.id())).isEqualTo(2);
        assertThat(batches.rows(again.batch(), 0, 10)).allSatisfy(row -> {
            assertThat(row.known()).isTrue();
            assertThat(row.receipt()).isNotNull();
        });
    }

    @Test
    void registryNumberThatStandsForOtherWordsIsRefusedWithItsCell() {
        lanterns.receive(lanterns.commentFrom(contactPoint, "G-1", "建议延长开放时间"));
        assertThat(receive(row("G-2", "2026-11-20", "走访", "", "", "还没有录入的"))).isInstanceOf(Accepted.class);

        Refused refused = (Refused) receive(
                row("G-1", "2026-11-20", "座谈会", "", "", "另一个人说的"),
                row("G-3", "2026-11-20", "座谈会", "", "", "对的"),
                row("G-2", "2026-11-20", "座谈会", "", "", "又一个人说的"));

        assertThat(refused.problems())
                .extracting(BatchProblem::cell, problem -> problem.problem().key())
                .containsExactly(
                        tuple("A3", "comments.problem.registry-number.known"),
                        tuple("A5", "comments.problem.registry-number.known"));
        workUntilDone();
        assertThat(comments.count(contactPoint.id())).isEqualTo(2);
    }

    @Test
    void registryNumberIsKeptWithoutTheBlanksAroundIt() {
        lanterns.receive(lanterns.commentFrom(contactPoint, " K-1", "建议延长开放时间"));

        assertThat(CommentsPlatform.bean(ReceivingComments.class)
                        .receive(lanterns.commentFrom(contactPoint, "K-1", "建议延长开放时间")))
                .isEqualTo(new ReceivingComments.Refused(
                        List.of(Problem.at("registryNumber", "registry-number.known", "K-1"))));
        assertThat(comments.count(contactPoint.id())).isEqualTo(1);
    }

    @Test
    void longBatchAndRowThatCannotBeReceivedDoNotHoldUpTheOthers() throws IOException {
        Accepted sick = (Accepted) receive(manyRows("L", 250));
        breakRow(sick.batch(), 3);
        Accepted small = (Accepted) receive(row("M-1", "2026-11-20", "走访", "", "", "说得不多"));

        workUntilDone();

        assertThat(batches.find(small.batch()).orElseThrow().isFinished()).isTrue();
        assertThat(batches.find(sick.batch()).orElseThrow())
                .satisfies(progress -> assertThat(progress.isFinished()).isFalse())
                .satisfies(progress -> assertThat(progress.rowsDone()).isEqualTo(249));
        assertThat(comments.count(contactPoint.id())).isEqualTo(250);
    }

    private static void breakRow(BatchId batch, int position) {
        CommentsPlatform.jdbc()
                .sql(
                        "update comment_batch_row set sealed_words = '\\x00' where batch = :batch and position = :position")
                .param("batch", batch.value())
                .param("position", position)
                .update();
    }

    @Test
    void batchThatWasCutGoesOnWhereItStopped() throws IOException {
        Accepted accepted = (Accepted) receive(manyRows("D", 250));
        CommentsPlatform.bean(TransactionTemplate.class).executeWithoutResult(killed -> {
            worker.receiveSome();
            killed.setRollbackOnly();
        });
        assertThat(comments.count(contactPoint.id())).isZero();

        worker.receiveSome();
        assertThat(batches.find(accepted.batch()).orElseThrow().rowsDone()).isEqualTo(BatchImport.ROWS_A_TRANSACTION);
        workUntilDone();

        assertThat(comments.count(contactPoint.id())).isEqualTo(250);
        assertThat(batches.find(accepted.batch()).orElseThrow().rowsReceived()).isEqualTo(250);
    }

    @Test
    void twoWorkersReceiveEachRowOnce() throws Exception {
        receive(manyRows("E", 300));
        receive(manyRows("F", 300));

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = List.of(threads.submit(this::workUntilDone), threads.submit(this::workUntilDone));
            for (Future<?> one : both) {
                one.get();
            }
        }
        workUntilDone();

        assertThat(comments.count(contactPoint.id())).isEqualTo(600);
    }

    @Test
    void otherFilesAreRefusedInWords() {
        assertThat(receive(new byte[] {1, 2, 3}))
                .isEqualTo(new Refused(List.of(BatchProblem.ofFile(Problem.at("file", "file.not-a-spreadsheet")))));
    }

    private void workUntilDone() {
        while (worker.receiveSome()) {}
    }

    private Outcome receive(String[]... rows) {
        try {
            return receive(filled(rows));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Outcome receive(byte[] file) {
        return receiving.receive(lanterns.consultation().id(), contactPoint.id(), "意见.xlsx", file, "staff");
    }

    private byte[] manyRows(String prefix, int count) throws IOException {
        return filled(IntStream.range(0, count)
                .mapToObj(i -> row(prefix + "-" + i, "2026-11-20", "问卷", "", "", "第" + i + "个人的意见"))
                .toArray(String[][]::new));
    }

    private static String[] row(String... cells) {
        return cells;
    }

    /** The template as it is offered, filled in below its example row. */
    private byte[] filled(String[]... rows) throws IOException {
        byte[] template = CommentsPlatform.bean(BatchTemplates.class).of(lanterns.consultation());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < rows.length; i++) {
                Row row = workbook.getSheetAt(0).createRow(i + 2);
                for (int column = 0; column < rows[i].length; column++) {
                    row.createCell(column).setCellValue(rows[i][column]);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
