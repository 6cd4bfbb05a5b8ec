package org.tiaowen.app.embedded;

import java.util.Locale;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Tells a person at the console how the start is getting on; its last line is the address to open. Tells of the stop, too.
 *
 * <p>It comes last of all listeners, so that what others print on readiness stands above that line.
 */
public final class StartUpProgress implements ApplicationListener<ApplicationEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        switch (event) {
            case ApplicationStartingEvent starting -> {
                StartUpConsole.print("");
                StartUpConsole.step("条文正在启动 Tiaowen is starting");
            }
            case ApplicationStartedEvent started -> {
                StartUpConsole.step("网页与接口已启动 pages and REST API are up");
                awaitElasticsearch(started);
            }
            case ApplicationReadyEvent ready ->
                announce(ready.getApplicationContext().getEnvironment());
            case ApplicationFailedEvent failed -> StartUpConsole.step("启动失败 start failed");
            case ContextClosedEvent closed -> StartUpConsole.step("正在停止 stopping");
            default -> {}
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private static void awaitElasticsearch(ApplicationStartedEvent event) {
        event.getApplicationContext()
                .getBeanProvider(EmbeddedElasticsearch.class)
                .ifAvailable(elasticsearch -> {
                    if (!elasticsearch.awaitAnswer()) {
                        StartUpConsole.step("检索暂不可用，恢复后自动补齐 search is not available yet and will catch up by itself");
                    }
                });
    }

    private static void announce(Environment environment) {
        String port = environment.getProperty("local.server.port", "8080");
        String path = environment.getProperty("server.servlet.context-path", "");
        String scheme = environment.containsProperty("server.ssl.bundle")
                        || environment.containsProperty("server.ssl.key-store")
                        || environment.containsProperty("server.ssl.certificate")
                ? "https"
                : "http";
        StartUpConsole.print("");
        StartUpConsole.print(String.format(
                Locale.ROOT,
                "条文已就绪 Tiaowen is ready: %s://localhost:%s%s (%.1f s)",
                scheme,
                port,
                path,
                StartUpConsole.seconds()));
        StartUpConsole.print("");
    }
}
