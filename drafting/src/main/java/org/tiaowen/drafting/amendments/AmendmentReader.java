package org.tiaowen.drafting.amendments;

/**
 * Reads amending instruments (修改决定、修正案、打包修改, those of the courts too).
 *
 * <p>Any string is read: what is not understood is in the instrument as unread, with the exact words, and nothing is thrown.
 * Every character from the first instruction to the closing belongs to an instruction, to what frames them, or to what is
 * unread. The marks are repaired as {@code TextReader} repairs those of a law; offsets are those of the source as it was
 * handed in. Time grows in proportion to the source. Stateless.
 */
public final class AmendmentReader {

    private AmendmentReader() {}

    /** What {@code source} tells to do. */
    public static AmendingInstrument read(String source) {
        Source repaired = new Source(source);
        Outline outline = Outline.of(repaired);
        return new InstrumentReader(repaired, outline).read();
    }
}
