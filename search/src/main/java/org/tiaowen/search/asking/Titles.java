package org.tiaowen.search.asking;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final int MOST_NAMED = 20;

    /** A short name has at least so many characters before its ending: 道交法, 低保条例. */
    private static final int SHORTEST_ABBREVIATION = 2;

    /** 低保条例 has a third of 城乡居民最低生活保障条例; less than a fifth is chance. */
    private static final int LONGEST_FOR_ITS_ABBREVIATION = 5;

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

    /** All of them, as they are called. */
    public List<String> all() {
        return titles.stream().map(Title::written).toList();
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
        return new Naming(name.strip(), full.orElse(name.strip()), found, how);
    }

    /** The closest matches, all of one kind; the shorter title first. */
    private List<Match> matches(String name) {
        String core = core(name);
        if (core.length() < SHORTEST_ABBREVIATION) {
            return List.of();
        }
        List<Match> all =
                titles.stream().flatMap(title -> match(title, core).stream()).toList();
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

    private static Optional<Match> match(Title title, String name) {
        if (title.core().equals(name)) {
            return Optional.of(new Match(title, Naming.How.FULL, 1));
        }
        if (title.bare().equals(name) || isPlaceBefore(name, title.core())) {
            return Optional.of(new Match(title, Naming.How.WITHOUT_PLACE, 1));
        }
        if (title.core().contains(name) && ending(name) >= SHORTEST_ABBREVIATION) {
            return Optional.of(new Match(title, Naming.How.STRETCH, 1));
        }
        return runs(title.core(), name).map(runs -> new Match(title, Naming.How.SHORT, runs));
    }

    /** 重庆市物业管理条例 for a law that is called 物业管理条例 only. */
    private static boolean isPlaceBefore(String name, String core) {
        return name.endsWith(core) && PLACE.matcher(name).replaceFirst("").equals(core);
    }

    /** Where 条例, 办法 and the like begin; behind the name where it has none. */
    private static int ending(String name) {
        Matcher ending = ENDING.matcher(name);
        return ending.find() ? ending.start() : name.length();
    }

    /** In how many pieces the name lies in the title, from behind; empty when it does not, or leaves too much out. */
    private static Optional<Integer> runs(String title, String name) {
        int ending = ending(name);
        if (ending == name.length()
                || ending < SHORTEST_ABBREVIATION
                || !title.endsWith(name.substring(ending))
                || title.length() > name.length() * LONGEST_FOR_ITS_ABBREVIATION) {
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
        double worst = Math.max(1, core.length() / 4.0);
        record Near(String title, double distance) {}
        return titles.stream()
                .map(title -> new Near(
                        title.written(),
                        Math.min(distance(core, title.core(), worst), distance(core, title.bare(), worst))))
                .filter(near -> near.distance() <= worst)
                .min(Comparator.comparingDouble(Near::distance).thenComparing(Near::title))
                .map(Near::title);
    }

    /** Edits between two names; a character for one that sounds like it counts a quarter. */
    private static double distance(String one, String other, double worst) {
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
                double changed = above[j - 1] + changing(one.charAt(i - 1), other.charAt(j - 1));
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
        return typed.length() > 2 && runs(title.core(), typed).isPresent() ? 3 : -1;
    }

    private static String core(String title) {
        String folded = NOTES.matcher(TextFolding.fold(title)).replaceAll("");
        return NATION.matcher(folded).replaceFirst("");
    }
}
