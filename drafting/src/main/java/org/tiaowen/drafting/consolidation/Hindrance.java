package org.tiaowen.drafting.consolidation;

import java.io.Serial;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.ProvisionId;

/** Leaves a modification before it has changed anything; never leaves this package. */
final class Hindrance extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Obstacle obstacle;
    private final String reason;
    private final transient @Nullable ProvisionId nearest;

    /** @param reason in Chinese, with the remedy; {@code %s} stands for the arguments in order */
    Hindrance(Obstacle obstacle, @Nullable ProvisionId nearest, String reason, Object... args) {
        super(obstacle.name(), null, false, false);
        this.obstacle = obstacle;
        this.nearest = nearest;
        this.reason = args.length == 0 ? reason : String.format(Locale.ROOT, reason, args);
    }

    Obstacle obstacle() {
        return obstacle;
    }

    String reason() {
        return reason;
    }

    @Nullable
    ProvisionId nearest() {
        return nearest;
    }
}
