package org.tiaowen.comments.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What keeps texts apart that look alike: another number, another clause, yes and no, another object, another scope.
 *
 * <p>Clauses that both texts have fall out, in whatever order they stand. The others are paired with the nearest, and the
 * words that only one of a pair has must not change what is asked for. What this program does not know to be harmless
 * keeps apart: two groups that a person joins do less harm than one that says what somebody never said.
 */
final class Guards {

    /** Clauses with less in common are two clauses, not one with words exchanged. */
    private static final double PAIRED = 0.3;

    /** In a longer text many words are exchanged that change nothing; what is asked for is still held word against word. */
    private static final int LONG_TEXT = 120;

    /** In a longer text two clauses are one with words exchanged only if so much is the same and so few words differ. */
    private static final double EXCHANGED = 0.6;

    private static final int MOST_EXCHANGED = 2;

    /** Where so much stands in equal clauses, a word exchanged outside what is asked for is an edit. */
    private static final double FRAME = 0.7;

    /** Whoever differs in more clauses has written another text. */
    private static final int MOST_PAIRED = 60;

    /** What is so much shorter was cut and leaves things out. */
    private static final double CUT = 0.6;

    private static final Pattern NEGATIVE = Pattern.compile(
            "^(?:不(?!仅|但|断|少$|管|论|过$|光|只|低于|高于|少于|多于|超过|大于|小于|超$)|未(?!来)|无(?!论)|非(?!常)|没|勿|莫|别(?!人|的|墅)|并非|毫无|拒绝|免除|除外|杜绝|避免|禁)");
    private static final Set<String> NARROWING = Set.of(
            "部分", "全部", "仅", "只", "只有", "仅限", "限", "除", "除了", "主城区", "中心城区", "城区", "农村", "乡镇", "全市", "全省", "全国", "全域",
            "大型", "中型", "小型", "重点", "首次", "再次", "多次", "未成年", "未成年人", "成年", "老年", "残疾", "以上", "以下", "以内", "之前", "之后",
            "前", "后", "内", "外", "每", "人均", "一律", "强制", "鼓励", "倡导", "自愿", "节假日", "工作日", "周末", "夜间", "白天", "公共", "私人",
            "个人", "单位", "非机动车", "机动车", "新", "旧", "老");
    private static final Pattern JUDGING = Pattern.compile("^[太过偏].");
    private static final Set<String> MODALS = Set.of("应当", "允许", "可", "鼓励", "倡导", "强制");
    private static final Pattern CONDITION = Pattern.compile("^(?:但|但是|除非|除了|除|只要|只有|如果|若|前提|不过|然而|仅限|不包括|不含|否则)");

    private static final Pattern EXCEPTION = Pattern.compile("除外$|不在此限|另有规定|^除非");

    private Guards() {}

    /**
     * Why the texts do not ask for the same; empty where nothing keeps them apart.
     *
     * @param near whether most of the characters are the same
     */
    static Optional<String> between(ComparableText a, ComparableText b, boolean near) {
        boolean lenient = near && Math.min(a.letters().length(), b.letters().length()) >= LONG_TEXT;
        return (lenient ? sources(a, b) : whole(a, b)).or(() -> clauseByClause(a, b, lenient));
    }

    /** What the texts say as wholes. */
    static Optional<String> whole(ComparableText a, ComparableText b) {
        return sources(a, b)
                .or(() -> a.asks() == b.asks() ? Optional.empty() : Optional.of("一个询问，一个提出要求"))
                .or(() -> a.directions().against(b.directions()))
                .or(() -> b.directions().against(a.directions()));
    }

    private static Optional<String> sources(ComparableText a, ComparableText b) {
        if (!a.citations().isEmpty() && !b.citations().isEmpty() && !articlesAgree(a.citations(), b.citations())) {
            return Optional.of("条款不同：" + only(a.citations(), b.citations()) + "／" + only(b.citations(), a.citations()));
        }
        if (!a.titles().isEmpty()
                && !b.titles().isEmpty()
                && a.titles().stream()
                        .noneMatch(title -> b.titles().stream().anyMatch(other -> similar(title, other)))) {
            return Optional.of(
                    "法规不同：" + a.titles().getFirst() + "／" + b.titles().getFirst());
        }
        return Optional.empty();
    }

