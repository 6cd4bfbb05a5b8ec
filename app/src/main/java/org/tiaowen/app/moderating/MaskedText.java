package org.tiaowen.app.moderating;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.privacy.DatumKind;
import org.tiaowen.comments.privacy.PersonalFinding;

/** A text cut where something is masked. */
final class MaskedText {

    private MaskedText() {}

    /**
     * A run of characters.
     *
     * @param kind what is masked there; null for what everybody reads
     */
    record Run(String text, @Nullable DatumKind kind) {}

    /** The runs of a text, masked or as it was sent. */
    static List<Run> of(String text, List<PersonalFinding> findings) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (PersonalFinding finding : findings) {
            if (finding.start() < from || finding.end() > text.length()) {
                continue;
            }
            if (finding.start() > from) {
                runs.add(new Run(text.substring(from, finding.start()), null));
            }
            runs.add(new Run(text.substring(finding.start(), finding.end()), finding.kind()));
            from = finding.end();
        }
        if (from < text.length()) {
            runs.add(new Run(text.substring(from), null));
        }
        return List.copyOf(runs);
    }
}
