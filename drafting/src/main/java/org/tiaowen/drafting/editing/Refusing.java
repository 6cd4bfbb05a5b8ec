package org.tiaowen.drafting.editing;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.ProvisionId;

/** Leaves an operation before it has changed anything; never leaves this package. */
final class Refusing extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Refusal reason;
    private final transient List<String> args;
    private final transient @Nullable ProvisionId nearest;

    Refusing(Refusal reason, @Nullable Branch nearest, Object... args) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.args = List.of(args).stream().map(String::valueOf).toList();
        this.nearest = nearest == null || nearest.level == null ? null : nearest.id;
    }

    EditOutcome.Refused refused(Edit edit) {
        return new EditOutcome.Refused(edit, reason, args, nearest);
    }
}
