package org.tiaowen.templates.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiaowen.templates.spreadsheet.SheetReading.Filled;
import org.tiaowen.templates.spreadsheet.SheetReading.Reason;
import org.tiaowen.templates.spreadsheet.SheetReading.SheetRow;
import org.tiaowen.templates.spreadsheet.SheetReading.Unreadable;

class CsvReaderTests {

    private static final List<String> HEADERS = List.of("登记号", "意见内容");
    private static final List<String> MORE = List.of("姓名");
    private static final String FORM = "登记号*,意见内容*,姓名\r\nA-1,\"厕所不够，\r\n还很远\",王\r\n\r\nA-2,\"他说\"\"太吵\"\"\",\r\n";

    @Test
    void everyEncodingOfTheSameFormIsReadAlike() {
        List<SheetRow> rows = rows(FORM.getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(SheetRow::number).containsExactly(2, 4);
        assertThat(rows.getFirst().cells()).isEqualTo(Map.of("登记号", "A-1", "意见内容", "厕所不够，\n还很远", "姓名", "王"));
        assertThat(rows.getLast().cell("意见内容")).isEqualTo("他说\"太吵\"");
        assertThat(rows.getLast().place("意见内容")).isEqualTo("B4");
        assertThat(rows(("\uFEFF" + FORM).getBytes(StandardCharsets.UTF_8))).isEqualTo(rows);
        assertThat(rows(FORM.getBytes(Charset.forName("GB18030")))).isEqualTo(rows);
        assertThat(rows(("\uFEFF" + FORM).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(rows);
        assertThat(rows(("\uFEFF" + FORM).getBytes(StandardCharsets.UTF_16BE))).isEqualTo(rows);
        assertThat(rows(("\uFEFF" + FORM).getBytes(Charset.forName("GB18030")))).isEqualTo(rows);
    }

    @Test
    void tabsAndSemicolonsPartToo() {
        assertThat(rows("登记号;意见内容\n1;好,很好".getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .cell("意见内容"))
                .isEqualTo("好,很好");
        assertThat(rows("登记号\t意见内容\n1\t好;很好".getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .cell("意见内容"))
                .isEqualTo("好;很好");
    }

    @Test
    void whatIsNoFormIsToldWithTheReason() {
        assertThat(read("登记号,姓名\n1,王")).isEqualTo(new Unreadable(Reason.COLUMNS_MISSING, List.of("意见内容")));
        assertThat(read("")).isEqualTo(new Unreadable(Reason.COLUMNS_MISSING, HEADERS));
        assertThat(read("登记号,意见内容\n1,好\n2,\"没有关上")).isEqualTo(new Unreadable(Reason.QUOTE_NOT_CLOSED, List.of("3")));
        assertThat(CsvReader.read(new byte[] {(byte) 0xFF, 0, 1, 2, (byte) 0x80}, HEADERS, MORE))
                .isEqualTo(new Unreadable(Reason.NOT_A_SPREADSHEET, List.of()));
        assertThat(read("登记号,意见内容\n" + "1,好\n".repeat(SheetReader.MOST_ROWS + 1)))
                .isEqualTo(new Unreadable(Reason.TOO_MANY_ROWS, List.of("10000")));
    }

    @Test
    void formulasAreWordsLikeAllOthers() {
        assertThat(rows("登记号,意见内容\n1,\"=HYPERLINK(\"\"http://x\"\")\"".getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .cell("意见内容"))
                .isEqualTo("=HYPERLINK(\"http://x\")");
    }

    private static SheetReading read(String text) {
        return CsvReader.read(text.getBytes(StandardCharsets.UTF_8), HEADERS, MORE);
    }

    private static List<SheetRow> rows(byte[] file) {
        return ((Filled) CsvReader.read(file, HEADERS, MORE)).rows();
    }
}