    /** What keeps texts apart that speak of the same matter in words of their own. */
    static Optional<String> matter(ComparableText a, ComparableText b) {
        Set<String> years = years(a);
        Set<String> others = years(b);
        if (!years.isEmpty() && !others.isEmpty() && years.stream().noneMatch(others::contains)) {
            return Optional.of("年份不同：" + String.join("、", years) + "／" + String.join("、", others));
        }
        boolean brief = Math.max(a.letters().length(), b.letters().length()) < LONG_TEXT;
        boolean numbersAgree = a.demanded().isEmpty()
                || b.demanded().isEmpty()
                || (brief
                        ? a.quantities().containsAll(b.demanded())
                                || b.quantities().containsAll(a.demanded())
                        : a.demanded().stream().anyMatch(b.quantities()::contains)
                                || b.demanded().stream().anyMatch(a.quantities()::contains));
        if (!numbersAgree) {
            return Optional.of("数字不同：" + only(a.demanded(), b.quantities()) + "／" + only(b.demanded(), a.quantities()));
        }
        return whole(a, b).or(() -> brief ? demandByDemand(a, b) : Optional.empty());
    }

    private static Set<String> years(ComparableText text) {
        return text.quantities().stream()
                .filter(quantity -> quantity.matches("(?:19|20)[0-9]{2}年"))
                .collect(Collectors.toSet());
    }

    private static boolean articlesAgree(Set<String> a, Set<String> b) {
        Set<String> smaller = a.size() <= b.size() ? a : b;
        Set<String> larger = a.size() <= b.size() ? b : a;
        return larger.containsAll(smaller);
    }

    private static boolean similar(String title, String other) {
        Set<Character> mine = characters(title);
        Set<Character> others = characters(other);
        long shared = mine.stream().filter(others::contains).count();
        return shared >= 0.75 * Math.min(mine.size(), others.size());
    }

    private static Set<Character> characters(String text) {
        return text.chars().mapToObj(c -> (char) c).collect(Collectors.toSet());
    }

    /** What the clauses that name a clause or want something say, held against the nearest of the other text. */
    static Optional<String> demandByDemand(ComparableText a, ComparableText b) {
        for (Clause clause : a.clauses()) {
            List<Pair> pair = clause.isCore() ? pairs(List.of(clause), b.clauses()) : List.of();
            if (!pair.isEmpty() && pair.getFirst().other().isCore()) {
                WordAlignment aligned = WordAlignment.of(
                        clause.particles(), pair.getFirst().other().particles());
                List<Particle> left = left(aligned.onlyFirst());
                List<Particle> right = left(aligned.onlySecond());
                WordAlignment.withoutTwins(left, right);
                if (negatives(left) % 2 != negatives(right) % 2) {
                    return Optional.of("肯定与否定不同：" + words(left) + "／" + words(right));
                }
            }
        }
        return objects(a, b);
    }

    /** What the clauses are about that name the clause of the draft: each has something the other text never says. */
    private static Optional<String> objects(ComparableText a, ComparableText b) {
        List<Particle> here =
                objects(a).filter(particle -> isMissing(particle, b)).toList();
        List<Particle> there =
                objects(b).filter(particle -> isMissing(particle, a)).toList();
        boolean cut = a.letters().length() < CUT * b.letters().length();
        boolean added = b.letters().length() < CUT * a.letters().length();
        boolean same = cut ? here.isEmpty() : added ? there.isEmpty() : here.isEmpty() || there.isEmpty();
        return same ? Optional.empty() : Optional.of("对象或要求不同：" + words(here) + "／" + words(there));
    }

    private static Stream<Particle> objects(ComparableText text) {
        return text.clauses().stream()
                .filter(Clause::names)
                .flatMap(clause -> clause.particles().stream())
                .filter(particle -> particle.kind() == Particle.Kind.WORD
                        && particle.words().length() > 1
                        && says(particle)
                        && !JUDGING.matcher(particle.words()).find()
                        && text.titles().stream().noneMatch(title -> title.contains(particle.words())));
    }

