package org.tiaowen.drafting.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiaowen.drafting.Fixtures.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.SharedData;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;
import tools.jackson.databind.json.JsonMapper;

/**
 * A code of 1,260 real articles, edited by chance with a printed seed: deletions, new articles, moves, amended words,
 * splits and mergers all at once. Since the edits are known, so is every right match.
 */
class EditedCodeTests {

    private static final int ARTICLES = 1_260;
    private static final long SEED = 20261123;

    /** An article of the edited code and the articles of the old code it was made from, none where it is new. */
    private record Edited(String words, Set<Integer> from) {}

    /** How many pairs were found, asked about, found wrongly without asking, or not found. */
    private record Score(int right, int asked, int wrong, int missed) {}

    @Test
    void articlesOfAnEditedCodeAreFoundAgain() throws IOException {
        List<String> articles = articles();
        List<Edited> edited = edited(articles, new Random(SEED), 0);

        Score score = score("edited", articles, edited);

        assertThat(score.wrong()).isLessThanOrEqualTo(ARTICLES / 1000);
        assertThat(score.right()).isGreaterThanOrEqualTo(ARTICLES * 93 / 100);
    }

    @Test
    void articlesOfACodeInAnotherOrderAreFoundAgain() throws IOException {
        List<String> articles = articles();
        var random = new Random(SEED);
        List<Edited> edited = edited(articles, random, 0);
        Collections.shuffle(edited, random);

        Score score = score("edited and shuffled", articles, edited);

        assertThat(score.wrong()).isLessThanOrEqualTo(ARTICLES / 200);
    }

    @Test
    void splitAndMergedArticlesOfAnEditedCodeAreFoundAgain() throws IOException {
        List<String> articles = articles();
        List<Edited> edited = edited(articles, new Random(SEED), 8);

        Score score = score("edited, split and merged", articles, edited);

        assertThat(score.wrong()).isLessThanOrEqualTo(ARTICLES / 200);
    }

    private static Score score(String what, List<String> articles, List<Edited> edited) {
        LegalText old = text(numbered(articles.subList(0, ARTICLES)));
        LegalText current = text(numbered(edited.stream().map(Edited::words).toList()));
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            assertThat(Alignment.of(old, current).relations()).isNotEmpty();
        }
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        Lineage lineage = Alignment.of(old, current);
        long millis = (clock.getCurrentThreadCpuTime() - start) / 1_000_000;

        Map<ProvisionId, Integer> oldNumbers = numbers(old);
        Map<ProvisionId, Integer> newNumbers = numbers(current);
        Set<List<Integer>> truth = new LinkedHashSet<>();
        for (int i = 0; i < edited.size(); i++) {
            for (int from : edited.get(i).from()) {
                truth.add(List.of(from, i));
            }
        }
        int right = 0;
        int asked = 0;
        int wrong = 0;
        for (LineageRelation relation : lineage.relations()) {
            if (relation.level() == Level.ARTICLE && relation.before() != null && relation.after() != null) {
                boolean is = truth.remove(List.of(oldNumbers.get(relation.before()), newNumbers.get(relation.after())));
                asked += relation.ambiguous() ? 1 : 0;
                right += is && !relation.ambiguous() ? 1 : 0;
                wrong += is || relation.ambiguous() ? 0 : 1;
            }
        }
        var score = new Score(right, asked, wrong, truth.size());
        System.out.printf(
                "%d articles %s (seed %d): %s; aligned in %d ms of processor time%n",
                ARTICLES, what, SEED, score, millis);
        return score;
    }

    /**
     * 3 % deleted, 3 % new, 2 % moved, in 40 % of the others up to a third of the words changed, and of the rest so many
     * per cent split, and as many put together with the one before.
     */
    private static List<Edited> edited(List<String> articles, Random random, int parted) {
        var edited = new ArrayList<Edited>();
        var moved = new ArrayList<Edited>();
        int fresh = ARTICLES;
        for (int i = 0; i < ARTICLES; i++) {
            int fate = random.nextInt(100);
            if (fate < 3) {
                continue;
            }
            if (fate < 6 && fresh < articles.size()) {
                edited.add(new Edited(articles.get(fresh++), Set.of()));
            }
            String words = fate < 46 ? amended(articles.get(i), articles, random) : articles.get(i);
            int cut = words.indexOf('。', words.length() / 3) + 1;
            if (fate >= 46 && fate < 46 + parted && cut > 30 && words.length() - cut > 30) {
                edited.add(new Edited(words.substring(0, cut), Set.of(i)));
                (random.nextBoolean() ? edited : moved).add(new Edited(words.substring(cut), Set.of(i)));
            } else if (fate >= 60
                    && fate < 60 + parted
                    && !edited.isEmpty()
                    && edited.getLast().from().size() == 1) {
                Edited before = edited.removeLast();
                edited.add(new Edited(
                        before.words() + "\n" + words,
                        Set.of(before.from().iterator().next(), i)));
            } else {
                (fate >= 98 ? moved : edited).add(new Edited(words, Set.of(i)));
            }
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
                .forEach(provision -> numbers.put(provision.id(), numbers.size()));
        return numbers;
    }

    private static String numbered(List<String> articles) {
        var code = new StringBuilder();
        for (int i = 0; i < articles.size(); i++) {
            code.append("第").append(i + 1).append("条　").append(articles.get(i)).append('\n');
        }
        return code.toString();
    }

    /** Articles of one paragraph that differ from each other, in the order of the file, some more than the code has. */
    private static List<String> articles() throws IOException {
        Path file = SharedData.require("corpus/articles.jsonl.gz");
        var json = JsonMapper.shared();
        var articles = new LinkedHashSet<String>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine();
                    line != null && articles.size() < ARTICLES + 60;
                    line = lines.readLine()) {
                String words = json.readTree(line).get("text").asString();
                if (words.length() > 20 && !words.contains("\n")) {
                    articles.add(words);
                }
            }
        }
        return List.copyOf(articles);
    }
}
