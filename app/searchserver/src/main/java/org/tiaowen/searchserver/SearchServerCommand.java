package org.tiaowen.searchserver;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The command line of a search server. */
final class SearchServerCommand {

    private static final String LAUNCHER = "org.tiaowen.searchserver.launcher.SearchServerLauncher";
    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

    private SearchServerCommand() {}

    static List<String> words(SearchServerSettings settings, int port) {
        Path home = settings.home().path();
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(OWN_SESSION)) {
            // Ctrl-C at the console is for the application, which then stops its servers in order.
            command.add(OWN_SESSION.toString());
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(LeftoverServer.DATA_PROPERTY + settings.data());
        command.add("-Xms" + Math.min(128, settings.heapMegabytes()) + "m");
        command.add("-Xmx" + settings.heapMegabytes() + "m");
        command.add("-XX:MaxDirectMemorySize=" + settings.heapMegabytes() / 2 + "m");
        switch (settings.life()) {
            case SHORT -> command.add("-XX:TieredStopAtLevel=1");
            case LONG -> {
                command.add("-XX:+AutoCreateSharedArchive");
                command.add("-XX:SharedArchiveFile=" + home.resolve("classes-" + Runtime.version() + ".jsa"));
                // It reports every class it leaves out; what matters is in the server's own log.
                command.add("-Xlog:disable");
            }
        }
        command.addAll(List.of(
                "-XX:+UseG1GC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-OmitStackTraceInFastThrow",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.locale.providers=CLDR",
                "-Dio.netty.noUnsafe=true",
                "-Dio.netty.noKeySetOptimization=true",
                "-Dio.netty.recycler.maxCapacityPerThread=0",
                "-Dlog4j.shutdownHookEnabled=false",
                "-Dlog4j2.disable.jmx=true"));
        command.add("-cp");
        command.add(home.resolve("lib") + File.separator + "*");
        command.add(LAUNCHER);
        command.add("path.home=" + home);
        command.add("path.data=" + settings.data());
        command.add("path.logs=" + settings.logs());
        command.add("http.port=" + port);
        command.addAll(List.of(
                "cluster.name=tiaowen",
                "network.host=127.0.0.1",
                // A name that was never created is a mistake, not a wish for an index without a mapping.
                "action.auto_create_index=false",
                // The default stops all writing on a disk 95 % full, however many gigabytes that leaves. Below the last
                // of
                // these writing stops before the disk is full, for a full one would damage indexes; above the second it
                // goes on by itself.
                "cluster.routing.allocation.disk.watermark.low=1gb",
                "cluster.routing.allocation.disk.watermark.high=750mb",
                "cluster.routing.allocation.disk.watermark.flood_stage=500mb",
                "cluster.routing.allocation.disk.watermark.flood_stage.frozen=500mb",
                "cluster.info.update.interval=10s"));
        command.addAll(membership(settings.node()));
        return command;
    }

    private static List<String> membership(@Nullable SearchServerNode node) {
        if (node == null) {
            return List.of("node.name=tiaowen", "discovery.type=single-node", "transport.port=0");
        }
        return List.of(
                "node.name=" + node.name(),
                "transport.port=" + node.transportPort(),
                "discovery.seed_hosts="
                        + node.others().stream()
                                .map(port -> "127.0.0.1:" + port)
                                .collect(Collectors.joining(",")),
                "cluster.initial_master_nodes=" + String.join(",", node.founders()));
    }
}
