package org.tiaowen.search.asking;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tiaowen.search.language.Sounds;
import org.tiaowen.search.language.TextFolding;

/**
 * Titles — 法名: the laws there are, by whatever name somebody may call them. Immutable; looking one up takes time linear
 * in their number, a fraction of a millisecond for thousands.
 */
public final class Titles {

    /** No law at all: names are taken as typed and nothing is said against them. */
    public static final Titles NONE = new Titles(List.of());

    /** More laws of the same name (of other cities, in other years) do not make a name clearer. */
    public static final int MOST_NAMED = 20;

    /** A short name has at least so many characters before its ending: 道交法, 低保条例. */
    private static final int SHORTEST_ABBREVIATION = 2;

    /** 低保条例 has a third of 城乡居民最低生活保障条例; less than a fifth is chance. */
    private static final int LONGEST_FOR_ITS_ABBREVIATION = 5;

    /** Who mistypes a longer name has pasted something else. */
    private static final int LONGEST_MISTYPED = 40;

    private static final Pattern NOTES = Pattern.compile("[(（〔\\[【][^)）〕\\]】]*[)）〕\\]】]|[《》\\s]");
    private static final Pattern NATION = Pattern.compile("^中华人民共和国");
    private static final Pattern PLACE =
            Pattern.compile("^\\p{IsHan}{1,20}?(?:省|自治区|自治州|自治县|特别行政区|经济特区|市|县|区)(?=\\p{IsHan}{3})");
    private static final Pattern ENDING = Pattern.compile("(?:条例|办法|规定|决定|决议|细则|规则|法典|法)$");

    private final List<Title> titles;

    /**
     * A law there is.
     *
     * @param written as the law is called
     * @param core folded, without notes and 中华人民共和国
     * @param bare the core without a place in front
     */
    private record Title(String written, String core, String bare) {}

    private record Match(Title title, Naming.How how, int runs) {}

    private Titles(List<Title> titles) {
        this.titles = titles;
    }

    /** The laws with these titles. */
    public static Titles of(Collection<String> titles) {
        return new Titles(titles.stream()
                .distinct()
                .map(title ->
                        new Title(title, core(title), PLACE.matcher(core(title)).replaceFirst("")))
                .toList());
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return titles.isEmpty();
    }

    /** Whether the table of abbreviations knows the name. */
    boolean abbreviates(String name) {
        return Abbreviations.bundled().full(core(name)).isPresent();
    }

    /** What is called so. */
    public Naming resolve(String name) {
        String core = core(name);
        Optional<String> full = Abbreviations.bundled().full(core);
        List<Match> matches = full.map(this::matches).orElse(List.of());
        if (matches.isEmpty()) {
            matches = matches(core);
        }
        Naming.How how =
                matches.isEmpty() ? Naming.How.UNKNOWN : matches.getFirst().how();
        List<String> found = matches.stream()
                .limit(MOST_NAMED)
                .map(match -> match.title().written())
                .toList();
        return new Naming(name.strip(), full.orElse(name.strip()), found, matches.size(), how);
    }

    /** The closest matches, all of one kind; the shorter title first. */
    private List<Match> matches(String name) {
        String core = core(name);
        if (core.length() < SHORTEST_ABBREVIATION) {
            return List.of();
        }
        Looked typed = Looked.of(core);
        List<Match> all =
                titles.stream().flatMap(title -> match(title, typed).stream()).toList();
        return all.stream()
                .min(CLOSEST)
                .map(best -> all.stream()
                        .filter(match -> CLOSEST.compare(match, best) == 0)
                        .sorted(Comparator.comparingInt(
                                        (Match match) -> match.title().core().length())
                                .thenComparing(match -> match.title().written()))
                        .toList())
                .orElse(List.of());
    }

    private static final Comparator<Match> CLOSEST =
            Comparator.comparing(Match::how).thenComparingInt(Match::runs);

    /**
     * A name that is looked up.
     *
     * @param core folded like the core of a title
     * @param bare the core without a place in front
     * @param ending where 条例, 办法 and the like begin; behind the name where it has none
     */
    private record Looked(String core, String bare, int ending) {

        static Looked of(String core) {
            Matcher ending = ENDING.matcher(core);
            return new Looked(
                    core, PLACE.matcher(core).replaceFirst(""), ending.find() ? ending.start() : core.length());
        }

        boolean hasEnding() {
            return ending < core.length();
        }
    }

