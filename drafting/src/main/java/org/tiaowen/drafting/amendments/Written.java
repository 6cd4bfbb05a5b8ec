package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.citations.Pointer;

/** The modifications read so far from one instruction, and the phrase that is being read. */
final class Written {

    private final Source source;
    private final Cursor cursor;
    private final List<Modification> modifications = new ArrayList<>();
    private final BitSet joined = new BitSet();
    private int phrase;

    /** How many were told when the phrase began. */
    private int told;

    private @Nullable String problem;

    /** The token the sentence begins with, and how many modifications were told in front of it. */
    private int sentence;

    private int toldBefore;

    /** Whether the sentence cannot be understood as a whole. */
    private boolean all;

    Written(Source source, Cursor cursor) {
        this.source = source;
        this.cursor = cursor;
    }

    /** A phrase begins with that token. */
    void begin(int token) {
        phrase = token;
        told = modifications.size();
        problem = null;
        all = false;
    }

    /** A sentence begins where the cursor is. */
    void beginSentence() {
        sentence = cursor.at();
        toldBefore = modifications.size();
    }

    /** The phrase cannot be understood. */
    void fail(String reason) {
        problem = reason;
    }

    /** The phrase cannot be understood, and what the sentence has told so far means nothing without it. */
    void failSentence(String reason) {
        problem = reason;
        all = true;
    }

    /** Why the quotations from that token on cannot be taken as they stand; null where they can. */
    @Nullable
    String misquoted(int from) {
        for (int i = from; i < Math.min(cursor.at(), cursor.size()); i++) {
            String reason =
                    cursor.token(i) instanceof Token.Quoted quoted ? source.misquoted(quoted.quotation()) : null;
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    @Nullable
    String problem() {
        return problem;
    }

    /** The words of the phrase up to where the cursor stands. */
    Passage passage() {
        return passage(cursor.at());
    }

    /** The words of the phrase up to that token. */
    Passage passage(int before) {
        int last = Math.max(phrase, before - 1);
        return source.passage(cursor.token(phrase).start(), cursor.token(last).end());
    }

    void add(Modification modification) {
        modifications.add(modification);
    }

    /**
     * The phrase was not understood: what it seemed to tell does not count.
     *
     * @return the token the unread words begin with
     */
    int unread(int from, String reason) {
        int first = all ? sentence : from;
        while (modifications.size() > (all ? toldBefore : told)) {
            removeLast();
        }
        int last = Math.max(first, cursor.at() - 1);
        Passage passage =
                source.passage(cursor.token(first).start(), cursor.token(last).end());
        modifications.add(new Modification.Unread(passage, reason));
        return first;
    }

    @Nullable
    Modification last() {
        return modifications.isEmpty() ? null : modifications.getLast();
    }

    void replaceLast(Modification modification) {
        modifications.set(modifications.size() - 1, modification);
    }

    void removeLast() {
        modifications.removeLast();
        joined.clear(modifications.size());
    }

    /** The article that was put in last and has no words yet: 本条 in 增加一条，作为第三条，将第九条修改后作为本条第一款. */
    @Nullable
    Pointer begunArticle() {
        return last() instanceof Modification.Insertion in
                        && in.level() == Level.ARTICLE
                        && in.payload().lines().isEmpty()
                        && in.as().size() == 1
                ? in.as().getFirst()
                : null;
    }

    /** The last sweep goes on with the one in front of it: one sentence, of which all swaps are made at once. */
    void joinLast() {
        joined.set(modifications.size() - 1);
    }

    /**
     * What a quotation restates that holds several articles with their numbers: those that were just given these numbers
     * (将第三十八条改为第三十五条，第四十条改为第三十三条，修改为); {@code otherwise} where it does not.
     */
    List<Target> renumberedTo(Payload payload, List<Target> otherwise) {
        List<Pointer> numbers = Completion.numbers(payload);
        if (numbers.size() < 2 || numbers.size() > modifications.size()) {
            return otherwise;
        }
        Map<Pointer, Target> from = new HashMap<>();
        for (Modification modification :
                modifications.subList(modifications.size() - numbers.size(), modifications.size())) {
            if (modification instanceof Modification.Redesignation moved) {
                from.put(moved.to(), moved.from());
            }
        }
        return from.keySet().containsAll(numbers)
                ? numbers.stream().map(from::get).toList()
                : otherwise;
    }

    /** The division that was put in last: 本章 in 增加一章，作为第九章“附则”，将第五十四条…列入本章. */
    @Nullable
    Pointer lastDivision() {
        for (Modification modification : modifications.reversed()) {
            if (modification instanceof Modification.DivisionInsertion division) {
                return division.as();
            }
            if (modification instanceof Modification.Insertion insertion
                    && insertion.level().compareTo(Level.ARTICLE) < 0
                    && !insertion.as().isEmpty()) {
                return insertion.as().getFirst();
            }
        }
        return null;
    }

    /** Has what was moved or put in last go into that division; false where nothing was. */
    boolean enlist(Pointer division) {
        Modification last = last();
        if (last == null) {
            return false;
        }
        return switch (last) {
            case Modification.Redesignation moved -> {
                replaceLast(new Modification.Redesignation(moved.passage(), moved.from(), moved.to(), division));
                yield true;
            }
            case Modification.Insertion in -> {
                Modification.Anchor inside = new Modification.Anchor(null, new Target.Clause(division));
                replaceLast(new Modification.Insertion(in.passage(), in.level(), in.as(), inside, in.payload()));
                yield true;
            }
            default -> false;
        };
    }

    /** All of them; what was begun and never given words or a number is unread. */
    List<Modification> finished() {
        List<Modification> told = new ArrayList<>();
        int at = 0;
        while (at < modifications.size()) {
            int end = joined.nextClearBit(at + 1);
            told.add(end == at + 1 ? modifications.get(at) : joined(modifications.subList(at, end)));
            at = end;
        }
        return Completion.of(told);
    }

    private Modification joined(List<Modification> sweeps) {
        List<Modification.Swap> swaps = new ArrayList<>();
        for (Modification modification : sweeps) {
            if (modification instanceof Modification.Sweep sweep) {
                swaps.addAll(sweep.swaps());
            }
        }
        Modification.Sweep first = (Modification.Sweep) sweeps.getFirst();
        Passage passage = source.joined(first.passage(), sweeps.getLast().passage());
        return new Modification.Sweep(passage, first.within(), swaps, first.except());
    }
}
