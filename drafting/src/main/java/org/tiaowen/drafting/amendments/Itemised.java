package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.citations.Unit;

/** Items that are quoted on one line: 第一项、第三项分别修改为：“（一）甲；（三）乙。” */
final class Itemised {

    private Itemised() {}

    /** {@code payload} with a line for each item, where several items are restated by one line. */
    static Payload payload(Payload payload, List<Target> targets) {
        boolean items = targets.size() > 1
                && targets.stream()
                        .map(Scope::steps)
                        .allMatch(steps -> !steps.isEmpty() && steps.getLast().unit() == Unit.ITEM);
        if (!items || payload.lines().size() != 1) {
            return payload;
        }
        List<String> lines = cut(payload.lines().getFirst());
        return lines.size() == targets.size() ? new Payload(lines, payload.passage()) : payload;
    }

    private static List<String> cut(String line) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int at = line.indexOf("；（"); at >= 0; at = line.indexOf("；（", at + 1)) {
            int close = line.indexOf('）', at);
            boolean number = close > at + 2
                    && close - at < 8
                    && Numerals.read(line.substring(at + 2, close)).isPresent();
            if (number) {
                lines.add(line.substring(from, at + 1));
                from = at + 1;
            }
        }
        lines.add(line.substring(from));
        return lines;
    }
}
