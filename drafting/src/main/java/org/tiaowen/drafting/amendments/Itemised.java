package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;

/** Items that are quoted on one line: 第一项、第三项分别修改为：“（一）甲；（三）乙。” */
final class Itemised {

    /** （一百二十三）. */
    private static final int LONGEST_NUMBER = 7;

    private Itemised() {}

    /** {@code payload} with a line for each item, where several items are restated by one line. */
    static Payload payload(Payload payload, List<Target> targets) {
        List<Step> last = targets.stream()
                .map(Scope::steps)
                .filter(steps -> !steps.isEmpty())
                .map(List::getLast)
                .toList();
        boolean items = last.size() == targets.size() && last.stream().allMatch(step -> step.unit() == Unit.ITEM);
        boolean several = last.size() > 1 || (items && last.stream().anyMatch(Step::isRange));
        return items && several ? lines(payload) : payload;
    }

    /** {@code payload} with a line for each item that has its number. */
    static Payload lines(Payload payload) {
        List<String> lines = new ArrayList<>();
        payload.lines().forEach(line -> lines.addAll(number(line) == 0 ? List.of(line) : cut(line)));
        return new Payload(lines, payload.passage());
    }

    /** The number an item begins with, 0 where it begins with none: 3 for （三）甲. */
    static int number(String line) {
        int end = numberEnd(line, 0);
        return end == 0 ? 0 : Numerals.read(line.substring(1, end - 1)).orElse(0);
    }

    /** Behind the number in brackets that stands at {@code at}; 0 where none does, or nothing follows. */
    static int numberEnd(String words, int at) {
        if (!words.startsWith("（", at)) {
            return 0;
        }
        int close = words.indexOf('）', at);
        boolean number = close > at + 1
                && close <= at + LONGEST_NUMBER
                && close < words.length() - 1
                && Numerals.read(words.substring(at + 1, close)).isPresent();
        return number ? close + 1 : 0;
    }

    private static List<String> cut(String line) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int at = line.indexOf("；（"); at >= 0; at = line.indexOf("；（", at + 1)) {
            if (numberEnd(line, at + 1) > 0) {
                lines.add(line.substring(from, at + 1));
                from = at + 1;
            }
        }
        lines.add(line.substring(from));
        return lines;
    }

    /** The {@code count} pieces of a line that ； divides, empty where it has not that many. */
    static List<String> pieces(String line, int count) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < line.length(); at++) {
            if (line.charAt(at) == '；' || at == line.length() - 1) {
                pieces.add(line.substring(from, at + 1));
                from = at + 1;
            }
        }
        return pieces.size() == count ? pieces : List.of();
    }
}
