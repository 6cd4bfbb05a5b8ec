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
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.versions.Committing;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.VersionLabel;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.search.MeasuringData;
import org.tiaowen.search.SearchIntegrationTest;
import org.tiaowen.search.SearchTestApplication;
import org.tiaowen.search.TestServers;
import org.tiaowen.search.elasticsearch.Answer;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.elasticsearch.Inquiry;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.index.DocumentFields;
import org.tiaowen.search.index.IndexHealth;
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
@SpringBootTest(
        classes = SearchTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.flyway.locations=classpath:db/migration/drafting,classpath:db/migration/search",
            "tiaowen.search.index-prefix=quality"
        })
@DirtiesContext
@Timeout(900)
class SearchQualityIntegrationTests {

    private static final int TOP = 10;

    /** In how many parts the questions are cut to choose weights on all but one of them; not done unless told. */
    private static final String FOLDS = "tiaowen.measure.folds";

    @Autowired
    private Drafts drafts;

    @Autowired
    private Versions versions;

    @Autowired
    private IndexHealth health;

    @Autowired
    private ClauseSearch search;

    @Autowired
    private SearchCluster cluster;

    @Autowired
    private SearchAliases aliases;

    @Autowired
    private Segmenter segmenter;

    private final Map<DraftId, String> files = new HashMap<>();

    /** Texts of other tests would be found among the regulations. */
    @DynamicPropertySource
    static void databaseOfItsOwn(DynamicPropertyRegistry registry) {
        TestServers.register(registry);
        String database = TestServers.emptyDatabase("quality");
        registry.add("spring.datasource.url", () -> database);
    }

    @Test
    void platformFindsMoreThanTheStockEngine() throws Exception {
        Path data = MeasuringData.folder();
        List<Question> questions = questions(data.resolve("gold/search/dev.jsonl"));
        bringIn(data.resolve("laws/chongqing"));
        SearchIntegrationTest.await("the queue is empty", () -> health.status().pending() == 0);
        cluster.refresh(aliases.clauses());

        Map<String, Map<String, Score>> table = new TreeMap<>();
        table.put(
                "1 characters (ES standard)", measure(questions, question -> byFields(question, DocumentFields.TEXT)));
        table.put("2 bigrams", measure(questions, question -> byFields(question, DocumentFields.BIGRAMS)));
        table.put("3 HanLP words", measure(questions, question -> byFields(question, DocumentFields.WORDS)));
        table.put(
                "4 characters + bigrams",
                measure(questions, question -> byFields(question, DocumentFields.TEXT, DocumentFields.BIGRAMS)));
        table.put(
                "5 all three",
                measure(
                        questions,
                        question ->
                                byFields(question, DocumentFields.TEXT, DocumentFields.BIGRAMS, DocumentFields.WORDS)));
        table.put("6 platform", measure(questions, this::byPlatform));
        System.out.println(printed(table));
        System.out.println("not answered among the first ten: "
                + questions.stream()
                        .filter(question -> Score.of(byPlatform(question.text()), question.relevant())
                                        .mrr()
                                == 0)
                        .map(Question::text)
                        .toList());

        if (Integer.getInteger(FOLDS, 0) > 1) {
            System.out.println(crossValidated(questions, Integer.getInteger(FOLDS, 0)));
        }

        Score platform = total(table, "6 platform");
        for (String plain : List.of("1 characters (ES standard)", "3 HanLP words", "4 characters + bigrams")) {
            assertThat(platform.ndcg())
                    .as(plain)
                    .isGreaterThan(1.1 * total(table, plain).ndcg());
        }
        Map<String, Score> byKind = Objects.requireNonNull(table.get("6 platform"));
        assertThat(Objects.requireNonNull(byKind.get("citation")).mrr()).isEqualTo(1);
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

    /**
     * What the weights are worth on questions they were not chosen by: for each part of the questions the best of 81 weights
     * on the other parts. Without citations, which no weight decides.
     */
    private String crossValidated(List<Question> questions, int folds) {
        List<Question> asked = questions.stream()
                .filter(question -> !question.kind().equals("citation"))
                .toList();
        Map<TriedWeights, List<Double>> tried = new HashMap<>();
        for (TriedWeights weights : TriedWeights.all()) {
            tried.put(
                    weights,
                    asked.stream()
                            .map(question -> Score.of(
                                            found(weights.condition(question.text(), segmenter)), question.relevant())
                                    .ndcg())
                            .toList());
        }
        List<Double> unseen = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            int left = fold;
            TriedWeights best = best(tried, i -> i % folds != left);
            System.out.println("fold " + fold + ": " + best);
            List<Double> scores = Objects.requireNonNull(tried.get(best));
            IntStream.range(0, asked.size()).filter(i -> i % folds == left).forEach(i -> unseen.add(scores.get(i)));
        }
        TriedWeights ofAll = best(tried, i -> true);
        return "nDCG@10 of %d questions in words: chosen on the other parts %.3f, best of all in hindsight %.3f %s, weights of the platform %.3f"
                .formatted(
                        asked.size(),
                        mean(unseen),
                        mean(Objects.requireNonNull(tried.get(ofAll))),
                        ofAll,
                        mean(Objects.requireNonNull(tried.get(TriedWeights.CHOSEN))));
    }

    private static TriedWeights best(Map<TriedWeights, List<Double>> tried, IntPredicate counted) {
        return tried.entrySet().stream()
                .max(Comparator.comparingDouble(
                        entry -> IntStream.range(0, entry.getValue().size())
                                .filter(counted)
                                .mapToDouble(entry.getValue()::get)
                                .sum()))
                .orElseThrow()
                .getKey();
    }

    private static double mean(List<Double> scores) {
        return scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
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
        return found(new Condition.All(List.of(), should, List.of()));
    }

    private List<String> found(Condition condition) {
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
