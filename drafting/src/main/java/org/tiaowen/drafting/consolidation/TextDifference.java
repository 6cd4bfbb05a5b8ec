package org.tiaowen.drafting.consolidation;

import java.util.List;
import java.util.Optional;
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

    /** The first difference in reading order; empty where the texts are the same. */
    public static Optional<TextDifference> first(LegalText made, LegalText wanted) {
        if (!compact(made.title()).equals(compact(wanted.title()))) {
            return Optional.of(new TextDifference("题目", made.title(), wanted.title()));
        }
        return new Search(Places.of(made), Places.of(wanted)).first(made.provisions(), wanted.provisions());
    }

    private record Search(Places made, Places wanted) {

        Optional<TextDifference> first(List<Provision> these, List<Provision> those) {
            for (int i = 0; i < Math.max(these.size(), those.size()); i++) {
                if (i >= these.size()) {
                    return Optional.of(new TextDifference(name(wanted, those.get(i)), "", printed(those.get(i))));
                }
                if (i >= those.size()) {
                    return Optional.of(new TextDifference(name(made, these.get(i)), printed(these.get(i)), ""));
                }
                Optional<TextDifference> inside = first(these.get(i), those.get(i));
                if (inside.isPresent()) {
                    return inside;
                }
            }
            return Optional.empty();
        }

        private Optional<TextDifference> first(Provision one, Provision other) {
            boolean same = one.level() == other.level()
                    && number(one).equals(number(other))
                    && compact(one.caption()).equals(compact(other.caption()))
                    && words(one).equals(words(other));
            return same
                    ? first(one.children(), other.children())
                    : Optional.of(new TextDifference(name(wanted, other), printed(one), printed(other)));
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
        return words.replaceAll("[\\s\\u3000\\u00A0]+", "");
    }
}
