package org.tiaowen.app.searching;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.app.pages.ChinaTime;
import org.tiaowen.app.pages.Messages;
import org.tiaowen.search.queries.ClauseHit;
import org.tiaowen.search.queries.CommentHit;
import org.tiaowen.templates.spreadsheet.TableWriter;
import tools.jackson.databind.json.JsonMapper;

/** All hits of a search as a file, row by row as they come: a search of any size in little memory. */
@Controller
class HitsFileController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String JSON = "application/json;charset=UTF-8";

    private static final List<String> OF_CLAUSES =
            List.of("title", "number", "version", "validity", "organ", "date", "headings", "text", "clause");
    private static final List<String> OF_COMMENTS = List.of("received", "channel", "text", "clauses", "comment");

    private final Searching searching;
    private final Messages messages;
    private final ChinaTime chinaTime;
    private final JsonMapper json;

    HitsFileController(Searching searching, Messages messages, ChinaTime chinaTime, JsonMapper json) {
        this.searching = searching;
        this.messages = messages;
        this.chinaTime = chinaTime;
        this.json = json;
    }

    @GetMapping("/search/hits.xlsx")
    void workbook(
            @RequestParam MultiValueMap<String, String> said, HttpServletRequest caller, HttpServletResponse response)
            throws IOException {
        SearchAddress address = SearchAddress.of(said);
        send(
                address,
                caller,
                response,
                WORKBOOK,
                ".xlsx",
                (rows, out) -> TableWriter.write(
                        messages.say("search.title"),
                        headers(address),
                        rows.limit(TableWriter.MOST_ROWS).iterator(),
                        out));
    }

    @GetMapping("/search/hits.csv")
    void csv(@RequestParam MultiValueMap<String, String> said, HttpServletRequest caller, HttpServletResponse response)
            throws IOException {
        SearchAddress address = SearchAddress.of(said);
        send(
                address,
                caller,
                response,
                CSV,
                ".csv",
                (rows, out) -> TableWriter.writeCsv(headers(address), rows.iterator(), out));
    }

    /** One object a hit; the names of its fields are the same in every language. */
    @GetMapping("/search/hits.json")
    void json(@RequestParam MultiValueMap<String, String> said, HttpServletRequest caller, HttpServletResponse response)
            throws IOException {
        SearchAddress address = SearchAddress.of(said);
        List<String> names = address.comments() ? OF_COMMENTS : OF_CLAUSES;
        send(address, caller, response, JSON, ".json", (rows, out) -> objects(names, rows.iterator(), out));
    }

    private void objects(List<String> names, Iterator<List<String>> rows, OutputStream out) throws IOException {
        out.write('[');
        for (boolean first = true; rows.hasNext(); first = false) {
            List<String> row = rows.next();
            out.write((first ? "\n" : ",\n").getBytes(StandardCharsets.UTF_8));
            out.write(json.writeValueAsBytes(
                    IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, row::get))));
        }
        out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
    }

    private List<String> headers(SearchAddress address) {
        return (address.comments() ? OF_COMMENTS : OF_CLAUSES)
                .stream().map(name -> messages.say("search.column." + name)).toList();
    }

    private Optional<Stream<List<String>>> rows(SearchAddress address, HttpServletRequest caller) {
        return address.comments()
                ? searching.everyComment(address, caller).map(hits -> hits.map(this::row))
                : searching.everyClause(address, caller).map(hits -> hits.map(this::row));
    }

    /** Writes rows as one kind of file. */
    private interface Writing {
        void write(Stream<List<String>> rows, OutputStream out) throws IOException;
    }

    private void send(
            SearchAddress address,
            HttpServletRequest caller,
            HttpServletResponse response,
            String type,
            String ending,
            Writing writing)
            throws IOException {
        Optional<Stream<List<String>>> found = rows(address, caller);
        if (found.isEmpty()) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try (Stream<List<String>> rows = found.get()) {
            announce(response, type, ending);
            writing.write(rows, response.getOutputStream());
        }
    }

    private List<String> row(ClauseHit hit) {
        return List.of(
                hit.title(),
                hit.number(),
                hit.versionLabel(),
                messages.say("validity." + hit.validity()),
                hit.organ(),
                hit.date().map(Object::toString).orElse(""),
                String.join(" › ", hit.headings()),
                hit.text(),
                hit.clause().toString());
    }

    private List<String> row(CommentHit hit) {
        return List.of(
                chinaTime.date(hit.receivedAt()),
                messages.say("channel." + hit.source()),
                hit.text(),
                hit.clauses().stream().map(Object::toString).collect(Collectors.joining(" ")),
                hit.comment().toString());
    }

    private void announce(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(messages.say("search.title") + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
