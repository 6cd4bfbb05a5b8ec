package org.tiaowen.search.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.versions.Committing;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.VersionLabel;
import org.tiaowen.search.MeasuringData;
import org.tiaowen.search.SearchIntegrationTest;
import org.tiaowen.search.elasticsearch.Answer;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.elasticsearch.Inquiry;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.index.DocumentFields;
import org.tiaowen.search.index.SearchAliases;
import org.tiaowen.search.language.SearchTerms;
import org.tiaowen.search.language.Segmenter;
import org.tiaowen.search.language.TextFolding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the search on real regulations and labelled questions, the whole way: texts are read, committed, indexed and
 * searched as on the platform. Prints a table for {@code docs/measurements.md}; skipped where the data are absent.
 */
@Timeout(900)
class SearchQualityIntegrationTests extends SearchIntegrationTest {

    private static final int TOP = 10;

    @Autowired
    private ClauseSearch search;

    @Autowired
    private SearchCluster cluster;

    @Autowired
    private SearchAliases aliases;

    @Autowired
    private Segmenter segmenter;

    private final Map<DraftId, String> files = new HashMap<>();

    @Test
    void platformFindsMoreThanTheStockEngine() throws Exception {
        Path data = MeasuringData.folder();
        List<Question> questions = questions(data.resolve("gold/search/dev.jsonl"));
        bringIn(data.resolve("laws/chongqing"));
        awaitEmptyQueue();
        cluster.refresh(aliases.clauses());

        Map<String, Map<String, Score>> table = new TreeMap<>();
        table.put(
                "1 characters (ES standard)", measure(questions, question -> byFields(question, DocumentFields.TEXT)));
        table.put("2 bigrams", measure(questions, question -> byFields(question, DocumentFields.BIGRAMS)));
        table.put("3 HanLP words", measure(questions, question -> byFields(question, DocumentFields.WORDS)));
        table.put(
                "4 all three",
                measure(
                        questions,
                        question ->
                                byFields(question, DocumentFields.TEXT, DocumentFields.BIGRAMS, DocumentFields.WORDS)));
        table.put("5 platform", measure(questions, this::byPlatform));
        System.out.println(printed(table));
        System.out.println("not answered among the first ten: "
                + questions.stream()
                        .filter(question -> Score.of(byPlatform(question.text()), question.relevant())
                                        .mrr()
                                == 0)
                        .map(Question::text)
                        .toList());

        Score platform = total(table, "5 platform");
        Score stock = total(table, "1 characters (ES standard)");
        assertThat(platform.ndcg()).isGreaterThan(stock.ndcg());
        assertThat(platform.mrr()).isGreaterThan(stock.mrr());
    }

