package org.tiaowen.drafting.amendments;

import java.util.List;

/** Reads amending instruments. Stateless. */
public final class AmendmentReader {

    private AmendmentReader() {}

    /** What {@code source} tells to do. Any string is read; what is not understood is in it as unread, nothing is thrown. */
    public static AmendingInstrument read(String source) {
        return new AmendingInstrument(
                InstrumentForm.DECISION, "", List.of(), List.of(new Passage(0, source.length(), source)));
    }
}
