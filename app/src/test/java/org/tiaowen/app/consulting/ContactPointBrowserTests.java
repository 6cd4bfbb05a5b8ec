package org.tiaowen.app.consulting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tiaowen.app.pages.HouseOfTheTests;
import org.tiaowen.app.pages.HouseOfTheTests.Person;
import org.tiaowen.app.pages.Walk;
import org.tiaowen.comments.consultations.Consultation;

/** The way of a contact point: one comment by hand, then a spreadsheet, faulty first. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ContactPointBrowserTests {

    private final String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    private final int port;
    private final HouseOfTheTests house;

    @TempDir
    private Path files;

    @Autowired
    ContactPointBrowserTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.house = new HouseOfTheTests(context);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void staffEnterOneCommentAndASpreadsheet(int width) throws IOException {
        Consultation consultation = house.consultation(Duration.ofDays(30));
        Person staff = house.staffOf(house.contactPoint());
        String desk = "/contact-point/consultations/" + consultation.id();
        try (Walk walk = Walk.begin(port, "contact-point", width)) {
            walk.signIn(staff.username(), staff.password()).look("1-desk");

            walk.open(desk + "/comments/new").look("2-enter");
            walk.page().fill("#registryNumber", "W-001");
            walk.page().fill("#text", "小区门口的夜间车位希望保留。");
            walk.send().look("3-entered");
            assertThat(walk.page().locator(".notice.good").textContent()).contains("TW-");

            walk.open(desk + "/batch").look("4-batch");
            Download template = walk.page().waitForDownload(() -> walk.page().click("text=下载模板（.xlsx）"));
            Path form = files.resolve("form.xlsx");
            template.saveAs(form);

            walk.page().setInputFiles("#file", filled(form, "faulty.xlsx", "昨天", "第九百条"));
            walk.send().look("5-faults");
            assertThat(walk.page().locator("#summary").textContent()).contains("第九百条", "昨天", "一条也没有导入");

            walk.page().setInputFiles("#file", filled(form, "right.xlsx", today, "第八条第一款"));
            walk.send();
            walk.page().waitForURL("**/contact-point/batches/**");
            walk.page().locator("text=已完成").waitFor();
            walk.look("6-received");
            assertThat(walk.page().locator("tbody tr").count()).isEqualTo(2);

            walk.open("/contact-point").look("7-desk");
            assertThat(walk.page().locator("main").textContent()).contains("right.xlsx", "W-001");
        }
    }

    /** The downloaded form with two rows in it. */
    private Path filled(Path form, String name, String day, String clause) throws IOException {
        Path filled = files.resolve(name);
        try (InputStream in = Files.newInputStream(form);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(filled)) {
            var sheet = book.getSheetAt(0);
            int next = sheet.getLastRowNum() + 1;
            for (List<String> cells : List.of(
                    List.of("B-1", day, "座谈会", "居民", clause, "专项规划要听听我们街道的意见。", "", ""),
                    List.of("B-2", today, "走访", "企业", "", "条例总体可行。", "", ""))) {
                Row row = sheet.createRow(next++);
                for (int column = 0; column < cells.size(); column++) {
                    row.createCell(column).setCellValue(cells.get(column));
                }
            }
            book.write(out);
        }
        return filled;
    }
}