    private void bringIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                LegalText text = TextReader.read(Files.readString(file)).text();
                Draft draft = drafts.create(name.substring(0, name.indexOf('(')), text, "measuring");
                Committing committing = versions.commit(draft.id(), VersionLabel.PROMULGATED, "", "measuring");
                if (committing instanceof Committing.Committed) {
                    files.put(draft.id(), name);
                }
            }
        }
    }

    private List<String> byPlatform(String question) {
        SearchResult<ClauseHit> result = search.search(ClauseQuery.of(question, Paging.first(TOP)), Reader.STAFF);
        return switch (result) {
            case SearchPage<ClauseHit> page ->
                page.hits().stream()
                        .map(hit -> files.getOrDefault(hit.draft(), "?") + "#" + hit.article())
                        .toList();
            case SearchUnavailable<ClauseHit> unavailable -> throw new AssertionError(unavailable.reason());
        };
    }

    private List<String> byFields(String question, String... fields) {
        SearchTerms terms = SearchTerms.of(segmenter.segment(question));
        List<Condition> should = new ArrayList<>();
        for (String field : fields) {
            String text =
                    switch (field) {
                        case DocumentFields.WORDS -> SearchTerms.joined(terms.words());
                        case DocumentFields.BIGRAMS -> SearchTerms.joined(terms.bigrams());
                        default -> TextFolding.fold(question);
                    };
            should.add(new Condition.Match(field, text, 1));
        }
        Condition condition = new Condition.All(List.of(), should, List.of());
        Answer answer = cluster.ask(aliases.clauses(), new Inquiry(condition, 0, TOP, null));
        return answer.entries().stream()
                .map(Fields::of)
                .map(found -> files.getOrDefault(new DraftId(found.id(DocumentFields.WORK)), "?")
                        + "#"
                        + found.number(DocumentFields.ARTICLE))
                .toList();
    }

    private static Map<String, Score> measure(List<Question> questions, Function<String, List<String>> engine) {
        Map<String, List<Score>> byKind = new TreeMap<>();
        for (Question question : questions) {
            Score score = Score.of(engine.apply(question.text()), question.relevant());
            byKind.computeIfAbsent(question.kind(), kind -> new ArrayList<>()).add(score);
            byKind.computeIfAbsent("~all", kind -> new ArrayList<>()).add(score);
        }
        Map<String, Score> means = new TreeMap<>();
        byKind.forEach((kind, scores) -> means.put(kind, Score.mean(scores)));
        return means;
    }

    private static Score total(Map<String, Map<String, Score>> table, String engine) {
        return Objects.requireNonNull(table.getOrDefault(engine, Map.of()).get("~all"), engine);
    }

    private static String printed(Map<String, Map<String, Score>> table) {
        StringBuilder out = new StringBuilder("nDCG@10 / MRR@10 / recall@10\n");
        table.forEach((engine, kinds) -> {
            out.append("| ").append(engine.substring(2));
            kinds.forEach(
                    (kind, score) -> out.append(" | ").append(kind).append(' ').append(score));
            out.append(" |\n");
        });
        return out.toString();
    }

    private static List<Question> questions(Path file) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<Question> questions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            Map<String, Integer> relevant = new HashMap<>();
            node.get("relevant")
                    .properties()
                    .forEach(entry ->
                            relevant.put(entry.getKey(), entry.getValue().asInt()));
            questions.add(
                    new Question(node.get("query").asString(), node.get("kind").asString(), relevant));
        }
        return questions;
    }

    private record Question(String text, String kind, Map<String, Integer> relevant) {}

    /** Gains are 2^grade - 1; reciprocal rank counts articles that answer (grade 2), recall all that were judged. */
    private record Score(double ndcg, double mrr, double recall) {

        static Score of(List<String> found, Map<String, Integer> relevant) {
            double gained = 0;
            double reciprocal = 0;
            int hits = 0;
            List<String> distinct = found.stream().distinct().toList();
            for (int rank = 0; rank < distinct.size(); rank++) {
                int grade = relevant.getOrDefault(distinct.get(rank), 0);
                gained += gain(grade, rank);
                hits += grade > 0 ? 1 : 0;
                if (grade == 2 && reciprocal == 0) {
                    reciprocal = 1.0 / (rank + 1);
                }
            }
            List<Integer> ideal = relevant.values().stream()
                    .sorted(Comparator.reverseOrder())
                    .limit(TOP)
                    .toList();
            double most = 0;
            for (int rank = 0; rank < ideal.size(); rank++) {
                most += gain(ideal.get(rank), rank);
            }
            return new Score(gained / most, reciprocal, (double) hits / Math.min(TOP, relevant.size()));
        }

        private static double gain(int grade, int rank) {
            return ((1 << grade) - 1) / (Math.log(rank + 2) / Math.log(2));
        }

        static Score mean(List<Score> scores) {
            return new Score(
                    scores.stream().mapToDouble(Score::ndcg).average().orElse(0),
                    scores.stream().mapToDouble(Score::mrr).average().orElse(0),
                    scores.stream().mapToDouble(Score::recall).average().orElse(0));
        }

        @Override
        public String toString() {
            return "%.3f / %.3f / %.3f".formatted(ndcg, mrr, recall);
        }
    }
}
