package org.tiaowen.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.tiaowen.app.api.ApiRefusal.Fault;
import org.tiaowen.app.pages.ChinaTimeOfTheTests;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiProblemsTests {

    private static final Pattern KIND = Pattern.compile("new ApiRefusal\\(\\s*HttpStatus\\.(\\w+),\\s*\"([a-z-]+)\"");
    private static final Set<String> SOURCES_OF_PROBLEMS = kinds();

    /** As Spring Boot makes it: the properties of a problem stand beside its members. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    private final ResourceBundleMessageSource messages = messages();
    private final ApiProblems problems =
            new ApiProblems(messages, new AcceptHeaderLocaleResolver(), ChinaTimeOfTheTests.now(), JSON);

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    static Set<String> everyKind() {
        return SOURCES_OF_PROBLEMS;
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyKindSpeaksBothLanguages(String kind) {
        Instant time = Instant.parse("2026-11-23T01:00:00Z");
        ApiRefusal refusal = new ApiRefusal(HttpStatus.CONFLICT, kind, time, "甲");
        JsonNode chinese = written(refusal, Locale.SIMPLIFIED_CHINESE);
        JsonNode english = written(refusal, Locale.ENGLISH);
        for (String member : List.of("title", "detail")) {
            assertThat(chinese.get(member).stringValue()).containsPattern("\\p{IsHan}");
            assertThat(english.get(member).stringValue().replace("甲", "")).doesNotContainPattern("\\p{IsHan}");
        }
        assertThat(english.get("type").stringValue()).isEqualTo("urn:tiaowen:problem:" + kind);
    }

    @Test
    void theGuardSeesTheKinds() {
        assertThat(SOURCES_OF_PROBLEMS)
                .contains("invalid", "malformed", "not-found", "changed", "closed", "search-away", "internal")
                .hasSizeGreaterThan(15);
    }

    @Test
    void everyFaultIsListedWithItsPlace() {
        ApiRefusal refusal = new ApiRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "invalid")
                .because(new Fault("title", "api.fault.missing", List.of(), Map.of()))
                .because(new Fault("row", "api.fault.unreadable", List.of("昨天"), Map.of("row", 7, "column", "D")));
        JsonNode listed = written(refusal, Locale.ENGLISH).get("problems");
        assertThat(listed.size()).isEqualTo(2);
        assertThat(listed.get(0).has("place")).isFalse();
        assertThat(listed.get(1).get("message").stringValue()).isEqualTo("Cannot be read: “昨天”");
        assertThat(listed.get(1).get("place").get("row").intValue()).isEqualTo(7);
    }

    @Test
    void timesArePrintedAsTheyAreInChina() {
        ApiRefusal closed = new ApiRefusal(HttpStatus.CONFLICT, "closed", Instant.parse("2026-11-22T16:00:00Z"));
        assertThat(written(closed, Locale.SIMPLIFIED_CHINESE).get("detail").stringValue())
                .isEqualTo("征求意见已于 2026年11月23日 00:00 截止，不再接收意见。");
    }

    @Test
    void aDatabaseThatIsAwayIsNoFaultOfTheCaller() {
        assertThat(status(new DataAccessResourceFailureException("gone"))).isEqualTo(503);
    }

    @Test
    void aFileThatIsTooLargeIsSaidToBeSo() {
        assertThat(status(new MaxUploadSizeExceededException(10))).isEqualTo(413);
    }

    @Test
    void aFailureTellsNothingOfItsInside() {
        MockHttpServletResponse response = resolved(new IllegalStateException("secret"), Locale.ENGLISH);
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(text(response)).doesNotContain("secret");
    }

    @Test
    void pagesAndDoorsAreLeftAlone() {
        MockHttpServletRequest page = new MockHttpServletRequest("GET", "/drafts");
        assertThat(problems.resolveException(
                        page, new MockHttpServletResponse(), null, new IllegalStateException("page")))
                .isNull();
        assertThat(problems.resolveException(
                        new MockHttpServletRequest("GET", "/api/v1/drafts"),
                        new MockHttpServletResponse(),
                        null,
                        new AccessDeniedException("door")))
                .isNull();
    }

    private int status(Exception thrown) {
        return resolved(thrown, Locale.ENGLISH).getStatus();
    }

    private JsonNode written(Exception thrown, Locale language) {
        MockHttpServletResponse response = resolved(thrown, language);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        return ApiCaller.JSON.readTree(text(response));
    }

    private MockHttpServletResponse resolved(Exception thrown, Locale language) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/drafts");
        request.addPreferredLocale(language);
        LocaleContextHolder.setLocale(language);
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(problems.resolveException(request, response, null, thrown)).isNotNull();
        return response;
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return source;
    }

    private static Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher kind = KIND.matcher(Files.readString(file));
                while (kind.find()) {
                    kinds.add(kind.group(2));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kinds;
    }
}
