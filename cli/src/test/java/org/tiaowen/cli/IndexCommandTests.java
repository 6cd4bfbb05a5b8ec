package org.tiaowen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexCommandTests {

    private final Deque<String> answers = new ArrayDeque<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;

    @BeforeEach
    void aServerAnswers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/search/", exchange -> {
            String answer = answers.remove();
            int status = answer.startsWith("{\"status\":409") ? 409 : 200;
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void itEnds() {
        server.stop(0);
    }

    @Test
    void checkThatFindsDifferencesTellsThemAndEndsWithTwo() {
        answers.addAll(List.of(
                "{\"id\":7}",
                "{\"keysDone\":1,\"keysTotal\":2,\"finishedAt\":null}",
                "{\"finishedAt\":\"2026-11-23T08:00:00Z\",\"outcome\":\"DONE\",\"documents\":90,\"missing\":1,"
                        + "\"altered\":2,\"extra\":0}"));

        assertThat(run("check")).isEqualTo(2);
        assertThat(out.toString()).contains("90 个文档，缺少 1，不同 2，多余 0");
        assertThat(err.toString()).contains("1 / 2");
    }

    @Test
    void refusalIsToldInItsOwnWords() {
        answers.add("{\"status\":409,\"detail\":\"该索引已有任务在进行\"}");

        assertThat(run("rebuild")).isEqualTo(1);
        assertThat(err.toString()).contains("该索引已有任务在进行");
    }

    @Test
    void unknownTaskIsToldWithThoseThereAre() {
        assertThat(run("mend")).isEqualTo(1);
        assertThat(err.toString()).contains("full-check");
    }

    private int run(String task) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Tiaowen.run(new PrintWriter(out), new PrintWriter(err), "index", task, "--server", url);
    }
}
