package org.tiaowen.comments.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.attachments.SentFile;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.intake.ReceivingBatches.Accepted;
import org.tiaowen.comments.intake.ReceivingBatches.Outcome;
import org.tiaowen.comments.intake.ReceivingBatches.Refused;
import org.tiaowen.comments.privacy.Purpose;
import org.tiaowen.templates.word.WordLines;

/** Batches that are no workbook: CSV files, and folders of Word documents. */
class BatchFormatsIntegrationTests {

    private static final String CSV = """
            登记号*,收集日期*,收集方式*,提出人类别,针对条款,意见内容*,姓名或单位,联系方式,建议表述,收集地点
            C-1,2026-11-20,座谈会,居民,第四条,熄灯太晚了,,,灯会每日二十一时前应当熄灯。,河湾社区活动室
            C-2,2026/11/1,来信,,,"整体很好，
            希望早日通过",,,,
            """;

    private final ReceivingBatches receiving = CommentsPlatform.bean(ReceivingBatches.class);
    private final Batches batches = CommentsPlatform.bean(Batches.class);
    private final BatchImport worker = CommentsPlatform.bean(BatchImport.class);
    private final Comments comments = CommentsPlatform.bean(Comments.class);
    private final LanternConsultation lanterns = LanternConsultation.open();
    private final ContactPoint contactPoint = LanternConsultation.contactPoint();
    private final Originals originals = CommentsPlatform.bean(Originals.class);

    @Test
    void csvBecomesCommentsInUtf8AndInGb18030() {
        Accepted utf8 = (Accepted) receive(new SentFile("意见.csv", CSV.getBytes(StandardCharsets.UTF_8)));
        workUntilDone(utf8);

        assertThat(comments.of(contactPoint.id(), 0, 10))
                .extracting(Comment::registryNumber, Comment::words, Comment::proposedWording)
                .containsExactlyInAnyOrder(tuple("C-1", "熄灯太晚了", "灯会每日二十一时前应当熄灯。"), tuple("C-2", "整体很好，\n希望早日通过", ""));
        Purpose checking = new Purpose(Purpose.Kind.MODERATING, "核对");
        assertThat(comments.of(contactPoint.id(), 0, 10).stream()
                        .flatMap(comment -> originals.collected(comment.id(), "shen", checking).stream())
                        .map(Originals.Collected::place))
                .containsExactly("河湾社区活动室");

        byte[] chinese = CSV.replace("C-2", "C-3").getBytes(Charset.forName("GB18030"));
        Accepted gb18030 = (Accepted) receive(new SentFile("意见.csv", chinese));
        workUntilDone(gb18030);
        BatchProgress progress = batches.find(gb18030.batch()).orElseThrow();
        assertThat(List.of(progress.rowsReceived(), progress.rowsKnown())).containsExactly(1, 1);
    }

