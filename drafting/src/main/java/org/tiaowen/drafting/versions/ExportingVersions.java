package org.tiaowen.drafting.versions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.akomantoso.AkomaNtosoWriter;
import org.tiaowen.drafting.akomantoso.Expression;
import org.tiaowen.drafting.articles.LegalText;

/** Versions as documents for other programs. Thread-safe. */
@Component
public final class ExportingVersions {

    /** Days are counted where the law is made. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Drafts drafts;
    private final Versions versions;

    ExportingVersions(Drafts drafts, Versions versions) {
        this.drafts = drafts;
        this.versions = versions;
    }

    /**
     * The version as Akoma Ntoso, with what became of the clauses since the version before; 公布稿 is written as an act, every
     * other one as a bill. Names of persons are not in it.
     */
    public String akomaNtoso(Version version) {
        Instant begun = drafts.find(version.draft()).orElseThrow().createdAt();
        LegalText text = versions.text(version.id());
        Optional<Expression.Descent> descent = versions.find(version.draft(), version.number() - 1)
                .flatMap(before -> versions.lineage(before.id(), version.id())
                        .map(lineage -> new Expression.Descent(before.number(), day(before.createdAt()), lineage)));
        boolean enacted = version.label().equals(VersionLabel.PROMULGATED);
        return AkomaNtosoWriter.write(
                text,
                new Expression(
                        enacted ? Expression.Status.ACT : Expression.Status.BILL,
                        version.draft().toString(),
                        Optional.of(day(begun)),
                        Expression.of(text).author(),
                        version.number(),
                        version.label().value(),
                        Optional.of(day(version.createdAt())),
                        descent));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, CHINA);
    }
}
