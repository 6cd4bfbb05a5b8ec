package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Modification.Side;
import org.tiaowen.drafting.amendments.Modification.WordInsertion;
import org.tiaowen.drafting.amendments.Modification.WordRepeal;
import org.tiaowen.drafting.amendments.Modification.WordSubstitution;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.consolidation.StatedWords.Change;
import org.tiaowen.drafting.consolidation.StatedWords.Span;
import org.tiaowen.drafting.editing.Edit;
import org.tiaowen.drafting.editing.EditOutcome.Refused;
import org.tiaowen.drafting.editing.Editing;

/** Words put in the place of words, beside words, or taken out, in one clause. */
final class WordEdits {

    private static final String LIST_MARKS = "，、；";
    private static final String STOPS = "。；！？";

    private final LawAsItWas law;
    private final Editing editing;
    private final StatedWords stated;

    WordEdits(LawAsItWas law, Editing editing, StatedWords stated) {
        this.law = law;
        this.editing = editing;
        this.stated = stated;
    }

    /** Where words stand: in the own words of a clause, from an offset. */
    private record Match(Provision in, int start) {
        Span span(String words) {
            return new Span(start, start + words.length());
        }
    }

    void substitute(WordSubstitution told, List<Provision> within, Report report) {
        String words = sameNumber(told, within) ? PayloadReading.withoutNumber(told.words()) : told.words();
        String replacement =
                words.equals(told.words()) ? told.replacement() : PayloadReading.withoutNumber(told.replacement());
        String found = standing(words, within);
        List<Match> matches = all(matches(found, within, report), told.expected(), found, within, report);
        String fresh = found.equals(words) ? replacement : PayloadReading.repaired(replacement);
        carryOut(matches, match -> Junctions.instead(match.in().text(), match.span(found), fresh), report);
    }

    void remove(WordRepeal told, List<Provision> within, Report report) {
        String found = standing(told.words(), within);
        List<Match> matches = all(matches(found, within, report), told.expected(), found, within, report);
        carryOut(
                matches,
                match -> {
                    Change change = Junctions.without(match.in().text(), match.span(found));
                    remarkMarks(match, change, found.length(), report);
                    return change;
                },
                report);
    }

    void insert(WordInsertion told, List<Provision> within, Report report) {
        if (told.anchor().isEmpty()) {
            atEnd(told, within, report);
            return;
        }
        String anchor = standing(told.anchor(), within);
        List<Match> matches = all(matches(anchor, within, report), told.expected(), anchor, within, report);
        boolean after = told.side() == Side.AFTER;
        String words = anchor.equals(told.anchor()) ? told.words() : PayloadReading.repaired(told.words());
        carryOut(
                matches,
                match -> {
                    String text = match.in().text();
                    Change change = after
                            ? Junctions.after(text, match.span(anchor), words)
                            : Junctions.before(text, match.span(anchor), words);
                    if (change.replacement().length() > words.length()) {
                        report.remark("“%s”与前后文之间按上下文补了“%s”，请核对"
                                .formatted(words, change.replacement().replace(words, "")));
                    }
                    return change;
                },
                report);
    }

    private static void remarkMarks(Match match, Change change, int length, Report report) {
        if (change.end() - change.start() > length) {
            String text = match.in().text();
            String mark = change.start() < match.start()
                    ? text.substring(change.start(), match.start())
                    : text.substring(match.start() + length, change.end());
            report.remark("删去的文字旁边的“%s”按上下文一并删去，请核对".formatted(mark));
        }
    }

    /**
     * A swap that tells no number means all places: so it is in all 21 swaps of the published decisions whose words stand
     * more often than once in the clause. A number that was told has to be right.
     */
    private List<Match> all(List<Match> matches, int expected, String words, List<Provision> within, Report report) {
        if (expected > 1) {
            requireCount(matches, expected, words, within, report);
        } else if (expected == 1 && matches.size() > 1) {
            report.remark("“%s”在%s中出现%d次，已全部修改，请核对".formatted(words, where(within, report), matches.size()));
        }
        return matches;
    }

