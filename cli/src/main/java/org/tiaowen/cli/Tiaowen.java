package org.tiaowen.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The {@code tiaowen} command.
 *
 * <p>Exit codes: 0 well, 1 wrong use or unreadable input, 2 findings where {@code --strict} is given, 3 conflicts
 * of a merge, instructions that could not be carried out, an amending instrument that could not be proved.
 */
@Command(
        name = "tiaowen",
        description = "条文：法规文本的读取、对照、修改、引用检查、意见关联与归组。",
        mixinStandardHelpOptions = true,
        version = "tiaowen 0.1.0",
        subcommands = {
            ParseCommand.class,
            ExportCommand.class,
            NewCommand.class,
            CompareCommand.class,
            MergeCommand.class,
            ApplyCommand.class,
            AmendCommand.class,
            CiteCommand.class,
            LinkCommand.class,
            GroupCommand.class,
            IndexCommand.class,
            LibraryCommand.class
        })
public final class Tiaowen {

    static final int WELL = 0;
    static final int FAILED = 1;
    static final int FINDINGS = 2;
    static final int CONFLICTS = 3;
    static final int LEFT_TO_A_PERSON = 3;

    private Tiaowen() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        try (PrintWriter out = utf8(FileDescriptor.out);
                PrintWriter err = utf8(FileDescriptor.err)) {
            int code = run(out, err, args);
            out.flush();
            err.flush();
            System.exit(code);
        }
    }

    /** Runs the command with the given streams; returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Tiaowen())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, given) -> {
                    err.println("tiaowen: " + oneLine(wrong.getMessage()) + "（用法见 tiaowen --help）");
                    return FAILED;
                })
                .setExecutionExceptionHandler((failed, command, parsed) -> {
                    if (failed instanceof CommandFailed known) {
                        err.println("tiaowen: " + oneLine(known.getMessage()));
                    } else {
                        err.println("tiaowen: 程序出错：" + oneLine(failed.toString()));
                    }
                    return FAILED;
                });
        if (args.length == 0) {
            err.println("tiaowen: 缺少子命令（用法见 tiaowen --help）");
            return FAILED;
        }
        return line.execute(args);
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "" : message.replaceAll("\\s*\\R\\s*", " ");
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(
                new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8),
                false,
                StandardCharsets.UTF_8);
    }
}