    private static Optional<Match> match(Title title, Looked name) {
        if (title.core().equals(name.core())) {
            return Optional.of(new Match(title, Naming.How.FULL, 1));
        }
        // or 重庆市物业管理条例 for a law that is called 物业管理条例 only
        if (title.bare().equals(name.core()) || title.core().equals(name.bare())) {
            return Optional.of(new Match(title, Naming.How.WITHOUT_PLACE, 1));
        }
        if (name.ending() >= SHORTEST_ABBREVIATION && title.core().contains(name.core())) {
            return Optional.of(new Match(title, Naming.How.STRETCH, 1));
        }
        return runs(title.core(), name).map(runs -> new Match(title, Naming.How.SHORT, runs));
    }

    /** In how many pieces the name lies in the title, from behind; empty when it does not, or leaves too much out. */
    private static Optional<Integer> runs(String title, Looked typed) {
        String name = typed.core();
        if (!typed.hasEnding()
                || typed.ending() < SHORTEST_ABBREVIATION
                || title.length() > name.length() * LONGEST_FOR_ITS_ABBREVIATION
                || !title.regionMatches(
                        title.length() - (name.length() - typed.ending()),
                        name,
                        typed.ending(),
                        name.length() - typed.ending())) {
            return Optional.empty();
        }
        int runs = 1;
        int at = title.length();
        for (int i = name.length() - 1; i >= 0; i--) {
            int found = title.lastIndexOf(name.charAt(i), at - 1);
            if (found < 0) {
                return Optional.empty();
            }
            runs += found == at - 1 ? 0 : 1;
            at = found;
        }
        return Optional.of(runs);
    }

    /** The title that differs from a name by a slip: a character or two, or characters that sound alike. */
    public Optional<String> nearest(String name) {
        String core = core(name);
        if (core.length() > LONGEST_MISTYPED) {
            return Optional.empty();
        }
        double worst = Math.max(1, core.length() / 4.0);
        List<Map<Character, Double>> changing = Stream.generate(HashMap<Character, Double>::new)
                .limit(core.length())
                .<Map<Character, Double>>map(each -> each)
                .toList();
        record Near(String title, double distance) {}
        return titles.stream()
                .map(title -> new Near(
                        title.written(),
                        Math.min(
                                distance(core, title.core(), worst, changing),
                                distance(core, title.bare(), worst, changing))))
                .filter(near -> near.distance() <= worst)
                .min(Comparator.comparingDouble(Near::distance).thenComparing(Near::title))
                .map(Near::title);
    }

    /**
     * Edits between two names; a character for one that sounds like it counts a quarter.
     *
     * @param changing for each character of {@code one} what others cost in its place, as far as known: sounds are looked up
     *     in a dictionary, and there may be tens of thousands of titles
     */
    private static double distance(String one, String other, double worst, List<Map<Character, Double>> changing) {
        if (Math.abs(one.length() - other.length()) > worst) {
            return Double.MAX_VALUE;
        }
        double[] above = new double[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            double[] row = new double[above.length];
            row[0] = i;
            double least = i;
            for (int j = 1; j < row.length; j++) {
                char mine = one.charAt(i - 1);
                double changed =
                        above[j - 1] + changing.get(i - 1).computeIfAbsent(other.charAt(j - 1), c -> changing(mine, c));
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least > worst) {
                return Double.MAX_VALUE;
            }
            above = row;
        }
        return above[other.length()];
    }

    private static double changing(char one, char other) {
        if (one == other) {
            return 0;
        }
        return Sounds.alike(one, other) ? 0.25 : 1;
    }

    /** Titles somebody may be typing: those that begin so, hold it, or sound so by their first letters; the shortest first. */
    public List<String> beginning(String typed, int limit) {
        String core = core(typed);
        if (core.isEmpty()) {
            return List.of();
        }
        record Fitting(Title title, int rank) {}
        return titles.stream()
                .map(title -> new Fitting(title, rank(title, core)))
                .filter(fitting -> fitting.rank() >= 0)
                .sorted(Comparator.comparingInt(Fitting::rank)
                        .thenComparingInt(fitting -> fitting.title().core().length())
                        .thenComparing(fitting -> fitting.title().written()))
                .limit(limit)
                .map(fitting -> fitting.title().written())
                .toList();
    }

    private static int rank(Title title, String typed) {
        if (title.bare().startsWith(typed) || title.core().startsWith(typed)) {
            return 0;
        }
        if (title.core().contains(typed)) {
            return 1;
        }
        boolean latin = typed.length() > 1 && typed.chars().allMatch(c -> c >= 'a' && c <= 'z');
        if (latin) {
            return Sounds.initials(title.bare()).startsWith(typed)
                            || Sounds.letters(title.bare()).startsWith(typed)
                    ? 2
                    : -1;
        }
        return typed.length() > 2 && runs(title.core(), Looked.of(typed)).isPresent() ? 3 : -1;
    }

    private static String core(String title) {
        String folded = NOTES.matcher(TextFolding.fold(title)).replaceAll("");
        return NATION.matcher(folded).replaceFirst("");
    }
}
