package org.tiaowen.drafting.amendments;

/** Writes amending instruments in the wording of the norms. Stateless. */
public final class AmendmentPrinter {

    private AmendmentPrinter() {}

    /** The words of one modification, as they stand in an instruction; read again, they give the same modification. */
    public static String print(Modification modification) {
        return modification.passage().words();
    }
}
