package org.tiaowen.templates.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tiaowen.templates.lines.FileReading.Refused;
import org.tiaowen.templates.lines.TimeLimit;

class PdfReaderTests {

    /** Ten forms, each showing the next one ten times. */
    @Test
    void formsThatMultiplyAreStoppedInTime() {
        assertThat(PdfReader.read(formsWithinForms(10), TimeLimit.of(Duration.ofSeconds(1))))
                .isEqualTo(new Refused("读取超过 1 秒，已停止；请另存为 .docx"));
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
