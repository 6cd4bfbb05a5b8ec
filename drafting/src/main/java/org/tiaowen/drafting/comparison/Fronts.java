package org.tiaowen.drafting.comparison;

import java.util.List;
import java.util.Optional;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;

/** Title, 题注 and kind of three texts. */
final class Fronts {

    private final LegalText base;
    private final LegalText mine;
    private final LegalText theirs;
    private final Optional<String> front;
    private final Optional<String> title;

    private Fronts(LegalText base, LegalText mine, LegalText theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        this.front = WordMerge.of(base.front(), mine.front(), theirs.front());
        this.title = WordMerge.of(base.title(), mine.title(), theirs.title());
    }

    static Fronts of(LegalText base, LegalText mine, LegalText theirs) {
        return new Fronts(base, mine, theirs);
    }

    boolean conflict() {
        return front.isEmpty() || title.isEmpty();
    }

    String base() {
        return base.front().strip();
    }

    String mine() {
        return mine.front().strip();
    }

    String theirs() {
        return theirs.front().strip();
    }

    /** The merged text under the merged front, or under the chosen one where there is a conflict. */
    LegalText text(Choice choice, List<Provision> provisions) {
        LegalText chosen =
                switch (choice) {
                    case MINE, BOTH -> mine;
                    case THEIRS -> theirs;
                    case BASE -> base;
                };
        return new LegalText(
                mine.kind() == base.kind() ? theirs.kind() : mine.kind(),
                conflict() ? chosen.front() : front.orElseThrow(),
                conflict() ? chosen.title() : title.orElseThrow(),
                provisions,
                mine.end().equals(base.end()) ? theirs.end() : mine.end());
    }
}
