package org.tiaowen.drafting.akomantoso;

import org.tiaowen.drafting.articles.LegalText;

/** What came of reading an Akoma Ntoso document. */
public sealed interface AkomaNtosoReading {

    /** The text, as it was when it was written. */
    record Read(LegalText text) implements AkomaNtosoReading {}

    /**
     * The document was not read.
     *
     * @param reason in Chinese, one line
     */
    record Refused(String reason) implements AkomaNtosoReading {}
}
