package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionNumber;

/**
 * The first place where a text is not the one that was wanted.
 *
 * <p>Two texts are the same when their titles are and their trees: level, printed number, caption, words and children of
 * every provision. Blanks of the layout and inside titles and numbers do not count, nor do ids and the 题注. Nothing else is
 * made alike.
 *
 * @param place how the clause is called in the wanted text, or in the one that was made where it is there alone: 第三条第二款
 * @param made what stands there; empty where there is no such clause
 * @param wanted what should stand there; empty where nothing should
 */
public record TextDifference(String place, String made, String wanted) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00A0]+");

    /** The first difference in reading order; empty where the texts are the same. */
    public static Optional<TextDifference> first(LegalText made, LegalText wanted) {
        return new Search(made, wanted, 1).all().stream().findFirst();
    }

    /**
     * All differences in reading order. Clauses with the same number are compared with each other, so that one more article
     * does not make all behind it differ; a clause that one text has alone is one difference with all inside it.
     */
    public static List<TextDifference> all(LegalText made, LegalText wanted) {
        return new Search(made, wanted, Integer.MAX_VALUE).all();
    }

    private static final class Search {

        private final LegalText made;
        private final LegalText wanted;
        private final Places madePlaces;
        private final Places wantedPlaces;
        private final int most;
        private final List<TextDifference> found = new ArrayList<>();

        Search(LegalText made, LegalText wanted, int most) {
            this.made = made;
            this.wanted = wanted;
            this.madePlaces = Places.of(made);
            this.wantedPlaces = Places.of(wanted);
            this.most = most;
        }

        List<TextDifference> all() {
            if (!compact(made.title()).equals(compact(wanted.title()))) {
                found.add(new TextDifference("题目", made.title(), wanted.title()));
            }
            rows(made.provisions(), wanted.provisions());
            return List.copyOf(found);
        }

        private void rows(List<Provision> these, List<Provision> those) {
            int i = 0;
            int j = 0;
            while (found.size() < most && (i < these.size() || j < those.size())) {
                int alone = i < these.size() && j < those.size() ? ahead(these, i, those, j) : 0;
                if (j >= those.size() || alone > 0) {
                    found.add(new TextDifference(name(madePlaces, these.get(i)), printed(these.get(i)), ""));
                    i++;
                } else if (i >= these.size() || alone < 0) {
                    found.add(new TextDifference(name(wantedPlaces, those.get(j)), "", printed(those.get(j))));
                    j++;
                } else {
                    pair(these.get(i++), those.get(j++));
                }
            }
        }

        /** 1 where the next of the first row stands there alone, -1 where that of the second does, 0 where they are to be compared. */
        private static int ahead(List<Provision> these, int i, List<Provision> those, int j) {
            if (isPair(these.get(i), those.get(j))) {
                return 0;
            }
            int here = distance(these, i, those.get(j));
            int there = distance(those, j, these.get(i));
            if (here < 0 && there < 0) {
                return 0;
            }
            return there < 0 || (here >= 0 && here <= there) ? 1 : -1;
        }

        private static int distance(List<Provision> row, int from, Provision partner) {
            for (int at = from; at < row.size(); at++) {
                if (isPair(row.get(at), partner)) {
                    return at - from;
                }
            }
            return -1;
        }

        private static boolean isPair(Provision one, Provision other) {
            boolean numbered = one.number() != null || other.number() != null;
            return one.level() == other.level()
                    && (numbered
                            ? number(one).equals(number(other))
                            : words(one).equals(words(other)));
        }

        private void pair(Provision one, Provision other) {
            boolean same = one.level() == other.level()
                    && number(one).equals(number(other))
                    && compact(one.caption()).equals(compact(other.caption()))
                    && words(one).equals(words(other));
            if (!same) {
                found.add(new TextDifference(name(wantedPlaces, other), printed(one), printed(other)));
            }
            rows(one.children(), other.children());
        }

        private static String name(Places places, Provision provision) {
            return places.designation(provision.id())
                    .filter(name -> !name.isEmpty())
                    .orElseGet(() -> provision.level().name());
        }
    }

    private static String printed(Provision provision) {
        return number(provision) + provision.caption() + provision.text();
    }

    private static String number(Provision provision) {
        ProvisionNumber number = provision.number();
        return number == null ? "" : compact(number.printed());
    }

    private static String words(Provision provision) {
        boolean titled = provision.level().compareTo(Level.ARTICLE) < 0 || provision.level() == Level.ANNEX;
        return titled ? compact(provision.text()) : provision.text().strip();
    }

    private static String compact(String words) {
        return BLANKS.matcher(words).replaceAll("");
    }
}
