package org.tiaowen.drafting.comparison;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Layout;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;

/**
 * A clause that all three texts have, without what is inside it.
 *
 * @param level merged, where {@code conflict} is false
 * @param caption merged, where {@code conflict} is false
 * @param text merged, where {@code conflict} is false
 * @param number of whoever changed it; it is computed anew from the place in the end
 * @param layout of whoever changed it: blanks are nothing to quarrel about
 * @param conflict whether both changed the same words differently
 */
record MergedProvision(
        Provision base,
        Provision mine,
        Provision theirs,
        Level level,
        String caption,
        String text,
        @Nullable ProvisionNumber number,
        Layout layout,
        boolean conflict) {

    static MergedProvision of(Provision base, Provision mine, Provision theirs) {
        Optional<Level> level = oneOf(base.level(), mine.level(), theirs.level());
        Optional<String> caption = WordMerge.of(base.caption(), mine.caption(), theirs.caption());
        Optional<String> text = WordMerge.of(base.text(), mine.text(), theirs.text());
        return new MergedProvision(
                base,
                mine,
                theirs,
                level.orElse(mine.level()),
                caption.orElse(mine.caption()),
                text.orElse(mine.text()),
                Objects.equals(mine.number(), base.number()) ? theirs.number() : mine.number(),
                mine.layout().equals(base.layout()) ? theirs.layout() : mine.layout(),
                level.isEmpty() || caption.isEmpty() || text.isEmpty());
    }

    private static <T> Optional<T> oneOf(T base, T mine, T theirs) {
        if (mine.equals(theirs) || theirs.equals(base)) {
            return Optional.of(mine);
        }
        return mine.equals(base) ? Optional.of(theirs) : Optional.empty();
    }

    /** A clause that one side decides alone. */
    static Provision of(Provision only, List<Provision> children) {
        return provision(only.id(), only, only.number(), only.layout(), children);
    }

    /** The clause as chosen; two of them where both versions are to stand. */
    List<Provision> provisions(Choice choice, List<Provision> children) {
        if (!conflict) {
            return List.of(new Provision(mine.id(), level, number, caption, text, layout, children));
        }
        return switch (choice) {
            case MINE -> List.of(chosen(mine, children));
            case THEIRS -> List.of(chosen(theirs, children));
            case BASE -> List.of(chosen(base, children));
            case BOTH ->
                canStandTwice(mine.level())
                        ? List.of(
                                chosen(mine, children),
                                provision(ProvisionId.next(), theirs, theirs.number(), Layout.LINE, List.of()))
                        : List.of(chosen(mine, children));
        };
    }

    /** Two versions of a heading or of an article's own line make no text. */
    static boolean canStandTwice(Level level) {
        return switch (level) {
            case PARAGRAPH, ITEM, SUBITEM -> true;
            default -> false;
        };
    }

    private Provision chosen(Provision words, List<Provision> children) {
        return provision(mine.id(), words, number, layout, children);
    }

    private static Provision provision(
            ProvisionId id,
            Provision words,
            @Nullable ProvisionNumber number,
            Layout layout,
            List<Provision> children) {
        return new Provision(id, words.level(), number, words.caption(), words.text(), layout, children);
    }
}
