package org.tiaowen.drafting.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiaowen.drafting.Fixtures.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.SharedData;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.Comparison;
import tools.jackson.databind.json.JsonMapper;

/**
 * A code of 1,260 real articles, edited by chance with a printed seed: deletions, new articles, moves and amended
 * words all at once. Since the edits are known, so is every right match.
 */
class EditedCodeTests {

    private static final int ARTICLES = 1_260;
    private static final long SEED = 20261123;

    /** An article of the edited code and the article of the old code it was made from, -1 where it is new. */
    private record Edited(String words, int from) {}

    @Test
    void articlesOfAnEditedCodeAreFoundAgain() throws IOException {
        List<String> articles = articles(SharedData.require("corpus/articles.jsonl.gz"), ARTICLES + 60);
        var random = new Random(SEED);
        List<Edited> edited = edited(articles, random);
        LegalText old = text(numbered(articles.subList(0, ARTICLES)));
        LegalText current = text(numbered(edited.stream().map(Edited::words).toList()));
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            assertThat(Comparison.of(old, current).changes()).isNotEmpty();
        }

        long start = System.nanoTime();
        Lineage lineage = Alignment.of(old, current);
        long aligned = System.nanoTime();
        Comparison comparison = Comparison.of(old, current, lineage);
        long compared = System.nanoTime();

        Map<ProvisionId, Integer> oldNumbers = numbers(old);
        Map<ProvisionId, Integer> newNumbers = numbers(current);
        int right = 0;
        int wrong = 0;
        int ambiguousAndWrong = 0;
        for (LineageRelation relation : lineage.relations()) {
            if (relation.level() == Level.ARTICLE && relation.after() != null) {
                int found = relation.before() == null ? -1 : oldNumbers.getOrDefault(relation.before(), 0) - 1;
                boolean truth = found
                        == edited.get(newNumbers.getOrDefault(relation.after(), 0) - 1)
                                .from();
                right += truth ? 1 : 0;
                wrong += truth ? 0 : 1;
                ambiguousAndWrong += !truth && relation.ambiguous() ? 1 : 0;
            }
        }
        System.out.printf(
                "%d articles edited (seed %d): right %d, wrong %d (of them ambiguous %d); align %d ms, compare %d ms, %d changes%n",
                ARTICLES,
                SEED,
                right,
                wrong,
                ambiguousAndWrong,
                (aligned - start) / 1_000_000,
                (compared - aligned) / 1_000_000,
                comparison.changes().size());
        assertThat(wrong).isLessThanOrEqualTo(edited.size() / 100);
    }

    /** 3 % deleted, 3 % new, 2 % moved, and in 40 % of the others up to a third of the words changed. */
    private static List<Edited> edited(List<String> articles, Random random) {
        var edited = new ArrayList<Edited>();
        var moved = new ArrayList<Edited>();
        int fresh = ARTICLES;
        for (int i = 0; i < ARTICLES; i++) {
            int fate = random.nextInt(100);
            if (fate < 3) {
                continue;
            }
            if (fate < 6 && fresh < articles.size()) {
                edited.add(new Edited(articles.get(fresh++), -1));
            }
            String words = fate < 46 ? amended(articles.get(i), articles, random) : articles.get(i);
            (fate >= 98 ? moved : edited).add(new Edited(words, i));
        }
        moved.forEach(one -> edited.add(random.nextInt(edited.size()), one));
        return edited;
    }

    private static String amended(String words, List<String> articles, Random random) {
        var amended = new StringBuilder(words);
        int edits = 1 + random.nextInt(3);
        for (int edit = 0; edit < edits; edit++) {
            int length = Math.min(amended.length() / 9, 1 + random.nextInt(20));
            int at = random.nextInt(Math.max(1, amended.length() - length));
            String other = articles.get(random.nextInt(articles.size()));
            int from = random.nextInt(Math.max(1, other.length() - length));
            String replacement = other.substring(from, Math.min(other.length(), from + length))
                    .replace("\n", "");
            amended.replace(at, at + length, random.nextInt(3) == 0 ? "" : replacement);
        }
        return amended.toString();
    }

    private static Map<ProvisionId, Integer> numbers(LegalText text) {
        var numbers = new HashMap<ProvisionId, Integer>();
        text.walk()
                .filter(provision -> provision.level() == Level.ARTICLE)
                .forEach(provision -> numbers.put(provision.id(), numbers.size() + 1));
        return numbers;
    }

    private static String numbered(List<String> articles) {
        var code = new StringBuilder();
        for (int i = 0; i < articles.size(); i++) {
            code.append("第").append(i + 1).append("条　").append(articles.get(i)).append('\n');
        }
        return code.toString();
    }

    /** Articles of one paragraph that differ from each other, in the order of the file. */
    private static List<String> articles(Path file, int count) throws IOException {
        var json = JsonMapper.shared();
        var articles = new LinkedHashSet<String>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && articles.size() < count; line = lines.readLine()) {
                String words = json.readTree(line).get("text").asString();
                if (words.length() > 20 && !words.contains("\n")) {
                    articles.add(words);
                }
            }
        }
        return List.copyOf(articles);
    }
}
