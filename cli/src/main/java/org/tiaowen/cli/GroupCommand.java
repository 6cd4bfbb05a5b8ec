package org.tiaowen.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.tiaowen.comments.grouping.TextGrouping;
import org.tiaowen.comments.grouping.TextGrouping.Placed;
import org.tiaowen.search.language.LegalLexicon;
import org.tiaowen.search.language.Segmenter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code tiaowen group FILE.jsonl}: which comments say the same, a JSON line for each line. */
@Command(
        name = "group",
        description = {
            "把说同一件事的意见归组：FILE.jsonl 每行一条 {\"id\":…,\"text\":…}，",
            "逐行按原顺序输出 {\"id\",\"group\",\"representative\",\"relation\",\"reason\"}。",
            "relation：same-text 同文、near-text 近文、campaign 套文、same-demand 同诉求，",
            "representative 本组代表，single 未与其他意见归组。"
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class GroupCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE.jsonl", description = "意见，每行一个 JSON 对象；- 表示标准输入")
    private Path file;

    private final List<JsonNode> ids = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private boolean wrong;

    @Override
    public Integer call() {
        read();
        TextGrouping grouping = new TextGrouping(new Segmenter(LegalLexicon.bundled()));
        List<Integer> nodes = grouping.addAll(texts);
        print(nodes, grouping.grouped());
        return wrong ? Tiaowen.FAILED : Tiaowen.WELL;
    }

    /** Line by line, so that a large file is never held as a whole beside its texts. */
    private void read() {
        boolean standardInput = file.toString().equals("-");
        if (!standardInput && Files.isDirectory(file)) {
            throw new CommandFailed(file + "：是文件夹，不是文件");
        }
        if (!standardInput && !Files.exists(file)) {
            throw new CommandFailed(file + "：找不到文件");
        }
        try (InputStream in = standardInput ? System.in : Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                take(
                        number,
                        number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line);
            }
        } catch (CharacterCodingException notUtf8) {
            throw new CommandFailed(file + "：不是 UTF-8 编码的文本文件");
        } catch (IOException unreadable) {
            throw new CommandFailed(file + "：无法读取（" + unreadable.getMessage() + "）");
        }
    }

    private void take(int number, String line) {
        if (line.isBlank()) {
            tell(number, "是空行，已跳过");
            return;
        }
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException notJson) {
            wrong = true;
            tell(number, "不是 JSON，已跳过；每行应为 {\"id\":…,\"text\":\"…\"}");
            return;
        }
        if (!node.isObject() || !node.has("id")) {
            wrong = true;
            tell(number, "缺少 id，已跳过；请为每条意见加上 \"id\"");
        } else if (!node.path("text").isString()) {
            wrong = true;
            tell(number, "缺少文本 text，已跳过；请把意见写在 \"text\" 中并加引号");
        } else {
            ids.add(node.get("id"));
            texts.add(node.get("text").asString());
        }
    }

    private void tell(int number, String what) {
        spec.commandLine().getErr().println("tiaowen: " + file + "：第 " + number + " 行" + what);
    }

    private void print(List<Integer> nodes, Map<Integer, Placed> placed) {
        Map<Integer, Integer> sizes = new HashMap<>();
        Map<Integer, Integer> representatives = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            int node = nodes.get(i);
            int centre = Objects.requireNonNull(placed.get(node)).centre();
            sizes.merge(centre, 1, Integer::sum);
            if (node == centre) {
                representatives.putIfAbsent(centre, i);
            }
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        PrintWriter out = spec.commandLine().getOut();
        for (int i = 0; i < nodes.size(); i++) {
            Placed own = Objects.requireNonNull(placed.get(nodes.get(i)));
            numbers.putIfAbsent(own.centre(), numbers.size() + 1);
            out.println(JSON.writeValueAsString(line(
                    i,
                    numbers.getOrDefault(own.centre(), 0),
                    representatives.getOrDefault(own.centre(), i),
                    sizes.getOrDefault(own.centre(), 1),
                    own)));
        }
    }

    private ObjectNode line(int at, int group, int representative, int size, Placed placed) {
        ObjectNode line = JSON.createObjectNode();
        line.set("id", ids.get(at));
        line.put("group", group);
        line.set("representative", ids.get(representative));
        if (size == 1) {
            line.put("relation", "single");
            line.put("reason", "没有说同一件事的其他意见");
        } else if (at == representative) {
            line.put("relation", "representative");
            line.put("reason", "与本组其他意见最接近，作为代表");
        } else {
            line.put(
                    "relation",
                    placed.relation().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            line.put("reason", placed.reason());
        }
        return line;
    }
}
