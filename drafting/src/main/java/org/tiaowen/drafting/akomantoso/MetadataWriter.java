package org.tiaowen.drafting.akomantoso;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tiaowen.drafting.articles.Enactment;
import org.tiaowen.drafting.articles.Enactments;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.LineageRelation;

/** The {@code meta} of a document: what it is, when and by whom, and where its clauses come from. */
final class MetadataWriter {

    /** Akoma Ntoso demands a day; this one says that none is known. */
    private static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    private static final String PROGRAM = "#tiaowen";
    private static final int HUNDRED = 100;

    private final LegalText text;
    private final Expression expression;
    private final ElementIds ids;
    private final Markup markup;
    private final Map<String, String> organs = new LinkedHashMap<>();
    private final List<Enactment> enactments;

    MetadataWriter(LegalText text, Expression expression, ElementIds ids, Markup markup) {
        this.text = text;
        this.expression = expression;
        this.ids = ids;
        this.markup = markup;
        this.enactments = Enactments.of(text).all();
        organ(expression.author());
        enactments.forEach(enactment -> organ(enactment.organ()));
    }

    void document() {
        markup.open("meta");
        identification("!main");
        lifecycle();
        expression.descent().ifPresent(this::mappings);
        references();
        markup.open("proprietary");
        markup.attribute("source", PROGRAM);
        markup.openOurs("text");
        markup.ours("form", Vocabulary.FORM);
        markup.ours("kind", text.kind().name());
        markup.ours("title", text.title());
        markup.ours("end", text.end());
        markup.closeInline();
        expression.descent().ifPresent(descent -> {
            markup.openOurs("descent");
            markup.ours("from", state(Optional.of(descent.day()), descent.version()));
            markup.closeInline();
        });
        markup.close();
        markup.close();
    }

    /** That of an annex, which is a document of its own for Akoma Ntoso. */
    void annex(int count) {
        markup.open("meta");
        identification("!annex_" + count);
        markup.close();
    }

    private void identification(String component) {
        String work = work();
        String state = state(expression.day().or(expression::begun), expression.version());
        markup.open("identification");
        markup.attribute("source", PROGRAM);

        markup.open("FRBRWork");
        names(work + "/" + component, work);
        if (!text.title().isEmpty()) {
            markup.empty("FRBRalias", "value", text.title(), "name", "title");
        }
        date(expression.begun(), expression.status() == Expression.Status.ACT ? "enacted" : "begun");
        markup.empty("FRBRauthor", "href", organ(expression.author()));
        markup.empty("FRBRcountry", "value", "cn");
        markup.empty("FRBRsubtype", "value", kind(text));
        markup.empty("FRBRprescriptive", "value", Boolean.toString(expression.status() == Expression.Status.ACT));
        markup.close();

        markup.open("FRBRExpression");
        names(state + "/" + component, state);
        if (!expression.label().isEmpty()) {
            markup.empty("FRBRalias", "value", expression.label(), "name", "label");
        }
        date(expression.day(), "expression");
        markup.empty("FRBRauthor", "href", organ(expression.author()));
        if (expression.version() > 0) {
            markup.empty("FRBRversionNumber", "value", Integer.toString(expression.version()));
        }
        markup.empty("FRBRlanguage", "language", "zho");
        markup.close();

        markup.open("FRBRManifestation");
        names(state + "/" + component + ".xml", state + ".akn");
        date(expression.day(), "expression");
        markup.empty("FRBRauthor", "href", PROGRAM);
        markup.empty("FRBRformat", "value", "application/akn+xml");
        markup.close();
        markup.close();
    }

    /** What an act or bill is called in its attribute {@code name}. */
    static String kind(LegalText text) {
        return switch (text.kind()) {
            case REGULATION -> "regulation";
            case DECISION -> "decision";
        };
    }

    private String work() {
        StringBuilder name = new StringBuilder();
        expression.work().codePoints().filter(Character::isLetterOrDigit).forEach(name::appendCodePoint);
        return "/akn/cn/"
                + (expression.status() == Expression.Status.ACT ? "act" : "bill")
                + "/" + day(expression.begun()) + "/" + (name.isEmpty() ? "unnamed" : name);
    }

    private String state(Optional<LocalDate> day, int version) {
        return work() + "/zho@" + day(day) + (version == 0 ? "" : ".v" + version);
    }

    private void names(String component, String whole) {
        markup.empty("FRBRthis", "value", component);
        markup.empty("FRBRuri", "value", whole);
    }

    private void date(Optional<LocalDate> day, String name) {
        markup.empty("FRBRdate", "date", day(day).toString(), "name", day.isPresent() ? name : "unknown");
    }

    private static LocalDate day(Optional<LocalDate> day) {
        return day.orElse(NO_DAY);
    }

    private void lifecycle() {
        if (enactments.isEmpty()) {
            return;
        }
        markup.open("lifecycle");
        markup.attribute("source", PROGRAM);
        int count = 0;
        for (Enactment enactment : enactments) {
            count++;
            markup.open("eventRef");
            markup.attribute("eId", "eventRef_" + count);
            markup.attribute("date", enactment.date().toString());
            markup.attribute("source", organ(enactment.organ()));
            markup.attribute("type", type(enactment.act()));
            markup.ours("act", enactment.act().name());
            markup.ours("session", enactment.session());
            markup.ours("document", enactment.document());
            markup.closeInline();
        }
        markup.close();
    }

    private static String type(Enactment.Act act) {
        return switch (act) {
            case PASSED, APPROVED, PROMULGATED, IN_FORCE -> "generation";
            case AMENDED, REVISED -> "amendment";
            case REPEALED -> "repeal";
        };
    }

    private void mappings(Expression.Descent descent) {
        Map<ProvisionId, Provision> here = new LinkedHashMap<>();
        text.walk().forEach(provision -> here.put(provision.id(), provision));
        markup.open("analysis");
        markup.attribute("source", PROGRAM);
        if (!descent.lineage().relations().isEmpty()) {
            markup.open("mappings");
            markup.attribute("source", PROGRAM);
            for (LineageRelation relation : descent.lineage().relations()) {
                mapping(relation, here);
            }
            markup.close();
        }
        markup.close();
    }

    private void mapping(LineageRelation relation, Map<ProvisionId, Provision> here) {
        markup.open("mapping");
        relation.old().ifPresent(old -> markup.attribute("original", "#" + old));
        relation.current()
                .flatMap(id -> Optional.ofNullable(here.get(id)))
                .ifPresent(current -> markup.attribute("current", "#" + ids.of(current)));
        markup.ours("kind", relation.kind().name());
        markup.ours("reason", relation.reason().name());
        markup.ours("score", Double.toString(Math.round(relation.score() * HUNDRED) / (double) HUNDRED));
        if (relation.ambiguous()) {
            markup.ours("ambiguous", "true");
        }
        markup.closeInline();
    }

    private void references() {
        markup.open("references");
        markup.attribute("source", PROGRAM);
        markup.empty(
                "TLCOrganization",
                "eId",
                "tiaowen",
                "href",
                "/ontology/organization/cn/tiaowen",
                "showAs",
                "Tiaowen 条文");
        organs.forEach((name, id) -> markup.empty(
                "TLCOrganization",
                "eId",
                id.substring(1),
                "href",
                "/ontology/organization/cn/" + id.substring(1),
                "showAs",
                name.isEmpty() ? "未载明" : name));
        markup.close();
    }

    private String organ(String name) {
        return organs.computeIfAbsent(name, unused -> "#organ_" + (organs.size() + 1));
    }
}
