package org.tiaowen.comments.adoption;

import java.util.List;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.versions.VersionId;

/**
 * A change that may have carried an opinion out, as the program proposes it.
 *
 * @param version the version in which the text had changed
 * @param clause the clause as that version has it; where it was deleted, as the version before had it
 * @param designation how one cites the clause there
 * @param score from 0 to 1: how much of what changed speaks of what the opinion speaks of
 * @param shared the words both have, the most telling first
 * @param words the words of the clause kept, deleted and inserted
 */
public record ProposedChange(
        VersionId version,
        int versionNumber,
        ProvisionId clause,
        String designation,
        LineageKind change,
        double score,
        List<String> shared,
        List<WordRun> words) {

    public ProposedChange {
        shared = List.copyOf(shared);
        words = List.copyOf(words);
    }
}
