package org.tiaowen.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.intake.Batches;
import org.tiaowen.comments.meetings.Meetings;
import tools.jackson.databind.json.JsonMapper;

/** Sends what strangers say by every way in there is, each way with a stranger of its own. */
final class WaysIn {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ThingsAtTheDoors things;
    private final Caller citizen;
    private final Caller point;
    private final String consultation;
    private final String today;
    private int next;
    private final List<Stranger> strangers = new ArrayList<>();

    WaysIn(ThingsAtTheDoors things, Caller citizen, Caller point) {
        this.things = things;
        this.citizen = citizen;
        this.point = point;
        this.consultation = things.consultation.toString();
        this.today = things.bean(ContactPoints.class).today().toString();
    }

    Stranger stranger(String way) {
        Stranger stranger = Stranger.of(next++, way);
        strangers.add(stranger);
        return stranger;
    }

    List<Stranger> strangers() {
        return strangers;
    }

    /** On the pages, with everything the form has; gives the receipt number. */
    String byForm(String words) throws Exception {
        Stranger one = stranger("the citizen's form");
        HttpResponse<byte[]> answer = citizen.post(
                "/consultations/" + consultation + "/comments",
                new Multipart()
                        .field("clause", things.clause.toString())
                        .field("text", one.says(words))
                        .field("wording", "停车收费由" + one.says("负责") + "另行规定。")
                        .field("wordingOf", things.clause.toString())
                        .field("name", one.name())
                        .field("contact", one.mobile())
                        .field("key", "canary-" + things.consultation)
                        .file(
                                "attachments",
                                one.name() + one.mobile() + ".txt",
                                one.says("附件").getBytes(StandardCharsets.UTF_8)));
        String location = Caller.location(answer);
        assertThat(location).as(Traces.textOf(answer.body())).contains("/receipts/");
        return location.substring(location.lastIndexOf('/') + 1).replace("?fresh=true", "");
    }

    void byTheApi() throws Exception {
        Stranger one = stranger("the API");
        created(citizen.sendJson(
                "POST",
                "/api/v1/consultations/" + consultation + "/comments",
                JSON.writeValueAsString(new Sent(one.says("接口提出的意见。"), one.name(), one.mail()))));
    }

    private record Sent(String text, String name, String contact) {}

    private record Registered(
            String text,
            String name,
            String contact,
            String registryNumber,
            String channel,
            String personKind,
            String collectedOn,
            String place,
            String collector) {}

