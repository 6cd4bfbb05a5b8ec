package org.tiaowen.app.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.app.pages.LawText;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationState;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;

/** A consultation as every page of the workbench has it before it: its papers and the text that is before the public. */
final class Desk {

    private final Consultation consultation;
    private final ConsultationState state;
    private final LegalText text;
    private final Places places;
    private final LawText law;
    private final Map<String, LawText.Block> blocks = new HashMap<>();

    Desk(Consultation consultation, ConsultationState state, LegalText text) {
        this.consultation = consultation;
        this.state = state;
        this.text = text;
        this.places = Places.of(text);
        this.law = LawText.of(text);
        law.blocks().forEach(block -> block.ids().forEach(id -> blocks.put(id, block)));
    }

    public Consultation consultation() {
        return consultation;
    }

    public ConsultationState state() {
        return state;
    }

    /** The address all pages of this consultation begin with. */
    public String address() {
        return "/workbench/" + consultation.id();
    }

    public LawText law() {
        return law;
    }

    Places places() {
        return places;
    }

    LegalText text() {
        return text;
    }

    /** How one cites the clause; empty for one this text does not have. */
    public String designation(@Nullable ProvisionId clause) {
        return clause == null ? "" : places.designation(clause).orElse("");
    }

    /** The number and words of a heading; empty for whatever is none. */
    String heading(ProvisionId clause) {
        return block(clause)
                .filter(LawText.Block::division)
                .map(block -> (block.number() + " " + block.text()).strip())
                .orElse("");
    }

    /** The article (or whatever stands alone) the clause is in. */
    Optional<LawText.Block> block(ProvisionId clause) {
        return Optional.ofNullable(blocks.get(clause.toString()));
    }

    /** The articles, in reading order. */
    public List<LawText.Block> articles() {
        return law.blocks().stream().filter(block -> !block.division()).toList();
    }
}
