package org.tiaowen.drafting.amendments;

import java.util.List;

/**
 * The words an instrument quotes as new text of clauses.
 *
 * @param lines one for each paragraph of the quotation, without the marks that open and close it; quotation marks inside
 *     are double again; numbers (第十八条　, （一）) stand as they were quoted. Empty where the instruction quotes nothing
 * @param passage with its marks
 */
public record Payload(List<String> lines, Passage passage) {
    public Payload {
        lines = List.copyOf(lines);
    }
}