    private static void requireCount(
            List<Match> matches, int expected, String words, List<Provision> within, Report report) {
        if (expected > 0 && matches.size() != expected) {
            throw new Hindrance(
                    Obstacle.WORDS_AMBIGUOUS,
                    matches.getFirst().in().id(),
                    "“%s”在%s中出现%d次，决定所指是%d处，请把引用的文字写长一些",
                    words,
                    where(within, report),
                    matches.size(),
                    expected);
        }
    }

    private static String where(List<Provision> within, Report report) {
        return within.isEmpty() ? "" : report.name(within.getFirst().id());
    }

    /** At the beginning or the end of the clause; behind the last sentence, not behind its full stop where the words have none. */
    private void atEnd(WordInsertion told, List<Provision> within, Report report) {
        List<Provision> worded = within.stream()
                .flatMap(one -> editing.find(one.id()).stream())
                .flatMap(Provision::walk)
                .filter(one -> !one.text().isEmpty())
                .toList();
        if (worded.isEmpty() || told.words().isEmpty()) {
            throw new Hindrance(Obstacle.TARGET_MISSING, null, "没有可以增加文字的条款，请核对");
        }
        boolean after = told.side() == Side.AFTER;
        Provision in = after ? worded.getLast() : worded.getFirst();
        String text = in.text();
        boolean goesOn = LIST_MARKS.indexOf(told.words().charAt(0)) >= 0;
        boolean closed = !text.isEmpty() && STOPS.indexOf(text.charAt(text.length() - 1)) >= 0;
        boolean inside = after
                && closed
                && STOPS.indexOf(told.words().charAt(told.words().length() - 1)) < 0;
        int at = !after ? 0 : inside ? text.length() - 1 : text.length();
        if (inside || goesOn || worded.size() > 1) {
            report.remark("“%s”放在了“%s”%s，请核对位置和标点"
                    .formatted(told.words(), PayloadReading.shortened(text), after ? "的末尾" : "的开头"));
        }
        carryOut(List.of(new Match(in, at)), match -> new Change(at, at, told.words()), report);
    }

    private boolean sameNumber(WordSubstitution told, List<Provision> within) {
        String printed = PayloadReading.itemNumber(told.words());
        if (printed.isEmpty() || !printed.equals(PayloadReading.itemNumber(told.replacement()))) {
            return false;
        }
        return within.stream().flatMap(Provision::walk).anyMatch(one -> {
            ProvisionNumber number = one.number();
            return number != null
                    && number.printed().equals(printed)
                    && one.text().startsWith(PayloadReading.withoutNumber(told.words()));
        });
    }

    /** The quoted words as the text has them: with the same repairs as the text, where only those are found. */
    private String standing(String words, List<Provision> within) {
        if (words.isEmpty()) {
            throw new Hindrance(Obstacle.WORDS_MISSING, null, "没有写明是哪些文字，请补充");
        }
        if (anywhere(words, within)) {
            return words;
        }
        String repaired = PayloadReading.repaired(words);
        return !repaired.equals(words) && anywhere(repaired, within) ? repaired : words;
    }

    private boolean anywhere(String words, List<Provision> within) {
        return within.stream()
                .flatMap(one -> editing.find(one.id()).stream())
                .flatMap(Provision::walk)
                .anyMatch(one -> one.text().contains(words));
    }