    void byTheFormOfAPoint() throws Exception {
        Stranger one = stranger("the form of a contact point");
        HttpResponse<byte[]> answer = point.post(
                "/contact-point/consultations/" + consultation + "/comments",
                new Multipart()
                        .field("registryNumber", "F-1")
                        .field("collectedOn", today)
                        .field("channel", "VISIT")
                        .field("personKind", "RESIDENT")
                        .field("place", "青棠路8号" + one.door() + one.name() + "家")
                        .field("collector", one.name())
                        .field("clause", things.clause.toString())
                        .field("text", one.says("登记的意见。"))
                        .field("proposedWording", "停车收费由" + one.says("负责") + "另行规定。")
                        .field("name", one.name())
                        .field("contact", one.mobile())
                        .field("key", "canary-point-" + consultation)
                        .file("attachments", one.name() + ".txt", one.says("附件").getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.statusCode()).as(Traces.textOf(answer.body())).isEqualTo(302);
    }

    void byTheApiOfAPoint() throws Exception {
        Stranger one = stranger("the API of a contact point");
        created(point.sendJson(
                "POST",
                "/api/v1/consultations/" + consultation + "/comments/registered",
                JSON.writeValueAsString(new Registered(
                        one.says("接口登记的意见。"),
                        one.name(),
                        one.mobile(),
                        "F-2",
                        "PHONE",
                        "RESIDENT",
                        today,
                        one.door() + one.name() + "家",
                        one.name()))));
    }

    void byMeetings() throws Exception {
        Stranger typed = stranger("typed minutes");
        Stranger document = stranger("minutes as a document");
        meeting(new Multipart().field("minutes", minutes(typed)), typed);
        meeting(
                new Multipart()
                        .file(
                                "file",
                                document.name() + "座谈会.docx",
                                word(minutes(document).lines().toList())),
                document);
        things.bean(Meetings.class).of(things.own.id(), 0, 10).forEach(progress -> {
            try {
                point.sendJson(
                        "POST",
                        "/api/v1/contact-point/meetings/" + progress.meeting().id() + "/received",
                        "");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String minutes(Stranger one) {
        return "主持人：请大家发言。\n" + one.name() + "：" + one.says("停车费太高。") + "\n";
    }

    private void meeting(Multipart form, Stranger one) throws Exception {
        HttpResponse<byte[]> answer = point.post(
                "/contact-point/consultations/" + consultation + "/meetings",
                form.field("kind", "SYMPOSIUM")
                        .field("on", today)
                        .field("place", one.door() + "院坝")
                        .field("host", "周主任")
                        .field("heads", "9")
                        .field("topics", "停车，联系人：" + one.name() + one.mobile()));
        assertThat(answer.statusCode()).as(Traces.textOf(answer.body())).isEqualTo(302);
    }

    void byBatches() throws Exception {
        Stranger sheet = stranger("a spreadsheet");
        Stranger offline = stranger("an offline package");
        Stranger csv = stranger("a CSV file");
        Stranger folder = stranger("a folder of documents");
        Stranger archive = stranger("an archive of documents");
        String forms = "/contact-point/consultations/" + consultation;
        batch(sheet.name() + ".xlsx", filled(point.get(forms + "/template.xlsx").body(), sheet, "X-1"));
        batch("包.xlsx", filled(point.get(forms + "/package.xlsx").body(), offline, "X-2"));
        batch(csv.name() + ".csv", csv(csv).getBytes(StandardCharsets.UTF_8));
        batch("X-4.docx", document(folder));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(zip, StandardCharsets.UTF_8)) {
            packed.putNextEntry(new ZipEntry("意见/X-5.docx"));
            packed.write(document(archive));
            packed.closeEntry();
        }
        batch("意见.zip", zip.toByteArray());
        ThingsAtTheDoors.eventually(() ->
                things.bean(Batches.class).of(things.own.id(), 0, 20).stream().allMatch(batch -> batch.isFinished()));
    }

    private void batch(String name, byte[] file) throws Exception {
        HttpResponse<byte[]> answer = point.post(
                "/contact-point/consultations/" + consultation + "/batch", new Multipart().file("file", name, file));
        assertThat(answer.statusCode()).as(Traces.textOf(answer.body())).isEqualTo(302);
    }

    private byte[] filled(byte[] form, Stranger one, String number) throws IOException {
        List<String> cells = List.of(
                number,
                today,
                "走访",
                "居民",
                "",
                one.says("表格里的意见。"),
                "",
                one.door(),
                one.name(),
                one.name(),
                one.mobile());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Row row = book.getSheetAt(0).createRow(book.getSheetAt(0).getLastRowNum() + 1);
            for (int column = 0; column < cells.size(); column++) {
                row.createCell(column).setCellValue(cells.get(column));
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private String csv(Stranger one) {
        return "登记号,收集日期,收集方式,提出人类别,针对条款,意见内容,姓名或单位,联系方式,收集地点,收集人\n"
                + String.join(
                        ",",
                        "X-3",
                        today,
                        "来信",
                        "居民",
                        "",
                        one.says("文本里的意见。"),
                        one.name(),
                        one.mail(),
                        one.door(),
                        one.name())
                + "\n";
    }

    private byte[] document(Stranger one) throws IOException {
        return word(Arrays.asList(
                "收集日期：" + today,
                "收集方式：来信",
                "收集地点：" + one.door(),
                "收集人：" + one.name(),
                "姓名或单位：" + one.name(),
                "联系方式：" + one.mobile(),
                "意见内容：" + one.says("文档里的意见。")));
    }

    private static byte[] word(List<String> lines) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            lines.forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void created(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(Traces.textOf(answer.body())).isEqualTo(201);
    }
}