    /** Whether a text has neither the word, nor one that means the same, nor half of its characters. */
    private static boolean isMissing(Particle particle, ComparableText text) {
        long known = particle.words()
                .chars()
                .filter(c -> text.letters().indexOf(c) >= 0)
                .count();
        return 2 * known < particle.words().length()
                && text.clauses().stream()
                        .flatMap(clause -> clause.particles().stream())
                        .noneMatch(other -> other.key().equals(particle.key()));
    }

    private static Optional<String> clauseByClause(ComparableText a, ComparableText b, boolean lenient) {
        List<Clause> onlyA = without(a.clauses(), b.clauses());
        List<Clause> onlyB = without(b.clauses(), a.clauses());
        int same = a.letters().length()
                - onlyA.stream().mapToInt(clause -> clause.letters().length()).sum();
        boolean framed =
                same >= FRAME * Math.min(a.letters().length(), b.letters().length());
        for (Pair pair : pairs(onlyA, onlyB)) {
            Optional<String> reason = apart(pair, a, b, lenient, framed);
            if (reason.isPresent()) {
                return reason;
            }
            onlyA.remove(pair.one());
            onlyB.remove(pair.other());
        }
        return lenient ? Optional.empty() : alone(onlyA, b).or(() -> alone(onlyB, a));
    }

