package org.tiaowen.drafting.derivation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tiaowen.drafting.amendments.Modification;
import org.tiaowen.drafting.amendments.Modification.Side;
import org.tiaowen.drafting.amendments.Modification.WordInsertion;
import org.tiaowen.drafting.amendments.Modification.WordRepeal;
import org.tiaowen.drafting.amendments.Modification.WordSubstitution;
import org.tiaowen.drafting.amendments.Passage;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.comparison.WordDifference;
import org.tiaowen.drafting.comparison.WordRun;

/** The words that differ between two wordings of one clause, and the instructions that quote them. */
final class WordChange {

    static final Passage NOWHERE = new Passage(0, 0, "");

    /** 仅作个别文字修改, measured on the decisions of 2021 to 2025: more is restated. */
    private static final int FEW_PLACES = 3;

    private static final int FEW_CHARACTERS = 24;
    private static final double SMALL_SHARE = 0.35;

    /** Quotations longer than this are no longer read as a few words. */
    private static final int LONGEST = 60;

    /** Above so many places even a person's choice of words would be unreadable. */
    private static final int MOST_PLACES = 8;

    private static final String EDGES = "，、；";
    private static final Pattern SENTENCE = Pattern.compile("[，。；：]");
    /** A rule changed in substance: a time limit or a share, even by two characters. */
    private static final Pattern LIMIT = Pattern.compile("[〇零一二三四五六七八九十百千两\\d]+(?:个)?(?:工作)?(?:日|天|周|月|年|小时|分之|周岁|倍)");

    /** Words that say nothing alone, and marks: a reader would not find the place by them. */
    private static final Pattern PARTICLES =
            Pattern.compile("(?:[和或与及以并对由在等其是有不得者应当可以为按照依照根据经向从将的地]{1,4}|\\P{L}+|[\\P{L}的和或者及与]{1,3})");

    private static final Pattern CONNECTIVE = Pattern.compile("^(?:或者|以及|和|并).*");

    /** How a word that is put in or taken out is quoted. */
    enum Style {
        /** Without the mark that separates it, which follows by itself: 在“甲”后增加“乙”. */
        BARE,
        /** As a swap that holds the marks: “甲”修改为“甲、乙”. */
        MARKED
    }

    /** Words at a place of the old wording and what takes their place; one of the two may be empty. */
    record Place(int start, int end, String replacement) {}

    private final String old;
    private final String current;
    private final List<Place> places;
    private final BitSet borders;

    private WordChange(String old, String current, List<Place> places) {
        this.old = old;
        this.current = current;
        this.places = places;
        this.borders = WordDifference.borders(old);
    }

    static WordChange between(String old, String current) {
        List<Place> places = new ArrayList<>();
        int at = 0;
        boolean open = false;
        for (WordRun run : WordDifference.between(old, current)) {
            int length = run.text().length();
            switch (run.op()) {
                case EQUAL -> {
                    at += length;
                    open = false;
                }
                case DELETE -> {
                    add(places, open, at, at + length, "");
                    at += length;
                    open = true;
                }
                case INSERT -> {
                    add(places, open, at, at, run.text());
                    open = true;
                }
            }
        }
        return new WordChange(old, current, List.copyOf(places));
    }

    private static void add(List<Place> places, boolean open, int start, int end, String replacement) {
        if (open) {
            Place last = places.removeLast();
            places.add(new Place(last.start(), end, last.replacement() + replacement));
        } else {
            places.add(new Place(start, end, replacement));
        }
    }

    List<Place> places() {
        return places;
    }

    String words(Place place) {
        return old.substring(place.start(), place.end());
    }

    /** Characters deleted and inserted. */
    int characters() {
        return places.stream()
                .mapToInt(place ->
                        place.end() - place.start() + place.replacement().length())
                .sum();
    }

    double share() {
        return characters() / (double) Math.max(1, Math.max(old.length(), current.length()));
    }

    /** Whether a drafter would swap the words and leave the rest of the clause alone. */
    boolean isSmall() {
        long distinct = places.stream()
                .map(place -> words(place) + '\0' + place.replacement())
                .distinct()
                .count();
        return distinct <= FEW_PLACES
                && characters() <= FEW_CHARACTERS
                && share() <= SMALL_SHARE
                && places.stream().noneMatch(this::isSubstance);
    }

    private boolean isSubstance(Place place) {
        return sentence(words(place))
                || sentence(place.replacement())
                || (LIMIT.matcher(words(place)).find()
                        && LIMIT.matcher(place.replacement()).find());
    }

