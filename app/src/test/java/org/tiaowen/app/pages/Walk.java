package org.tiaowen.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One person's way through the pages in a window of one width. Looking at a page checks what is true of all of them and
 * keeps a picture in {@code target/screenshots}.
 */
public final class Walk implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int PATIENCE_MILLIS = 20_000;

    private final BrowserContext window;
    private final Page page;
    private final String base;
    private final String who;
    private final int width;
    private final List<String> complaints = new ArrayList<>();

    private Walk(BrowserContext window, String base, String who, int width) {
        this.window = window;
        this.page = window.newPage();
        this.base = base;
        this.who = who;
        this.width = width;
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            boolean formWasRefused =
                    message.text().contains("status of 422") || message.text().contains("status of 409");
            if (message.type().equals("error") && !formWasRefused) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    /**
     * Opens a window.
     *
     * @param port of the application
     * @param who names the pictures
     * @param width of the window in CSS pixels
     */
    public static Walk begin(int port, String who, int width) {
        return begin(port, who, width, true);
    }

    /** The same in a browser without JavaScript. */
    public static Walk beginWithoutScript(int port, String who, int width) {
        return begin(port, who, width, false);
    }

    private static Walk begin(int port, String who, int width, boolean script) {
        BrowserContext window = BrowserOfTheTests.get()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, width < 600 ? 844 : 900)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setAcceptDownloads(true)
                        .setJavaScriptEnabled(script));
        return new Walk(window, "http://localhost:" + port, who, width);
    }

    /** The page itself. */
    public Page page() {
        return page;
    }

    /** Goes to an address of the application. */
    public Walk open(String path) {
        page.navigate(base + path);
        return this;
    }

    /** Signs in by the staff door. */
    public Walk signIn(String username, String password) {
        open("/login");
        page.fill("#username", username);
        page.fill("#password", password);
        return send();
    }

    /** Presses the button of the page's form and waits for the answer. */
    public Walk send() {
        return press("main form button[type=submit]:not([formaction])");
    }

    /** Presses the first that matches and waits for the page that follows. */
    public Walk press(String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState();
        return this;
    }

    /** Presses the link or button that says so. */
    public Walk pressText(String text) {
        return press("main >> text=" + text);
    }

    /** Reaches an element by the Tab key alone, from wherever the focus is; fails when it cannot be reached. */
    public Walk tabTo(String selector) {
        for (int presses = 0; presses < 400; presses++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                assertThat(page.evaluate("document.activeElement.matches(':focus-visible')"))
                        .as("focus is visible at %s", selector)
                        .isEqualTo(true);
                return this;
            }
        }
        throw new AssertionError("the Tab key does not reach " + selector + " on " + page.url());
    }

    /** Checks what is true of every page, and keeps its picture. */
    public Walk look(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("%s-%d-%s.png".formatted(who, width, name)))
                .setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("horizontal scroll on %s at %d px", page.url(), width)
                .isEqualTo(0);
        assertThat(page.locator("h1").count()).as("one h1 on %s", page.url()).isEqualTo(1);
        assertThat(page.locator("main").count())
                .as("one main on %s", page.url())
                .isEqualTo(1);
        assertThat(page.title()).doesNotStartWith(" ·").contains("条文");
        assertThat(twins()).as("ids used twice on %s", page.url()).isEmpty();
        assertThat(smallTargets(44)).as("small targets on %s", page.url()).isEmpty();
        assertThat(complaints).as("console on %s", page.url()).isEmpty();
        return this;
    }

    /** Controls that are lower than so many CSS pixels; links inside running text are no targets of their own. */
    public List<String> smallTargets(int height) {
        List<String> small = new ArrayList<>();
        Locator targets = page.locator(
                ".button, button, select, textarea, input:not([type=hidden], [type=checkbox], [type=radio]), summary,"
                        + " .menu a, .preferences a, .tabs a, .contents a, .clause-tools a, .choice");
        for (Locator target : targets.all()) {
            if (target.isVisible() && target.boundingBox().height < height - 0.5) {
                small.add(target.evaluate("e => e.outerHTML.slice(0, 80)") + " " + target.boundingBox().height);
            }
        }
        return small;
    }

    private List<?> twins() {
        return (List<?>) page.evaluate(
                "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)");
    }

    @Override
    public void close() {
        window.close();
    }
}
