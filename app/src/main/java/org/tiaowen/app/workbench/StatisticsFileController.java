package org.tiaowen.app.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.app.pages.Messages;
import org.tiaowen.app.pages.PaperFiles;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.statistics.OpinionTable;
import org.tiaowen.comments.statistics.Slice;

/** 意见汇总表 as a file: the opinions of a consultation or of a part of it, and what became of each. */
@Controller
class StatisticsFileController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final Desks desks;
    private final OpinionTable table;
    private final PaperFiles files;
    private final Messages messages;

    StatisticsFileController(Desks desks, OpinionTable table, PaperFiles files, Messages messages) {
        this.desks = desks;
        this.table = table;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping("/workbench/{id}/statistics/table.xlsx")
    void workbook(
            @PathVariable ConsultationId id,
            @RequestParam(required = false) @Nullable List<String> part,
            HttpServletResponse response)
            throws IOException {
        Slice slice = StatisticsController.slice(id, part);
        announce(response, id, WORKBOOK, ".xlsx");
        table.writeWorkbook(slice, response.getOutputStream());
    }

    /** For other programs, and for more rows than a sheet holds. */
    @GetMapping("/workbench/{id}/statistics/table.csv")
    void csv(
            @PathVariable ConsultationId id,
            @RequestParam(required = false) @Nullable List<String> part,
            HttpServletResponse response)
            throws IOException {
        Slice slice = StatisticsController.slice(id, part);
        announce(response, id, CSV, ".csv");
        table.writeCsv(slice, response.getOutputStream());
    }

    /** As it is laid before a session. */
    @GetMapping("/workbench/{id}/statistics/table.{format}")
    ResponseEntity<byte[]> paper(
            @PathVariable ConsultationId id,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable List<String> part) {
        return files.of(table.paper(StatisticsController.slice(id, part), name(id)), format);
    }

    private String name(ConsultationId id) {
        return desks.of(id).consultation().title() + " " + messages.say("bench.statistics.table");
    }

    private void announce(HttpServletResponse response, ConsultationId id, String type, String ending) {
        String name = name(id) + ending;
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