    /** A sentence of its own inside; at its edges a mark may only separate. */
    private static boolean sentence(String words) {
        int start = !words.isEmpty() && isEdge(words, 0) ? 1 : 0;
        int end = words.length() > start && isEdge(words, words.length() - 1) ? words.length() - 1 : words.length();
        return words.length() > 2
                && SENTENCE.matcher(words.substring(start, end)).find();
    }

    /**
     * The instructions that lead from the old wording to the new one; empty where no readable words stand once.
     *
     * @param within as the instruction calls the clause
     * @param scope all words of that clause, in which the quoted ones have to stand once
     */
    Optional<List<Modification>> tell(Target within, String scope, Style style) {
        if (places.isEmpty() || places.size() > MOST_PLACES) {
            return Optional.empty();
        }
        List<Modification> told = new ArrayList<>();
        List<Place> swaps = new ArrayList<>();
        for (Place place : places) {
            Optional<Modification> bare = style == Style.BARE ? bare(place, within, scope) : Optional.empty();
            bare.ifPresentOrElse(told::add, () -> swaps.add(place));
        }
        Optional<List<Place>> quoted = quotable(swaps, scope);
        if (quoted.isEmpty()) {
            return Optional.empty();
        }
        for (Place place : quoted.orElseThrow()) {
            String words = words(place);
            told.add(
                    place.replacement().isEmpty()
                            ? new WordRepeal(NOWHERE, within, words, 1)
                            : new WordSubstitution(NOWHERE, within, words, place.replacement(), 1));
        }
        return Optional.of(told);
    }

    /** 增加 and 删去 of a member of a list or of a clause, the mark between being supplied by the reader. */
    private Optional<Modification> bare(Place place, Target within, String scope) {
        Place turned = turned(place);
        if (words(turned).isEmpty()) {
            return insertion(turned, within, scope);
        }
        return turned.replacement().isEmpty() ? repeal(turned, within, scope) : Optional.empty();
    }

    /** “甲，” behind a comma is “，甲” in front of it. */
    private Place turned(Place place) {
        boolean inserts = place.start() == place.end();
        String words = inserts ? place.replacement() : words(place);
        if (!words.isEmpty()
                && place.start() > 0
                && (inserts || place.replacement().isEmpty())) {
            char last = words.charAt(words.length() - 1);
            if (EDGES.indexOf(last) >= 0 && old.charAt(place.start() - 1) == last) {
                return inserts
                        ? new Place(place.start() - 1, place.end() - 1, last + words.substring(0, words.length() - 1))
                        : new Place(place.start() - 1, place.end() - 1, "");
            }
        }
        return place;
    }

    private Optional<Modification> insertion(Place place, Target within, String scope) {
        String words = place.replacement();
        boolean leading = isEdge(words, 0);
        boolean trailing = isEdge(words, words.length() - 1);
        if (words.length() < 2 || (leading && trailing)) {
            return Optional.empty();
        }
        if (leading || (!trailing && CONNECTIVE.matcher(words).matches())) {
            String bare = leading ? words.substring(1) : words;
            return anchorBefore(place.start(), scope)
                    .map(anchor -> new WordInsertion(NOWHERE, within, anchor, Side.AFTER, bare, 1));
        }
        if (trailing) {
            String bare = words.substring(0, words.length() - 1);
            return anchorAfter(place.start(), scope)
                    .map(anchor -> new WordInsertion(NOWHERE, within, anchor, Side.BEFORE, bare, 1));
        }
        return Optional.empty();
    }

    private Optional<Modification> repeal(Place place, Target within, String scope) {
        String words = words(place);
        boolean leading = isEdge(words, 0);
        boolean trailing = isEdge(words, words.length() - 1);
        if (leading == trailing) {
            return Optional.empty();
        }
        String bare = leading ? words.substring(1) : words.substring(0, words.length() - 1);
        boolean once = bare.length() > 1 && bare.length() <= LONGEST && once(scope, bare) && isBalanced(bare);
        return once ? Optional.of(new WordRepeal(NOWHERE, within, bare, 1)) : Optional.empty();
    }

    private static boolean isEdge(String words, int at) {
        return EDGES.indexOf(words.charAt(at)) >= 0;
    }