    @Test
    void everyProblemOfACsvFileIsListedWithItsCell() {
        String wrong = CSV.replace("C-2,2026/11/1,来信", ",2026-13-01,电报").replace(",第四条,", ",,");

        Refused refused = (Refused) receive(new SentFile("意见.csv", wrong.getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.problems())
                .extracting(BatchProblem::cell, problem -> problem.problem().key())
                .containsExactly(
                        tuple("I2", "comments.problem.wording.no-clause"),
                        tuple("A3", "comments.problem.registry-number.empty"),
                        tuple("B3", "comments.problem.collected.malformed"),
                        tuple("C3", "comments.problem.channel.unknown"));
    }

    @Test
    void folderOfDocumentsBecomesACommentEach() {
        SentFile lines = document(
                "一.docx",
                "意见登记单",
                "登记号：D-1",
                "收集日期：2026-11-20",
                "收集方式：走访",
                "提出人类别：居民",
                "针对条款：第四条",
                "意见内容：",
                "熄灯太晚了。",
                "孩子睡不着。",
                "建议表述：灯会每日二十一时前应当熄灯。");
        SentFile bare = document("王某来信.docx", "收集日期：2026年11月19日", "收集方式: 来信", "", "整体很好。");

        workUntilDone((Accepted) receive(lines, bare));

        assertThat(comments.of(contactPoint.id(), 0, 10))
                .extracting(
                        Comment::registryNumber,
                        Comment::words,
                        Comment::proposedWording,
                        Comment::channel,
                        Comment::personKind,
                        Comment::collectedOn)
                .containsExactlyInAnyOrder(
                        tuple(
                                "D-1",
                                "熄灯太晚了。\n孩子睡不着。",
                                "灯会每日二十一时前应当熄灯。",
                                Channel.VISIT,
                                PersonKind.RESIDENT,
                                LocalDate.parse("2026-11-20")),
                        tuple("王某来信", "整体很好。", "", Channel.LETTER, null, LocalDate.parse("2026-11-19")));
    }

    @Test
    void filledInFormOfASingleCommentIsReadBack() {
        List<String> form =
                new ArrayList<>(CommentDocuments.form(lanterns.consultation().title()));
        form.set(1, form.get(1) + "D-9");
        form.set(2, form.get(2) + "2026-11-20");
        form.set(3, form.get(3) + "座谈会");
        form.set(form.size() - 1, "意见内容：摊贩要有地方。");

        workUntilDone((Accepted) receive(document("表.docx", form.toArray(String[]::new))));

        assertThat(comments.of(contactPoint.id(), 0, 10))
                .extracting(Comment::registryNumber, Comment::words)
                .containsExactly(tuple("D-9", "摊贩要有地方。"));
    }

    @Test
    void archiveOfDocumentsIsReadWhateverEncodingItsNamesAreIn() {
        SentFile one = document("李某的意见.docx", "收集日期：2026-11-20", "收集方式：来信", "熄灯太晚了。");
        SentFile lock = new SentFile("~$李某的意见.docx", new byte[] {1});

        workUntilDone((Accepted) receive(new SentFile("意见.zip", archive(Charset.forName("GB18030"), one, lock))));

        assertThat(comments.of(contactPoint.id(), 0, 10))
                .extracting(Comment::registryNumber)
                .containsExactly("李某的意见");
    }

    @Test
    void problemsOfDocumentsAreListedWithFileAndLine() {
        SentFile wrong = document("甲.docx", "登记号：E-1", "收集日期：昨天", "收集方式：来信", "太晚了");
        SentFile other = document("乙.docx", "登记号：E-1", "收集日期：2026-11-20", "", "没有写方式");

        Refused refused = (Refused) receive(wrong, other);

        assertThat(refused.problems())
                .extracting(BatchProblem::cell, problem -> problem.problem().key())
                .containsExactly(
                        tuple("甲.docx 2", "comments.problem.collected.malformed"),
                        tuple("乙.docx 1", "comments.problem.registry-number.repeated"),
                        tuple("乙.docx", "comments.problem.channel.missing"));
        assertThat(receive(wrong, new SentFile("丙.docx", new byte[] {'P', 'K', 3, 4})))
                .isInstanceOfSatisfying(Refused.class, broken -> assertThat(broken.problems())
                        .extracting(BatchProblem::cell)
                        .containsExactly("丙.docx"));
    }

    @Test
    void archivesMadeToHarmAreRefused() {
        SentFile bomb =
                new SentFile("意见.zip", archive(StandardCharsets.UTF_8, new SentFile("a.docx", new byte[90 << 20])));

        assertThat(receive(bomb)).isEqualTo(refused(Problem.at("file", "file.too-large", "80 MB")));
        assertThat(receive(new SentFile("空.zip", archive(StandardCharsets.UTF_8))))
                .isEqualTo(refused(Problem.at("file", "file.no-documents")));
        assertThat(receive(new SentFile("坏.zip", new byte[] {'P', 'K', 3, 4, 9, 9, 9})))
                .isInstanceOf(Refused.class);
    }

    private static Refused refused(Problem problem) {
        return new Refused(List.of(BatchProblem.ofFile(problem)));
    }

    private Outcome receive(SentFile... files) {
        return receiving.receive(lanterns.consultation().id(), contactPoint.id(), Arrays.asList(files), "staff");
    }

    private static SentFile document(String name, String... lines) {
        return new SentFile(name, WordLines.write(Arrays.asList(lines)));
    }

    private static byte[] archive(Charset names, SentFile... files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (SentFile file : files) {
                zip.putNextEntry(new ZipEntry("意见/" + file.fileName()));
                zip.write(file.content());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void workUntilDone(Accepted batch) {
        while (!batches.find(batch.batch()).orElseThrow().isFinished()) {
            worker.receiveSome();
        }
    }
}
