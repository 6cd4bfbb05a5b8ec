package org.tiaowen.comments.statistics;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.comments.consultations.ConsultationId;

/**
 * What is counted: a consultation, or what lies in all of some parts of it.
 *
 * @param parts none for the whole consultation
 */
public record Slice(ConsultationId consultation, List<Part> parts) {

    public Slice {
        parts = List.copyOf(parts);
    }

    /** The whole consultation. */
    public static Slice of(ConsultationId consultation) {
        return new Slice(consultation, List.of());
    }

    /** What lies in that part too. */
    public Slice in(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new Slice(consultation, more);
    }
}
