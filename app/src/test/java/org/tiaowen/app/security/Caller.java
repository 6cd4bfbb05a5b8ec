package org.tiaowen.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tiaowen.app.pages.HouseOfTheTests.Person;

/** Somebody at the doors: pages with a session, the API with name and password. Follows nothing. */
final class Caller {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private final @Nullable Person person;

    /** Each comes from an address of its own, so that nobody waits for what another looked up in vain. */
    private final String from = "203.0.113." + (1 + COUNTER.getAndIncrement() % 250);

    private String token = "";

    private Caller(int port, @Nullable Person person) {
        this.address = "http://localhost:" + port;
        this.person = person;
    }

    /** Nobody in particular. */
    static Caller anybody(int port) throws IOException, InterruptedException {
        Caller caller = new Caller(port, null);
        caller.findToken();
        return caller;
    }

    /** Somebody who tries a name and a password at the API alone. */
    static Caller withoutSession(int port, Person person) {
        return new Caller(port, person);
    }

    /** Somebody of the staff, signed in. */
    static Caller signedIn(int port, Person person) throws IOException, InterruptedException {
        Caller caller = new Caller(port, person);
        caller.findToken();
        HttpResponse<byte[]> answer = caller.post(
                "/login", "username=" + encoded(person.username()) + "&password=" + encoded(person.password()));
        assertThat(location(answer)).endsWith("/account/start");
        caller.findToken();
        return caller;
    }

    private void findToken() throws IOException, InterruptedException {
        Matcher found = TOKEN.matcher(new String(get("/login").body(), StandardCharsets.UTF_8));
        assertThat(found.find()).as("a form token on /login").isTrue();
        token = found.group(1);
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), "");
    }

    /** A form; the token is added. */
    HttpResponse<byte[]> post(String path, String form) throws IOException, InterruptedException {
        String all = form + (form.isEmpty() ? "" : "&") + "_csrf=" + encoded(token);
        return send("POST", path, BodyPublishers.ofString(all), "application/x-www-form-urlencoded");
    }

    /** A form with files; the token is added. */
    HttpResponse<byte[]> post(String path, Multipart form) throws IOException, InterruptedException {
        return send("POST", path, form.field("_csrf", token).body(), Multipart.TYPE);
    }

    HttpResponse<byte[]> sendJson(String method, String path, String json) throws IOException, InterruptedException {
        return send(method, path, BodyPublishers.ofString(json), "application/json");
    }

    /** Bytes that are no request; the answer is of no interest. */
    void sendRaw(String bytes) throws IOException {
        URI at = URI.create(address);
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }

    private HttpResponse<byte[]> send(String method, String path, BodyPublisher body, String type)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body)
                .header("X-Forwarded-For", from);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (person != null && path.startsWith("/api/")) {
            byte[] both = (person.username() + ':' + person.password()).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