    private List<Match> matches(String words, List<Provision> within, Report report) {
        var untouched = new ArrayList<Match>();
        var stating = new ArrayList<Match>();
        for (Provision scope : within) {
            for (Provision one :
                    editing.find(scope.id()).stream().flatMap(Provision::walk).toList()) {
                for (int at : occurrences(one.text(), words)) {
                    (stated.meets(one.id(), at, at + words.length()) ? stating : untouched).add(new Match(one, at));
                }
            }
        }
        boolean own = untouched.isEmpty() && !stating.isEmpty();
        List<Match> found = own ? stating : untouched;
        if (found.isEmpty()) {
            ProvisionId nearest = elsewhere(words, within);
            String hint = nearest == null ? "" : "；%s有这些文字".formatted(law.name(nearest));
            ProvisionId searched = within.isEmpty() ? null : within.getFirst().id();
            throw new Hindrance(
                    Obstacle.WORDS_MISSING,
                    nearest == null ? searched : nearest,
                    "%s中没有“%s”%s，请核对文字是否完全一致",
                    where(within, report),
                    words,
                    hint);
        }
        if (own) {
            report.remark("“%s”是本决定自己写入的文字，原文中没有，请核对".formatted(words));
        }
        return found;
    }

    static List<Integer> occurrences(String text, String words) {
        var all = new ArrayList<Integer>();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
            all.add(at);
        }
        return all;
    }

    /** The first clause that has these words, in the same article before others. */
    private @Nullable ProvisionId elsewhere(String words, List<Provision> within) {
        for (Provision scope : within) {
            for (Provision at = law.parent(scope.id()); at != null; at = law.parent(at.id())) {
                Optional<Provision> found = holder(at, words);
                if (found.isPresent()) {
                    return found.orElseThrow().id();
                }
            }
        }
        return law.text()
                .walk()
                .filter(one -> one.text().contains(words))
                .findFirst()
                .map(Provision::id)
                .orElse(null);
    }

    private static Optional<Provision> holder(Provision scope, String words) {
        return scope.walk().filter(one -> one.text().contains(words)).findFirst();
    }

    /** What is done at a match. */
    private interface Changing {
        Change at(Match match);
    }

    private void carryOut(List<Match> matches, Changing changing, Report report) {
        Map<Provision, List<Change>> changes = new LinkedHashMap<>();
        matches.forEach(match ->
                changes.computeIfAbsent(match.in(), unused -> new ArrayList<>()).add(changing.at(match)));
        carryOut(changes, report);
    }

    /** Carries out changes in the own words of clauses, all or none. */
    void carryOut(Map<Provision, List<Change>> changes, Report report) {
        var edits = new ArrayList<Edit>();
        changes.forEach((in, all) -> edits.add(edit(in, StatedWords.changed(in.text(), all))));
        Optional<Refused> refused = editing.carryOut(edits);
        if (refused.isPresent()) {
            throw Draft.refused(refused.orElseThrow());
        }
        changes.forEach((in, all) -> {
            remarkOpenEnd(in, StatedWords.changed(in.text(), all), report);
            stated.note(in.id(), all);
            report.touch(in.id());
        });
    }

    private static void remarkOpenEnd(Provision in, String words, Report report) {
        boolean closed =
                !in.text().isEmpty() && STOPS.indexOf(in.text().charAt(in.text().length() - 1)) >= 0;
        boolean open = !words.isEmpty() && STOPS.indexOf(words.charAt(words.length() - 1)) < 0;
        if (closed && open) {
            report.remark("%s修改后末尾没有句号或者分号，请核对".formatted(report.name(in.id())));
        }
    }

    /** Other own words for {@code in}; a clause that has none left goes. */
    static Edit edit(Provision in, String words) {
        boolean gone = words.isBlank() && in.children().isEmpty();
        if (gone) {
            return new Edit.Remove(in.id());
        }
        return switch (in.level()) {
            case BOOK, SUBBOOK, CHAPTER, SECTION, HEADING, ANNEX -> new Edit.Retitle(in.id(), words.strip());
            case ARTICLE, POINT, PARAGRAPH, ITEM, SUBITEM, PREAMBLE, EFFECTIVE, SIGNATURE, TABLE ->
                new Edit.Rephrase(in.id(), words.strip());
        };
    }

    /** The whole own words of one clause. */
    void rephrase(Provision in, String words, Report report) {
        int length = in.text().length();
        carryOut(Map.of(in, List.of(new Change(0, length, words, new Span(0, words.length())))), report);
        stated.restate(in.id());
    }
}
