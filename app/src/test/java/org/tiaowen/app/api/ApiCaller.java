package org.tiaowen.app.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API over HTTP, as nobody or as somebody of the staff. */
public final class ApiCaller {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "tiaowen-test-boundary";

    private final String root;
    private final String language;
    private final String authorization;

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        /** The status. */
        public int status() {
            return response.statusCode();
        }

        /** The body as it came. */
        public String text() {
            return response.body();
        }

        /** The body as JSON. */
        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The header of that name; empty where there is none. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private ApiCaller(String root, String language, String authorization) {
        this.root = root;
        this.language = language;
        this.authorization = authorization;
    }

    /** Nobody, at the application of that context. */
    public static ApiCaller of(ApplicationContext context) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return new ApiCaller("http://localhost:" + port + "/api/v1", "", "");
    }

    /** The same, signed in. */
    public ApiCaller as(StaffOfTheTests.Person person) {
        byte[] both = (person.username() + ':' + person.password()).getBytes(StandardCharsets.UTF_8);
        return new ApiCaller(root, language, "Basic " + Base64.getEncoder().encodeToString(both));
    }

    /** The same, in another language. */
    public ApiCaller in(String anotherLanguage) {
        return new ApiCaller(root, anotherLanguage, authorization);
    }

    /** GET. */
    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** POST of JSON. */
    public Answer post(String path, Object json, String... headers) {
        return send("POST", path, body(json), with(headers, "Content-Type", "application/json"));
    }

    /** PUT of JSON. */
    public Answer put(String path, Object json, String... headers) {
        return send("PUT", path, body(json), with(headers, "Content-Type", "application/json"));
    }

    /** POST of one file. */
    public Answer postFile(String path, String fileName, byte[] content) {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + content.length + tail.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        System.arraycopy(tail, 0, all, head.length + content.length, tail.length);
        return send(
                "POST",
                path,
                BodyPublishers.ofByteArray(all),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    /** POST of a comment with one attachment. */
    public Answer postCommentWithFile(String path, Object comment, String fileName, byte[] content) {
        String part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=";
        String all = part + "\"comment\"\r\nContent-Type: application/json\r\n\r\n" + JSON.writeValueAsString(comment)
                + "\r\n" + part + "\"attachments\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + new String(content, StandardCharsets.UTF_8)
                + "\r\n--" + BOUNDARY + "--\r\n";
        return send(
                "POST",
                path,
                BodyPublishers.ofString(all),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    /** Any method. */
    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).method(method, body);
        if (!language.isEmpty()) {
            request.header("Accept-Language", language);
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher body(Object json) {
        return BodyPublishers.ofString(json instanceof String printed ? printed : JSON.writeValueAsString(json));
    }

    private static String[] with(String[] headers, String... more) {
        return Stream.concat(Arrays.stream(headers), Arrays.stream(more)).toArray(String[]::new);
    }
}
