package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tiaowen.drafting.articles.ProvisionId;

/** What is to be told of one modification while it is carried out. */
final class Report {

    private final LawAsItWas law;
    private final Set<ProvisionId> touched = new LinkedHashSet<>();
    private final List<String> remarks = new ArrayList<>();

    Report(LawAsItWas law) {
        this.law = law;
    }

    void touch(ProvisionId id) {
        touched.add(id);
    }

    void remark(String remark) {
        remarks.add(remark);
    }

    String name(ProvisionId id) {
        return law.name(id);
    }

    List<ProvisionId> touched() {
        return List.copyOf(touched);
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }
}
