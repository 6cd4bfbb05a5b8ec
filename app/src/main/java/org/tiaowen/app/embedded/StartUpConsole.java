package org.tiaowen.app.embedded;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a person at the console sees of a start: one line a step, with the seconds since the process began.
 *
 * <p>To the console itself, not to the log, which has other readers.
 */
public final class StartUpConsole {

    private StartUpConsole() {}

    /** Lets Chinese through where the machine's locale would turn it into question marks (LANG unset, as in a container). */
    public static void speakChinese() {
        if (!System.out.charset().newEncoder().canEncode('条')) {
            System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        }
    }

    public static void step(String text) {
        print(String.format(Locale.ROOT, "[%5.1f s] %s", seconds(), text));
    }

    static void print(String line) {
        System.out.println(line);
        System.out.flush();
    }

    static double seconds() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    }
}
