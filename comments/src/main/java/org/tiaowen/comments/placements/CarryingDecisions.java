package org.tiaowen.comments.placements;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.OpinionsDivided;

/** What persons decided on the links of an opinion stays with its words when it is split or joined. */
@Component
class CarryingDecisions {

    private final PlacementDecisionRows decisions;

    CarryingDecisions(PlacementDecisionRows decisions) {
        this.decisions = decisions;
    }

    @EventListener
    void on(OpinionsDivided divided) {
        for (Opinion after : divided.after()) {
            List<OpinionId> from = divided.before().stream()
                    .filter(before ->
                            before.span().holds(after.span()) || after.span().holds(before.span()))
                    .map(Opinion::id)
                    .toList();
            decisions.carry(from, after.id());
        }
    }
}
