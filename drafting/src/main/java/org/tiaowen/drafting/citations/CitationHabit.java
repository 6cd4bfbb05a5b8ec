package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tiaowen.drafting.articles.Numerals;

/**
 * How a citation is written, whatever it names: 本条例 in front or not, 第（三）项 or 第三项, 三 or 3, and what joins a list.
 *
 * @param prefix what stands in front of the first number and says whose clause it is: 本条例; may be empty
 * @param bracketed whether the numbers of items stand in brackets
 * @param arabic whether numbers are written in digits
 * @param paragraphs whether the paragraph is named where an item is: 第四条第一款第三项
 * @param ranges whether neighbours are drawn together: 第三条至第五条
 * @param separators what joined the elements of a list, in order; empty where there was no list
 */
record CitationHabit(
        String prefix, boolean bracketed, boolean arabic, boolean paragraphs, boolean ranges, List<String> separators) {

    CitationHabit {
        separators = List.copyOf(separators);
    }

    /** The habit of {@code words}, one whole citation, which was read as {@code mention}. */
    static CitationHabit of(String words, Mention mention) {
        int from = words.startsWith("《") ? words.lastIndexOf('》') + 1 : 0;
        int number = numberStart(words, from);
        boolean named = mention.source().kind() == Mention.Source.Kind.OWN;
        String prefix = named ? words.substring(0, number) : "";
        boolean bracketed = words.indexOf('（', number) >= 0 || words.indexOf('(', number) >= 0;
        boolean arabic = words.substring(number).chars().anyMatch(c -> Numerals.isArabic((char) c));
        boolean paragraphs = mention.elements().stream()
                .allMatch(element -> element.steps().stream().noneMatch(step -> step.unit() == Unit.ITEM)
                        || element.steps().stream().anyMatch(step -> step.unit() == Unit.PARAGRAPH));
        boolean ranges = mention.elements().stream()
                .flatMap(element -> element.steps().stream())
                .anyMatch(Step::isRange);
        return new CitationHabit(prefix, bracketed, arabic, paragraphs, ranges, separators(words, number));
    }

    /** What most citations of the text have in common; lists are joined by 、 and 和, three neighbours drawn together. */
    static CitationHabit usual(CitationFinder finder) {
        Map<String, Integer> prefixes = new HashMap<>();
        int[] brackets = new int[2];
        int[] digits = new int[2];
        finder.clauses().text().walk().filter(node -> !node.text().isEmpty()).forEach(node -> {
            for (ResolvedMention resolved : finder.resolveIn(node.text(), node.id())) {
                Mention mention = resolved.mention();
                String words = node.text().substring(mention.start(), mention.end());
                if (resolved.citation().resolution() instanceof Resolution.Found && isAbsolute(mention)) {
                    CitationHabit habit = of(words, mention);
                    prefixes.merge(habit.prefix(), 1, Integer::sum);
                    if (words.contains("项")) {
                        brackets[habit.bracketed() ? 1 : 0]++;
                    }
                    digits[habit.arabic() ? 1 : 0]++;
                }
            }
        });
        String prefix = prefixes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        return new CitationHabit(
                prefix, brackets[1] > brackets[0], digits[1] > digits[0], true, true, List.of("、", "和"));
    }

    private static boolean isAbsolute(Mention mention) {
        return mention.elements().getFirst().anchor().from() == Mention.Anchor.From.ABSOLUTE;
    }

    private static int numberStart(String words, int from) {
        for (int i = from; i < words.length(); i++) {
            if ("第弟附".indexOf(words.charAt(i)) >= 0 || Numerals.isNumeral(words.charAt(i))) {
                return i;
            }
        }
        return from;
    }

    private static List<String> separators(String words, int from) {
        List<String> separators = new ArrayList<>();
        int at = from;
        while (at < words.length()) {
            int end = NumberSeries.afterSeparator(words, at);
            if (end == at && words.charAt(at) == '，') {
                end = at + 1;
            }
            if (end > at) {
                separators.add(words.substring(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return separators;
    }

    /** What stands in front of element {@code index} of {@code size}. */
    String separator(int index, int size) {
        if (separators.isEmpty()) {
            return "、";
        }
        if (index == size - 1) {
            return separators.getLast();
        }
        return index - 1 < separators.size() - 1 ? separators.get(index - 1) : separators.getFirst();
    }

    CitationHabit withPrefix(String other) {
        return new CitationHabit(other, bracketed, arabic, paragraphs, ranges, separators);
    }

    CitationHabit withParagraphs(boolean named) {
        return new CitationHabit(prefix, bracketed, arabic, named, ranges, separators);
    }
}
