package org.tiaowen.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.tiaowen.templates.texts.TextFilesRead;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The library of law of a server, as its API offers it. */
final class LibraryServer {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    private final URI server;
    private final String authorization;

    LibraryServer(URI server, String user, @Nullable String password) {
        if (password == null || password.isEmpty()) {
            throw new CommandFailed("缺少密码：请设置环境变量 TIAOWEN_PASSWORD");
        }
        this.server = URI.create(server.toString().replaceAll("/+$", ""));
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** How many texts came to what. */
    record Came(int added, int known, int open, int articles) {

        Came and(Came more) {
            return new Came(added + more.added, known + more.known, open + more.open, articles + more.articles);
        }
    }

    /**
     * Sends texts and waits until all are taken in.
     *
     * @param progress told how many are done
     * @param open told file and outcome of each that is left to a person
     */
    Came send(List<TextFilesRead.Text> texts, IntConsumer progress, BiConsumer<String, String> open) {
        String border = "tiaowen-" + UUID.randomUUID();
        HttpRequest request = to("/api/v1/library?rest=true")
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form(border, archive(texts))))
                .build();
        String id = answer(request, 202).path("id").asString();
        while (true) {
            JsonNode job = answer(to("/api/v1/library/imports/" + id).GET().build(), 200);
            progress.accept(job.path("textsDone").asInt());
            if (!job.path("finishedAt").isNull() && !job.path("finishedAt").isMissingNode()) {
                job.path("rows").valueStream().forEach(row -> {
                    String outcome = row.path("outcome").asString("");
                    if (List.of("DAY_TAKEN", "REFUSED", "FAILED").contains(outcome)) {
                        open.accept(row.path("file").asString(), outcome);
                    }
                });
                return new Came(
                        job.path("added").asInt(),
                        job.path("known").asInt(),
                        job.path("open").asInt(),
                        job.path("articles").asInt());
            }
            pause();
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .timeout(LONGEST_WAIT)
                .header("Authorization", authorization)
                .header("Accept", "application/json");
    }

    private JsonNode answer(HttpRequest request, int wanted) {
        try {
            HttpResponse<String> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != wanted) {
                throw new CommandFailed(server + "：" + refusal(answer));
            }
            return JSON.readTree(answer.body());
        } catch (IOException unreachable) {
            throw new CommandFailed(server + "：连接不上（" + unreachable.getMessage() + "）");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("已中断；重新运行即可继续");
        }
    }

    private static String refusal(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 401 -> "账号或者密码不对";
            case 403 -> "该账号不能把文本放进法规库";
            case 413 -> "文件过大";
            default -> "拒绝（" + answer.statusCode() + "）" + answer.body();
        };
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("已中断；服务器会继续入库");
        }
    }

    static byte[] archive(List<TextFilesRead.Text> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            Set<String> used = new HashSet<>();
            for (TextFilesRead.Text text : texts) {
                // a Word document travels as the words that were read from it
                String path = text.path().replace('\\', '/').replaceAll("\\.[Dd][Oo][Cc][Xx]$", ".txt");
                // beside a text of the same name; what comes last but for the ending may be read as its day
                while (!used.add(path)) {
                    path = "docx/" + path;
                }
                zip.putNextEntry(new ZipEntry(path));
                zip.write(text.words().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static byte[] form(String border, byte[] archive) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(
                ("--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"library.zip\"\r\n"
                                + "Content-Type: application/zip\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(archive);
        form.writeBytes(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }
}
