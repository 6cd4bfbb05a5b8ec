package org.tiaowen.app.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * One browser for all tests of this run: a Chromium that is installed on the machine, never one that is downloaded. Where
 * there is none, tests that need it are skipped and say so; {@code TIAOWEN_BROWSER} names one elsewhere.
 */
final class BrowserOfTheTests {

    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private BrowserOfTheTests() {}

    static Browser get() {
        Assumptions.assumeTrue(program().isPresent(), "no Chromium found; install one or name it in TIAOWEN_BROWSER");
        return Running.BROWSER;
    }

    private static Optional<Path> program() {
        return Stream.concat(Stream.ofNullable(System.getenv("TIAOWEN_BROWSER")), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static final class Running {

        static final Browser BROWSER = start();

        private static Browser start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program().orElseThrow())
                            .setArgs(QUIET));
        }
    }
}
