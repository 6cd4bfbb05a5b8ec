package org.tiaowen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code tiaowen index TASK --server URL}: builds the search index of a server anew, or compares it with the database. */
@Command(
        name = "index",
        description = {
            "服务器的检索索引：rebuild 重建，check 核对并补正，full-check 逐字核对并补正，status 查看积压。",
            "等到结束并显示进度；中断本命令不会中断服务器上的任务。密码取自环境变量 TIAOWEN_PASSWORD。"
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class IndexCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is asked of the server. */
    enum Task {
        REBUILD,
        CHECK,
        FULL_CHECK,
        STATUS
    }

    /** Which index. */
    enum Kind {
        CLAUSES,
        COMMENTS
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "TASK", description = "rebuild、check、full-check 或者 status")
    private String task;

    @Option(names = "--server", required = true, paramLabel = "URL", description = "服务器地址，例如 https://tiaowen.example")
    private URI server;

    @Option(names = "--user", paramLabel = "NAME", defaultValue = "admin", description = "管理员账号，默认 admin")
    private String user;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "CLAUSES 条文（默认）或者 COMMENTS 意见",
            defaultValue = "CLAUSES")
    private Kind kind;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LONGEST_ANSWER).build();

    @Override
    public Integer call() {
        Task wanted = task();
        if (wanted == Task.STATUS) {
            JsonNode state = send("GET", "state", "");
            out().println("待写入 %d，曾被拒绝 %d%s"
                    .formatted(
                            state.path("pending").asLong(0),
                            state.path("refused").asLong(0),
                            state.path("trouble").asString("").isEmpty()
                                    ? ""
                                    : "；" + state.path("trouble").asString("")));
            return Tiaowen.WELL;
        }
        JsonNode accepted = send("POST", "upkeep", "{\"task\":\"%s\",\"kind\":\"%s\"}".formatted(wanted, kind));
        return follow(accepted.path("id").asLong(0));
    }

    private Task task() {
        try {
            return Task.valueOf(task.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(task + "：没有这项任务；可用 rebuild、check、full-check、status");
        }
    }

    private int follow(long id) {
        JsonNode job = send("GET", "upkeep/" + id, "");
        while (job.path("finishedAt").isNull() || job.path("finishedAt").isMissingNode()) {
            err().print("\r" + job.path("keysDone").asLong(0) + " / "
                    + job.path("keysTotal").asLong(0) + "  ");
            err().flush();
            pause();
            job = send("GET", "upkeep/" + id, "");
        }
        err().println();
        String outcome = job.path("outcome").asString("");
        long differed = job.path("missing").asLong(0)
                + job.path("altered").asLong(0)
                + job.path("extra").asLong(0);
        out().println("%s：%d 个文档，缺少 %d，不同 %d，多余 %d"
                .formatted(
                        switch (outcome) {
                            case "DONE" -> "完成";
                            case "CANCELLED" -> "已取消";
                            default -> "失败 " + job.path("trouble").asString("");
                        },
                        job.path("documents").asLong(0),
                        job.path("missing").asLong(0),
                        job.path("altered").asLong(0),
                        job.path("extra").asLong(0)));
        if (!outcome.equals("DONE")) {
            return Tiaowen.FAILED;
        }
        return differed == 0 ? Tiaowen.WELL : Tiaowen.FINDINGS;
    }

    private JsonNode send(String method, String path, String body) {
        String password = Objects.requireNonNullElse(System.getenv("TIAOWEN_PASSWORD"), "");
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.toString().replaceAll("/$", "") + "/api/v1/search/" + path))
                .timeout(LONGEST_ANSWER)
                .header("Authorization", "Basic " + credentials)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            JsonNode told = JSON.readTree(answer.body());
            if (answer.statusCode() >= 300) {
                throw new CommandFailed(server + "：" + told.path("detail").asString("HTTP " + answer.statusCode()));
            }
            return told;
        } catch (IOException | JacksonException e) {
            throw new CommandFailed(server + "：没有回答，或者回答无法识别（" + e.getMessage() + "）");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("已中断；服务器上的任务仍在进行");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("已中断；服务器上的任务仍在进行");
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
