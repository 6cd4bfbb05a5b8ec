package org.tiaowen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tiaowen.comments.clauselinks.AnalysedComment;
import org.tiaowen.comments.clauselinks.ClauseLinker;
import org.tiaowen.comments.clauselinks.LinkFinding;
import org.tiaowen.comments.clauselinks.ProposedLink;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.search.language.LegalLexicon;
import org.tiaowen.search.language.Segmenter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code tiaowen link REGULATION COMMENTS.jsonl}: the clauses each comment is about, a JSON line for each line. */
@Command(
        name = "link",
        description = "把意见关联到法规条款：COMMENTS.jsonl 每行一条 {\"id\":…,\"text\":…}，逐行输出关联结果。",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class LinkCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "REGULATION", description = "法规文本（纯文本、Markdown 或 .docx）")
    private Path regulation;

    @Parameters(index = "1", paramLabel = "COMMENTS.jsonl", description = "意见，每行一个 JSON 对象")
    private Path comments;

    @Option(names = "--strict", description = "意见引用了不存在的条款时以退出码 2 结束")
    private boolean strict;

    private record Line(int number, JsonNode id, String text) {}

    @Override
    public Integer call() {
        LegalText text = InputFile.legalText(regulation).text();
        List<Line> lines = lines();
        Places places = Places.of(text);
        ClauseLinker linker = ClauseLinker.of(text, new Segmenter(LegalLexicon.bundled()));
        PrintWriter out = spec.commandLine().getOut();
        boolean dangling = false;
        for (Line line : lines) {
            AnalysedComment analysed = linker.analyse(line.text());
            out.println(JSON.writeValueAsString(json(line, analysed, places)));
            if (strict) {
                dangling |= tellDangling(line, analysed);
            }
        }
        return dangling ? Tiaowen.FINDINGS : Tiaowen.WELL;
    }

    /** Every line of the file; the first that is wrong is told, and how many others there are. */
    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int number = 0;
        for (String content : InputFile.text(comments).split("\n", -1)) {
            number++;
            if (content.isBlank()) {
                continue;
            }
            try {
                JsonNode node = JSON.readTree(content);
                if (node.isObject() && node.has("id") && node.path("text").isString()) {
                    lines.add(new Line(number, node.get("id"), node.get("text").asString()));
                } else {
                    wrong.add("第 " + number + " 行缺少 id 或文本 text");
                }
            } catch (JacksonException e) {
                wrong.add("第 " + number + " 行不是 JSON");
            }
        }
        if (!wrong.isEmpty()) {
            String others = wrong.size() == 1 ? "" : "（另有 " + (wrong.size() - 1) + " 行有误）";
            throw new CommandFailed(comments + "：" + wrong.getFirst() + others);
        }
        return lines;
    }

    private static ObjectNode json(Line line, AnalysedComment analysed, Places places) {
        ObjectNode root = JSON.createObjectNode();
        root.set("id", line.id());
        ArrayNode links = root.putArray("links");
        for (ProposedLink link : strongest(analysed)) {
            Place place = places.of(link.clause()).orElse(null);
            ObjectNode node = links.addObject();
            node.put("clause", places.designation(link.clause()).orElse(""));
            node.put("article", place == null ? null : Integer.valueOf(place.article()));
            node.put("suffix", place == null ? 0 : place.suffix());
            node.put("paragraph", place == null ? null : place.paragraph());
            node.put("item", place == null ? null : place.item());
            node.put("method", link.method().name().toLowerCase(Locale.ROOT));
            node.put("score", Math.round(link.score() * 1000) / 1000.0);
        }
        return root;
    }

    /** The links of all opinions, each clause once: first what is cited, in the order of the text, then the surest. */
    private static List<ProposedLink> strongest(AnalysedComment analysed) {
        Map<ProvisionId, ProposedLink> links = new LinkedHashMap<>();
        analysed.opinions().stream()
                .flatMap(opinion -> opinion.links().stream())
                .sorted(Comparator.comparing(ProposedLink::method)
                        .thenComparing(
                                Comparator.comparingDouble(ProposedLink::score).reversed()))
                .forEach(link -> links.putIfAbsent(link.clause(), link));
        return List.copyOf(links.values());
    }

    private boolean tellDangling(Line line, AnalysedComment analysed) {
        List<LinkFinding> dangling = analysed.findings().stream()
                .filter(finding -> finding.kind() == LinkFinding.Kind.DANGLING)
                .toList();
        dangling.forEach(finding -> spec.commandLine()
                .getErr()
                .println(comments + "：第 " + line.number() + " 行引用的" + finding.words() + "不存在"));
        return !dangling.isEmpty();
    }
}
