package org.tiaowen.comments.grouping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tiaowen.search.language.Sounds;

/** Slips of typing: one character in the place of another that sounds or looks like it. */
final class Typos {

    /** They sound alike and say the opposite. */
    private static final Set<String> OPPOSITES =
            Set.of("买卖", "卖买", "收售", "售收", "建减", "减建", "升省", "接借", "借接", "进禁", "禁进", "授受", "受授", "有无", "又有");

    private static final Set<String> CONFUSED = confused();

    private Typos() {}

    /**
     * Whether the same was meant: as many characters, one of them taken for another, and not two words that both exist.
     */
    static boolean isOne(List<Particle> some, List<Particle> others) {
        String one = joined(some);
        String other = joined(others);
        if (one.length() != other.length()
                || one.isEmpty()
                || (one.length() > 1 && some.size() == 1 && others.size() == 1)) {
            return false;
        }
        int at = -1;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                if (at >= 0) {
                    return false;
                }
                at = i;
            }
        }
        return at >= 0 && isSlip(one.charAt(at), other.charAt(at));
    }

    private static boolean isSlip(char one, char other) {
        String both = "" + one + other;
        return !OPPOSITES.contains(both) && (CONFUSED.contains(both) || Sounds.alike(one, other));
    }

    private static String joined(List<Particle> particles) {
        StringBuilder joined = new StringBuilder();
        particles.forEach(particle -> joined.append(particle.words()));
        return joined.toString();
    }

    private static Set<String> confused() {
        Set<String> confused = new HashSet<>();
        for (String line : CuratedWords.lines("confused-characters.txt")) {
            for (String pair : line.split(" ", -1)) {
                confused.add(pair);
                confused.add(new StringBuilder(pair).reverse().toString());
            }
        }
        return Set.copyOf(confused);
    }
}
