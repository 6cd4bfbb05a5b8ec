package org.tiaowen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.library.AddingLawTexts;
import org.tiaowen.drafting.library.LawProblem;
import org.tiaowen.drafting.library.LawSource;
import org.tiaowen.templates.texts.TextFile;
import org.tiaowen.templates.texts.TextFiles;
import org.tiaowen.templates.texts.TextFilesRead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tiaowen library}: what is done with the library of law of a server. */
@Command(
        name = "library",
        description = "法规库。",
        mixinStandardHelpOptions = true,
        subcommands = LibraryCommand.ImportCommand.class)
final class LibraryCommand {

    private LibraryCommand() {}

    /** {@code tiaowen library import FOLDER --server URL}: a whole folder into the library, with progress. */
    @Command(
            name = "import",
            description = {
                "把文件夹里的法规文本（.md、.txt、.docx，包括下级文件夹）放进服务器的法规库。",
                "先在本机检查全部文件，列出所有问题；有问题就一个也不发送，除非用 --rest。",
                "同一文本只收一次，中断以后可以重来。密码取自环境变量 TIAOWEN_PASSWORD。"
            },
            mixinStandardHelpOptions = true)
    @SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
    static final class ImportCommand implements Callable<Integer> {

        /** Below what a server takes in one request, zipped. */
        private static final long MOST_BYTES_A_PART = 8L * 1024 * 1024;

        @Spec
        private CommandSpec spec;

        @Parameters(index = "0", paramLabel = "FOLDER", description = "文件夹，或者一个 .zip")
        private Path folder;

        @Option(
                names = "--server",
                required = true,
                paramLabel = "URL",
                description = "服务器地址，例如 https://tiaowen.example")
        private URI server;

        @Option(names = "--user", paramLabel = "NAME", defaultValue = "admin", description = "账号（起草人员或者管理员），默认 admin")
        private String user;

        @Option(names = "--rest", description = "有问题的文件除外，其余照常入库")
        private boolean rest;

        @Override
        public Integer call() {
            List<TextFile> files = files();
            TextFilesRead read = TextFiles.read(files);
            Set<String> bad = new HashSet<>();
            tell(read, bad);
            if (!bad.isEmpty() && !rest) {
                err().println("tiaowen: 有 " + bad.size() + " 个文件有问题，没有发送任何文件（--rest 可以先收其余的）");
                return Tiaowen.FINDINGS;
            }
            List<TextFilesRead.Text> texts = read.texts().stream()
                    .filter(text -> !bad.contains(text.path()))
                    .toList();
            if (texts.isEmpty()) {
                throw new CommandFailed(folder + "：没有可以入库的文件");
            }
            LibraryServer remote = new LibraryServer(server, user, password());
            LibraryServer.Came all = new LibraryServer.Came(0, 0, 0, 0);
            int sent = 0;
            for (List<TextFilesRead.Text> part : parts(texts)) {
                int before = sent;
                all = all.and(remote.send(
                        part,
                        done -> err().print("\r入库 " + (before + done) + " / " + texts.size() + "  "),
                        this::open));
                sent += part.size();
            }
            err().println();
            out().println("新增 %d 个文本（%d 条），库中已有 %d 个，待人工处理 %d 个"
                    .formatted(all.added(), all.articles(), all.known(), all.open()));
            return all.open() == 0 ? Tiaowen.WELL : Tiaowen.LEFT_TO_A_PERSON;
        }

        private void open(String file, String outcome) {
            err().println("\rtiaowen: " + file + "：" + (outcome.equals("DAY_TAKEN") ? "同日已有另一文本" : "未能入库"));
        }

        private static @Nullable String password() {
            return System.getenv("TIAOWEN_PASSWORD");
        }

        private List<TextFile> files() {
            if (!Files.exists(folder)) {
                throw new CommandFailed(folder + "：找不到");
            }
            try (Stream<Path> found = Files.walk(folder)) {
                List<TextFile> files = new ArrayList<>();
                for (Path path : found.filter(Files::isRegularFile).sorted().toList()) {
                    Path within = path.equals(folder) ? path.getFileName() : folder.relativize(path);
                    files.add(new TextFile(within.toString(), Files.readAllBytes(path)));
                }
                return files;
            } catch (IOException unreadable) {
                throw new CommandFailed(folder + "：无法读取（" + unreadable.getMessage() + "）");
            }
        }

        private void tell(TextFilesRead read, Set<String> bad) {
            for (TextFilesRead.Problem problem : read.problems()) {
                bad.add(problem.path());
                err().println("tiaowen: " + problem.path() + "："
                        + switch (problem.kind()) {
                            case NO_TEXT_FILE -> "不是 .md、.txt、.docx 或者 .zip 文件";
                            case UNKNOWN_ENCODING -> "文字编码不是 UTF-8、UTF-16 或者 GB18030";
                            case WORD -> problem.detail();
                            case ARCHIVE -> "压缩包已损坏、已加密或者是空的";
                            case TOO_LARGE -> "文件过大，或者展开后过大";
                            case TOO_MANY -> "一次最多 " + TextFiles.MOST_FILES + " 个文件";
                        });
            }
            for (TextFilesRead.Text text : read.texts()) {
                AddingLawTexts.problem(new LawSource(text.path(), text.words())).ifPresent(problem -> {
                    bad.add(text.path());
                    err().println("tiaowen: " + place(text, problem) + "："
                            + switch (problem.kind()) {
                                case EMPTY -> "文件没有内容";
                                case NO_TITLE -> "没有找到法规名称";
                                case NO_CLAUSES -> "没有读出任何一条";
                                case UNSTORABLE -> "含有无法保存的字符";
                                case TOO_LONG -> "比任何法规都长";
                            });
                });
            }
        }

        private static String place(TextFilesRead.Text text, LawProblem problem) {
            long line = 1
                    + text.words()
                            .substring(0, problem.at())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            return problem.at() == 0 ? text.path() : text.path() + "：第 " + line + " 行";
        }

        /** Text shrinks to a third when it is zipped, so that parts of that size always fit. */
        private static List<List<TextFilesRead.Text>> parts(List<TextFilesRead.Text> texts) {
            List<List<TextFilesRead.Text>> parts = new ArrayList<>();
            List<TextFilesRead.Text> part = new ArrayList<>();
            long bytes = 0;
            for (TextFilesRead.Text text : texts) {
                long more = text.words().getBytes(StandardCharsets.UTF_8).length;
                if (!part.isEmpty() && bytes + more > MOST_BYTES_A_PART) {
                    parts.add(part);
                    part = new ArrayList<>();
                    bytes = 0;
                }
                part.add(text);
                bytes += more;
            }
            parts.add(part);
            return parts;
        }

        private PrintWriter out() {
            return spec.commandLine().getOut();
        }

        private PrintWriter err() {
            return spec.commandLine().getErr();
        }
    }
}