    private Optional<String> anchorBefore(int end, String scope) {
        for (int start = borderBefore(end); start >= 0; start = borderBefore(start)) {
            String anchor = old.substring(start, end);
            if (anchor.length() > LONGEST) {
                return Optional.empty();
            }
            if (anchor.length() > 1 && !isEdge(anchor, 0) && isBalanced(anchor) && once(scope, anchor)) {
                return Optional.of(anchor);
            }
        }
        return Optional.empty();
    }

    private Optional<String> anchorAfter(int start, String scope) {
        for (int end = borderAfter(start); end > 0; end = borderAfter(end)) {
            String anchor = old.substring(start, end);
            if (anchor.length() > LONGEST) {
                return Optional.empty();
            }
            if (anchor.length() > 1
                    && !isEdge(anchor, anchor.length() - 1)
                    && isBalanced(anchor)
                    && once(scope, anchor)) {
                return Optional.of(anchor);
            }
        }
        return Optional.empty();
    }

    /** {@code swaps} with as many words around them as it takes for each to stand once; empty where that is not to be had. */
    private Optional<List<Place>> quotable(List<Place> swaps, String scope) {
        List<Place> found = new ArrayList<>();
        for (Place place : swaps) {
            Optional<Place> wide = widened(place, scope);
            while (wide.isPresent()
                    && !found.isEmpty()
                    && wide.orElseThrow().start() <= found.getLast().end()) {
                Place last = found.removeLast();
                Place next = wide.orElseThrow();
                wide = joined(last, next, place, scope);
            }
            if (wide.isEmpty()) {
                return Optional.empty();
            }
            found.add(wide.orElseThrow());
        }
        return Optional.of(found);
    }

    /** Two swaps whose quotations meet, as one. */
    private Optional<Place> joined(Place first, Place wide, Place own, String scope) {
        int start = Math.min(first.start(), wide.start());
        int end = Math.max(first.end(), wide.end());
        // both quotations show kept words of the old wording around their own change
        String head = start < first.start() ? old.substring(start, first.start()) : "";
        String between = first.end() <= own.start() ? old.substring(first.end(), own.start()) : null;
        if (between == null) {
            return Optional.empty();
        }
        String tail = old.substring(own.end(), end);
        Place joined = new Place(start, end, head + first.replacement() + between + own.replacement() + tail);
        return widened(joined, scope);
    }

    private Optional<Place> widened(Place place, String scope) {
        Place wide = place;
        while (!isReadable(wide, scope)) {
            int left = borderBefore(wide.start());
            int right = borderAfter(wide.end());
            boolean leftStops = left < 0 || isStop(old.charAt(wide.start() - 1));
            boolean rightStops = right < 0 || isStop(old.charAt(wide.end()));
            if (left < 0 && right < 0) {
                return Optional.empty();
            }
            boolean goLeft = left >= 0 && (!leftStops || rightStops);
            wide = goLeft
                    ? new Place(left, wide.end(), old.substring(left, wide.start()) + wide.replacement())
                    : new Place(wide.start(), right, wide.replacement() + old.substring(wide.end(), right));
            if (wide.end() - wide.start() > LONGEST + place.end() - place.start()) {
                return Optional.empty();
            }
        }
        boolean whole = wide.start() == 0 && wide.end() == old.length();
        return whole ? Optional.empty() : Optional.of(wide);
    }

    private boolean isReadable(Place place, String scope) {
        String words = words(place);
        String replacement = place.replacement();
        boolean empty = words.isEmpty() || PARTICLES.matcher(words).matches();
        boolean clean = !replacement.isEmpty() || (!isEdge(words, 0) && !isEdge(words, words.length() - 1));
        return !empty && clean && isBalanced(words) && isBalanced(replacement) && once(scope, words);
    }

    private static boolean isStop(char c) {
        return "，。；：\n".indexOf(c) >= 0;
    }

    private int borderBefore(int at) {
        return at <= 0 ? -1 : borders.previousSetBit(at - 1);
    }

    private int borderAfter(int at) {
        return at >= old.length() ? -1 : borders.nextSetBit(at + 1);
    }

    static boolean once(String scope, String words) {
        int first = scope.indexOf(words);
        return first >= 0 && scope.indexOf(words, first + 1) < 0;
    }

    /** Whether no bracket or quotation mark is cut off from its partner. */
    static boolean isBalanced(String words) {
        return paired(words, '《', '》') && paired(words, '（', '）') && paired(words, '“', '”') && paired(words, '‘', '’');
    }

    private static boolean paired(String words, char open, char close) {
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) == open) {
                depth++;
            } else if (words.charAt(i) == close && --depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }
}
