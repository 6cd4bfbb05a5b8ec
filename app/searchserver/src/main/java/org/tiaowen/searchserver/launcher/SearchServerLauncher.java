package org.tiaowen.searchserver.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Runs one Elasticsearch node until its standard input ends or it is asked to terminate.
 *
 * <p>Arguments are settings, {@code name=value}; {@code path.home} is required. The standard input is a pipe from the
 * application: the kernel closes it when the application ends, however it ends, so no server is left behind.
 */
public final class SearchServerLauncher {

    /** Closing flushes what is in memory; what takes longer than this is replayed from the log at the next start. */
    private static final long SECONDS_TO_CLOSE = 15;

    private SearchServerLauncher() {}

    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] arguments) {
        PrintStream console = System.err; // the server's logging takes System.err away
        Node node;
        try {
            node = start(settings(arguments));
        } catch (Exception | LinkageError e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                console.println(cause);
            }
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "close"));
        Thread lifeline = new Thread(
                () -> {
                    awaitEnd(System.in);
                    System.exit(0);
                },
                "lifeline");
        lifeline.start();
    }

    private static Settings settings(String[] arguments) {
        Settings.Builder settings = Settings.builder();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("not of the form name=value: " + argument);
            }
            settings.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return settings.build();
    }

    private static Node start(Settings settings) throws Exception {
        Path home = Path.of(settings.get("path.home"));
        Environment environment = new Environment(settings, home.resolve("config"));
        LogConfigurator.setNodeName(settings.get("node.name"));
        LogConfigurator.configure(environment, false);
        PluginsLoader plugins = PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
                PluginsLoader.loadPluginsBundles(environment.pluginsDir(), false),
                Map.of(),
                false);
        return new Node(environment, plugins).start();
    }

    private static void awaitEnd(InputStream input) {
        try {
            while (input.read() >= 0) {
                // Nothing is ever sent; only the end matters.
            }
        } catch (IOException e) {
            // A broken pipe is an end, too.
        }
    }

    private static void close(Node node) {
        try {
            node.prepareForClose();
            node.close();
            node.awaitClose(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new IllegalStateException("The node could not be closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
