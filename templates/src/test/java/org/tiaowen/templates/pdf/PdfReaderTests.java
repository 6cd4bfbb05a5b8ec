package org.tiaowen.templates.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.tiaowen.templates.lines.FileReading.Lines;
import org.tiaowen.templates.lines.FileReading.Refused;
import org.tiaowen.templates.lines.TimeLimit;
import org.tiaowen.templates.word.LawDrawing;

class PdfReaderTests {

    /** An invented law written by LibreOffice: twenty-two lines to a page, the number of the page between dashes below. */
    @Test
    void printedLinesOfTwoPagesBecomeTheArticlesTheyWere() throws IOException {
        String article = "停车人应当按照标志和标线停放车辆，服从工作人员的指挥，依法缴纳停车费用，不得损坏停车场的设施和设备，不得妨碍其他车辆和行人的通行。";

        assertThat(LawDrawing.of(lines("/pdf/two-pages.pdf").text())).isEqualTo("""
                TITLE 临江市停车条例
                CHAPTER 第一章 总则
                  ARTICLE 第一条
                    PARAGRAPH 为了规范停车秩序，方便公众出行，改善人居环境，促进城市管理和经济社会协调发展，制定本条例。
                  ARTICLE 第二条
                    PARAGRAPH 本市行政区域内停车场的规划、建设、使用和管理，道路停车泊位的设置，以及机动车停放的服务和监督，适用本条例。
                CHAPTER 第二章 停车场
                  ARTICLE 第三条
                    PARAGRAPH 停车场的经营者应当遵守下列规定：
                      ITEM （一） 在出入口的显著位置公示停车场的名称、收费标准、收费方式、服务时间、车位数量和监督电话；
                      ITEM （二） 配备照明、计时和消防设备，并保证其正常使用；
                      ITEM （三） 不得将车位挪作他用。
                  ARTICLE 第四条
                    PARAGRAPH %1$s
                  ARTICLE 第五条
                    PARAGRAPH %1$s
                  ARTICLE 第六条
                    PARAGRAPH %1$s
                  ARTICLE 第七条
                    PARAGRAPH %1$s
                  ARTICLE 第八条
                    PARAGRAPH %1$s
                    PARAGRAPH 停车人拒不缴费的，经营者可以依法追缴。
                  ARTICLE 第九条
                    PARAGRAPH 本条例自公布之日起施行。
                """.formatted(article));
    }

    @Test
    void everyLineKeepsThePageItBeganOn() throws IOException {
        Lines lines = lines("/pdf/two-pages.pdf");

        assertThat(lines.origin(lines.text().indexOf("第一条")).part()).isEqualTo("page 1");
        assertThat(lines.origin(lines.text().indexOf("第九条")).part()).isEqualTo("page 2");
    }

    /** Ten forms, each showing the next one ten times. */
    @Test
    void formsThatMultiplyAreStoppedInTime() {
        assertThat(PdfReader.read(formsWithinForms(10), TimeLimit.of(Duration.ofSeconds(1))))
                .isEqualTo(new Refused("读取超过 1 秒，已停止；请另存为 .docx"));
    }

    private static Lines lines(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(PdfReaderTests.class.getResourceAsStream(resource))) {
            return assertThat(PdfReader.read(in.readAllBytes()))
                    .asInstanceOf(InstanceOfAssertFactories.type(Lines.class))
                    .actual();
        }
    }

    private static byte[] formsWithinForms(int count) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /XObject << /F 5 0 R >> >> >>\nendobj\n4 0 obj\n"
                + stream("", "/F Do"));
        for (int i = 0; i < count; i++) {
            int object = 5 + i;
            String next = i < count - 1 ? " /Resources << /XObject << /F " + (object + 1) + " 0 R >> >>" : "";
            pdf.append(object)
                    .append(" 0 obj\n")
                    .append(stream("/Type /XObject /Subtype /Form /BBox [0 0 1 1]" + next, "/F Do ".repeat(10)));
        }
        return pdf.append("trailer\n<< /Root 1 0 R >>\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String stream(String entries, String content) {
        return "<< /Length " + content.length() + " " + entries + " >>\nstream\n" + content + "\nendstream\nendobj\n";
    }
}
