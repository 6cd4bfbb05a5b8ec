package org.tiaowen.templates.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.tiaowen.templates.spreadsheet.SheetReading.Filled;
import org.tiaowen.templates.spreadsheet.SheetReading.Reason;
import org.tiaowen.templates.spreadsheet.SheetReading.SheetRow;
import org.tiaowen.templates.spreadsheet.SheetReading.Unreadable;

class SheetReaderTests {

    private static final List<String> HEADERS = List.of("登记号", "日期", "内容");
    private static final SheetForm FORM = new SheetForm(
            "登记",
            List.of(
                    new SheetColumn("登记号", true, 16, List.of(), "示例-001"),
                    new SheetColumn("日期", true, 14, List.of(), "2026-11-20"),
                    new SheetColumn("渠道", false, 12, List.of("座谈会", "走访"), "座谈会"),
                    new SheetColumn("内容", true, 60, List.of(), "建议……")),
            "填写说明",
            List.of("每行一条。"),
            "选项",
            List.of());

    @Test
    void writtenFormReadsBackWithItsExampleRow() {
        SheetReading reading = SheetReader.read(SheetWriter.write(FORM), HEADERS);

        assertThat(reading)
                .isEqualTo(new Filled(List.of(new SheetRow(
                        2,
                        Map.of("登记号", "示例-001", "日期", "2026-11-20", "内容", "建议……"),
                        Map.of("登记号", "A2", "日期", "B2", "内容", "D2")))));
    }

    @Test
    void tableWrittenRowByRowReadsBack() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        TableWriter.write(
                "登记", HEADERS, List.of(List.of("一", "2026-11-23", "=太晚")).iterator(), file);

        assertThat(SheetReader.read(file.toByteArray(), HEADERS))
                .isEqualTo(new Filled(List.of(new SheetRow(
                        2,
                        Map.of("登记号", "一", "日期", "2026-11-23", "内容", "=太晚"),
                        Map.of("登记号", "A2", "日期", "B2", "内容", "C2")))));
    }

    @Test
    void formOffersItsChoicesInADropDown() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(SheetWriter.write(FORM)))) {
            assertThat(workbook.getSheetAt(0).getDataValidations())
                    .singleElement()
                    .satisfies(validation -> assertThat(
                                    validation.getValidationConstraint().getFormula1())
                            .isEqualTo("'选项'!$C$2:$C$3"));
        }
    }

    @Test
    void datesNumbersAndTextReadAsTheyAreShown() throws IOException {
        byte[] file = filled(sheet -> {
            CellStyle day = sheet.getWorkbook().createCellStyle();
            day.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy/m/d"));
            Row row = sheet.createRow(4);
            row.createCell(0).setCellValue(17);
            row.createCell(1).setCellValue(LocalDate.of(2026, 11, 20));
            row.getCell(1).setCellStyle(day);
            row.createCell(2).setCellValue(" 两行\n字 ");
        });

        assertThat(((Filled) SheetReader.read(file, HEADERS)).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.number()).isEqualTo(5);
                    assertThat(row.cell("登记号")).isEqualTo("17");
                    assertThat(row.cell("日期")).isEqualTo("2026-11-20");
                    assertThat(row.cell("内容")).isEqualTo(" 两行\n字 ");
                    assertThat(row.place("内容")).isEqualTo("C5");
                });
    }

    @Test
    void missingColumnsAreNamed() throws IOException {
        assertThat(SheetReader.read(filled(sheet -> {}), List.of("登记号", "姓名", "电话")))
                .isEqualTo(new Unreadable(Reason.COLUMNS_MISSING, List.of("姓名", "电话")));
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        assertThat(SheetReader.read("登记号,内容".getBytes(StandardCharsets.UTF_8), HEADERS))
                .isEqualTo(new Unreadable(Reason.NOT_A_SPREADSHEET, List.of()));
        assertThat(SheetReader.read(new byte[0], HEADERS))
                .isEqualTo(new Unreadable(Reason.NOT_A_SPREADSHEET, List.of()));
        assertThat(SheetReader.read(zip("word/document.xml", 10), HEADERS))
                .isEqualTo(new Unreadable(Reason.NOT_A_SPREADSHEET, List.of()));
        byte[] cut = SheetWriter.write(FORM);
        assertThat(SheetReader.read(java.util.Arrays.copyOf(cut, cut.length / 2), HEADERS))
                .isEqualTo(new Unreadable(Reason.NOT_A_SPREADSHEET, List.of()));
    }

    @Test
    void fileThatUnpacksBeyondTheLimitIsRefused() throws IOException {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", 200_000_000);

        assertThat(bomb).hasSizeLessThan(SheetReader.MOST_BYTES);
        assertThat(SheetReader.read(bomb, HEADERS)).isEqualTo(new Unreadable(Reason.TOO_LARGE, List.of("80 MB")));
        assertThat(SheetReader.read(new byte[SheetReader.MOST_BYTES + 1], HEADERS))
                .isEqualTo(new Unreadable(Reason.TOO_LARGE, List.of("10 MB")));
    }

    @Test
    void moreRowsThanTheLimitAreRefused() throws IOException {
        byte[] file = filled(sheet -> {
            for (int i = 1; i <= SheetReader.MOST_ROWS + 1; i++) {
                sheet.createRow(i).createCell(0).setCellValue("a" + i);
            }
        });

        assertThat(SheetReader.read(file, HEADERS)).isEqualTo(new Unreadable(Reason.TOO_MANY_ROWS, List.of("10000")));
    }

    private static byte[] filled(java.util.function.Consumer<XSSFSheet> filling) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("登记");
            Row headers = sheet.createRow(0);
            for (int i = 0; i < HEADERS.size(); i++) {
                headers.createCell(i).setCellValue(HEADERS.get(i) + "*");
            }
            filling.accept(sheet);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] blanks = new byte[1_000_000];
            for (int written = 0; written < size; written += blanks.length) {
                zip.write(blanks, 0, Math.min(blanks.length, size - written));
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
