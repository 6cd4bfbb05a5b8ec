package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.consolidation.StatedWords.Change;
import org.tiaowen.drafting.consolidation.StatedWords.Span;

/** 第二句: the sentences of a clause, each with the mark that ends it. */
final class Sentences {

    private static final String ENDS = "。！？";
    private static final String CLOSING = "”’）】》";

    private Sentences() {}

    /** A sentence in the own words of a clause. */
    record Found(Provision in, Span span) {}

    static Found find(Draft draft, Target.Sentence target) {
        var sentences = new ArrayList<Found>();
        for (Provision one : Lines.of(draft, target.within())) {
            spans(one.text()).forEach(span -> sentences.add(new Found(one, span)));
        }
        int at = target.ordinal() == Step.LAST ? sentences.size() - 1 : target.ordinal() - 1;
        if (at < 0 || at >= sentences.size()) {
            throw new Hindrance(
                    Obstacle.TARGET_MISSING,
                    sentences.isEmpty() ? null : sentences.getLast().in().id(),
                    "所指的部分只有%d句，没有第%d句，请核对",
                    sentences.size(),
                    target.ordinal());
        }
        return sentences.get(at);
    }

    static void restate(Draft draft, Target.Sentence target, String words, Report report) {
        Found found = find(draft, target);
        String old =
                found.in().text().substring(found.span().start(), found.span().end());
        String fresh = PayloadReading.repaired(words);
        boolean open = !fresh.isEmpty()
                && ENDS.indexOf(fresh.charAt(fresh.length() - 1)) < 0
                && ENDS.indexOf(old.charAt(old.length() - 1)) >= 0;
        change(draft, found, open ? fresh + old.charAt(old.length() - 1) : fresh, report);
    }

    static void remove(Draft draft, Target.Sentence target, Report report) {
        change(draft, find(draft, target), "", report);
    }

    private static void change(Draft draft, Found found, String words, Report report) {
        if (draft.stated.meets(
                found.in().id(), found.span().start(), found.span().end())) {
            throw new Hindrance(
                    Obstacle.CONTRADICTED,
                    found.in().id(),
                    "%s的这一句已由本决定前面的修改写过，两处修改请合并",
                    draft.law.name(found.in().id()));
        }
        Change change = new Change(found.span().start(), found.span().end(), words);
        draft.words.carryOut(Map.of(found.in(), List.of(change)), report);
    }

    static List<Span> spans(String text) {
        var spans = new ArrayList<Span>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (ENDS.indexOf(text.charAt(at)) >= 0) {
                int end = at + 1;
                while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                spans.add(new Span(start, end));
                start = end;
                at = end - 1;
            }
        }
        if (start < text.length()) {
            spans.add(new Span(start, text.length()));
        }
        return spans;
    }
}
