package org.tiaowen.comments.adoption;

import java.util.List;
import org.tiaowen.comments.opinions.OpinionId;

/** Opinions were decided, or decided anew, all in the same words. */
public record OpinionsDecided(List<OpinionId> opinions, Decision decision, String by) {

    public OpinionsDecided {
        opinions = List.copyOf(opinions);
    }
}
