package org.tiaowen.drafting.consolidation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;

/** What shows only when everything has its place: numbers and places that were told and came out otherwise. */
final class Afterthoughts {

    private final Draft draft;
    private final LegalText after;

    Afterthoughts(Draft draft, LegalText after) {
        this.draft = draft;
        this.after = after;
    }

    void remark() {
        Map<ProvisionId, Provision> now = new HashMap<>();
        after.walk().forEach(one -> now.put(one.id(), one));
        draft.quoted.forEach((id, quoted) -> {
            Provision one = now.get(id);
            ProvisionNumber number = one == null ? null : one.number();
            if (number != null && !Numbered.of(number).equals(Numbered.of(quoted.number()))) {
                quoted.report()
                        .remark("引号内的序号是“%s”，修改后是“%s”，请核对"
                                .formatted(quoted.number().printed(), number.printed()));
            }
        });
        if (!draft.anchored.isEmpty()) {
            places();
        }
    }

    private void places() {
        List<Provision> articles = after.provisions().stream()
                .filter(top -> top.level() != Level.ANNEX)
                .flatMap(Provision::walk)
                .filter(one -> one.level() == Level.ARTICLE)
                .toList();
        Map<ProvisionId, Integer> at = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            at.put(articles.get(i).id(), i);
        }
        draft.anchored.forEach((fresh, anchor) -> {
            Integer mine = at.get(fresh);
            Integer beside = at.get(anchor);
            Report report = draft.claims.reportOn(fresh);
            boolean behind = mine != null
                    && beside != null
                    && beside < mine
                    && articles.subList(beside + 1, mine).stream()
                            .allMatch(one -> draft.law.find(one.id()).isEmpty());
            if (mine != null && beside != null && !behind && report != null) {
                report.remark("写明放在%s之后，按写明的条号没有排在那里，请核对".formatted(draft.law.name(anchor)));
            }
        });
    }
}
