package org.tiaowen.drafting.amendments;

import java.util.List;
import org.tiaowen.drafting.articles.Finding;

/**
 * An amending instrument: 关于修改《…》的决定 or 修正案, with everything it tells to do.
 *
 * @param form which of the two
 * @param title on one line; empty where the text has none
 * @param laws one for each law it amends (打包修改), in order
 * @param unread what stands between the instructions and was understood neither as one of them nor as preamble, closing
 *     or signature; never dropped
 * @param framing what stands around the instructions and was understood, in order
 * @param findings what is wrong with the text though it could be read, in order; offsets into the source
 */
public record AmendingInstrument(
        InstrumentForm form,
        String title,
        List<LawAmendment> laws,
        List<Passage> unread,
        List<Framing> framing,
        List<Finding> findings) {

    public AmendingInstrument {
        laws = List.copyOf(laws);
        unread = List.copyOf(unread);
        framing = List.copyOf(framing);
        findings = List.copyOf(findings);
    }

    /** An instrument of which only the instructions matter. */
    public AmendingInstrument(InstrumentForm form, String title, List<LawAmendment> laws, List<Passage> unread) {
        this(form, title, laws, unread, List.of(), List.of());
    }
}
