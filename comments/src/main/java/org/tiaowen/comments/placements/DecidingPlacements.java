package org.tiaowen.comments.placements;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.VersionId;

/** A person's decisions on where links stand; what the program told stays beside them. Thread-safe. */
@Component
public class DecidingPlacements {

    /** What came of it. */
    public sealed interface Outcome permits Decided, Conflict, Refused {}

    /** It is written down for all of them. */
    public record Decided(List<Placement> placements) implements Outcome {

        public Decided {
            placements = List.copyOf(placements);
        }
    }

    /** Somebody else decided on some of them meanwhile; nothing changed. */
    public record Conflict(List<Placement> theirs) implements Outcome {

        public Conflict {
            theirs = List.copyOf(theirs);
        }
    }

    /** It was refused, for all these reasons; nothing changed. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A link that is decided on.
     *
     * @param seen id of the decision the user had before them; 0 where there was none
     */
    public record Link(OpinionId opinion, long seen) {}

    /**
     * Says where links on one clause stand in a version, all of them or none.
     *
     * @param source the clause they are on in the version that was before the public
     * @param targets clauses of {@code version}; none says that they stand nowhere any more
     * @param reason wanted where there are no targets
     * @param by the acting user's name
     */
    @Transactional
    public Outcome decide(
            ProvisionId source,
            VersionId version,
            List<Link> links,
            List<ProvisionId> targets,
            String reason,
            String by) {
        return new Refused(List.of());
    }

    /** Takes back what was decided in that version; the program's placement holds again. */
    @Transactional
    public Outcome withdraw(ProvisionId source, VersionId version, List<Link> links, String reason, String by) {
        return new Refused(List.of());
    }
}