    private static List<Clause> without(List<Clause> clauses, List<Clause> others) {
        Set<String> known = others.stream().map(Clause::letters).collect(Collectors.toSet());
        return clauses.stream()
                .filter(clause -> !known.contains(clause.letters()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Two clauses of which one may be the other with words exchanged. */
    private record Pair(Clause one, Clause other, double likeness) {}

    private static List<Pair> pairs(List<Clause> some, List<Clause> others) {
        List<Pair> possible = new ArrayList<>();
        for (Clause clause : some.subList(0, Math.min(MOST_PAIRED, some.size()))) {
            for (Clause other : others.subList(0, Math.min(MOST_PAIRED, others.size()))) {
                double likeness = likeness(clause.letters(), other.letters());
                if (likeness > PAIRED) {
                    possible.add(new Pair(clause, other, likeness));
                }
            }
        }
        possible.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        List<Pair> pairs = new ArrayList<>();
        Set<Clause> taken = new HashSet<>();
        for (Pair pair : possible) {
            if (!taken.contains(pair.one()) && !taken.contains(pair.other())) {
                taken.add(pair.one());
                taken.add(pair.other());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** Share of the characters of the shorter clause that stand in the longer one in the same order. */
    static double likeness(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        return shorter == 0
                ? 0
                : (double) WordAlignment.common(a, b) / Math.max(shorter, Math.max(a.length(), b.length()) / 2);
    }

    private static Optional<String> apart(
            Pair pair, ComparableText a, ComparableText b, boolean lenient, boolean framed) {
        Clause one = pair.one();
        Clause other = pair.other();
        WordAlignment aligned = WordAlignment.of(one.particles(), other.particles());
        List<Particle> left = left(aligned.onlyFirst());
        List<Particle> right = left(aligned.onlySecond());
        WordAlignment.withoutTwins(left, right);
        boolean core = one.isCore() || other.isCore();
        if (Typos.isOne(left, right)) {
            return Optional.empty();
        }
        if (lenient && (!core || pair.likeness() < EXCHANGED || Math.max(left.size(), right.size()) > MOST_EXCHANGED)) {
            return Optional.empty();
        }
        if (one.asking() != other.asking() && core && !lenient) {
            return Optional.of("一个询问，一个提出要求：" + one.letters() + "／" + other.letters());
        }
        return kinds(left, right, Particle.Kind.CITATION, "条款不同", a.citations(), b.citations())
                .or(() -> kinds(left, right, Particle.Kind.QUANTITY, "数字不同", a.quantities(), b.quantities()))
                .or(() -> words(onlyWords(left), onlyWords(right), core || (!framed && !lenient), a, b));
    }

    private static List<Particle> onlyWords(List<Particle> particles) {
        return particles.stream()
                .filter(particle -> particle.kind() == Particle.Kind.WORD)
                .toList();
    }

    private static Optional<String> words(
            List<Particle> here, List<Particle> there, boolean strict, ComparableText a, ComparableText b) {
        if (negatives(here) % 2 != negatives(there) % 2) {
            return Optional.of("肯定与否定不同：" + words(here) + "／" + words(there));
        }
        if (!modals(here).isEmpty() && !modals(there).isEmpty() && !modals(here).equals(modals(there))) {
            return Optional.of("强制程度不同：" + words(here) + "／" + words(there));
        }
        if (narrowing(here, there, b) || narrowing(there, here, a)) {
            return Optional.of("范围或程度不同：" + words(here) + "／" + words(there));
        }
        if (strict && here.stream().anyMatch(Guards::says) && there.stream().anyMatch(Guards::says)) {
            return Optional.of("对象或要求不同：" + words(here) + "／" + words(there));
        }
        return Optional.empty();
    }

    /** Whether the words narrow or widen what is asked for; words that the other text says elsewhere do not. */
    private static boolean narrowing(List<Particle> words, List<Particle> instead, ComparableText other) {
        return words.stream()
                .anyMatch(word ->
                        narrows(word) && (!instead.isEmpty() || !other.letters().contains(word.words())));
    }

    private static Set<String> modals(List<Particle> particles) {
        return particles.stream().map(Particle::key).filter(MODALS::contains).collect(Collectors.toSet());
    }

    private static Optional<String> kinds(
            List<Particle> left,
            List<Particle> right,
            Particle.Kind kind,
            String what,
            Set<String> allLeft,
            Set<String> allRight) {
        List<Particle> here = left.stream()
                .filter(particle -> particle.kind() == kind && !allRight.contains(particle.key()))
                .toList();
        List<Particle> there = right.stream()
                .filter(particle -> particle.kind() == kind && !allLeft.contains(particle.key()))
                .toList();
        boolean differ = kind == Particle.Kind.QUANTITY
                ? !here.isEmpty() || !there.isEmpty()
                : !here.isEmpty() && !there.isEmpty();
        return differ ? Optional.of(what + "：" + words(here) + "／" + words(there)) : Optional.empty();
    }

    /** A clause that the other text has nothing like: one that sets a condition changes what is asked for. */
    private static Optional<String> alone(List<Clause> clauses, ComparableText other) {
        return clauses.stream()
                .filter(clause -> ((clause.demanding()
                                        && CONDITION.matcher(clause.letters()).find())
                                || EXCEPTION.matcher(clause.letters()).find())
                        && !other.letters().contains(clause.letters()))
                .findFirst()
                .map(clause -> "附有不同的条件：" + clause.letters());
    }

    private static List<Particle> left(List<Particle> particles) {
        return particles.stream()
                .filter(particle -> particle.kind() != Particle.Kind.WORD
                        || narrows(particle)
                        || MODALS.contains(particle.key())
                        || isNegative(particle)
                        || says(particle))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean narrows(Particle particle) {
        return particle.kind() == Particle.Kind.WORD
                && (NARROWING.contains(particle.words()) || NARROWING.contains(particle.key()));
    }

    private static boolean says(Particle particle) {
        return !CuratedWords.isFunctionWord(particle.words()) && !CuratedWords.isFunctionWord(particle.key());
    }

    private static boolean isNegative(Particle particle) {
        return particle.kind() == Particle.Kind.WORD
                && (NEGATIVE.matcher(particle.words()).find() || particle.key().equals("禁止"));
    }

    private static long negatives(List<Particle> particles) {
        return particles.stream().filter(Guards::isNegative).count();
    }

    private static String only(Set<String> some, Set<String> others) {
        return some.stream().filter(one -> !others.contains(one)).collect(Collectors.joining("、"));
    }

    private static String words(List<Particle> particles) {
        return particles.isEmpty()
                ? "（无）"
                : particles.stream().map(Particle::words).collect(Collectors.joining());
    }
}
