package org.tiaowen.app.drafting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.amendments.Formalities;
import org.tiaowen.drafting.amendments.InstrumentForm;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.derivation.ChangeForm;
import org.tiaowen.drafting.derivation.ComparativeTable;
import org.tiaowen.drafting.derivation.Derivation;
import org.tiaowen.drafting.derivation.DerivedChange;
import org.tiaowen.drafting.derivation.Drafting;
import org.tiaowen.drafting.derivation.LawChange;
import org.tiaowen.drafting.derivation.UnprovedClause;
import org.tiaowen.drafting.versions.DraftId;

/** Amending instruments written, for machines. */
@RestController
@RequestMapping("/api/v1/amendments")
@Tag(name = "修改决定 Amending decisions")
class AmendmentsApi {

    /** A package amends a dozen laws; each is aligned and proved. */
    static final int MOST_LAWS = 50;

    /** Longer than any title, organ or meeting there is. */
    private static final int LONGEST_FORMALITY = 500;

    private final LawChanges changes;

    AmendmentsApi(LawChanges changes) {
        this.changes = changes;
    }

    /**
     * What the instrument is to lead from and to.
     *
     * @param form a decision where it is left out
     * @param title of the instrument; made of the organ and the laws where it is empty
     * @param choices the form chosen for a change, by its id
     */
    @Schema(example = """
            {
              "laws": [{
                "before": "云州市停车管理条例\\n\\n第一条　停车应当有序。\\n第二条　本条例自公布之日起施行。\\n",
                "after": "云州市停车管理条例\\n\\n第一条　停车应当有序、安全。\\n第二条　本条例自公布之日起施行。\\n"
              }]
            }""")
    record ToDerive(
            @Nullable List<ChangedLaw> laws,
            @Nullable InstrumentForm form,
            @Nullable String title,
            @Nullable String organ,
            @Nullable String meeting,
            @Nullable String passed,
            @Nullable String effective,
            @Nullable Map<UUID, ChangeForm> choices) {}

    /**
     * Two states of a law: two texts, or two versions of a draft.
     *
     * @param title as the instrument names the law; that of the old text where it is left out
     * @param to the working copy where it is left out
     */
    record ChangedLaw(
            @Nullable String title,
            @Nullable String before,
            @Nullable String after,
            @Nullable UUID draft,
            @Nullable Integer from,
            @Nullable Integer to) {}

    /**
     * The instrument, or why there is none.
     *
     * @param offered whether it is there, proved: read again and carried out on the old texts it gives the new ones
     * @param text the instrument; null where there is none
     * @param reason why there is none, in Chinese; empty where there is one
     */
    record Derived(
            boolean offered,
            @Nullable String text,
            String reason,
            List<UnprovedClause> unproved,
            List<Change> changes,
            List<Table> tables,
            List<String> remarks) {}

    /** A change and how it is told. */
    record Change(
            int law,
            UUID id,
            String oldName,
            String newName,
            ChangeForm form,
            List<ChangeForm> possible,
            String rule,
            String explanation,
            String number,
            String words) {

        static Change of(DerivedChange change) {
            return new Change(
                    change.law(),
                    change.id().value(),
                    change.oldName(),
                    change.newName(),
                    change.form(),
                    change.possible(),
                    change.rule().id(),
                    change.explanation(),
                    change.number(),
                    change.words());
        }
    }

    /** 对照表: the rows where something differs. */
    record Table(String law, List<Row> rows) {

        static Table of(ComparativeTable table) {
            return new Table(
                    table.law(),
                    table.changed().stream()
                            .map(row -> new Row(row.oldName(), row.newName(), row.what(), row.words(), row.note()))
                            .toList());
        }
    }

    /** A row, its words kept, deleted and inserted. */
    record Row(String oldName, String newName, ComparativeTable.What what, List<WordRun> words, String note) {}

    @PostMapping
    @Operation(
            summary = "由新旧文本生成修改决定或者修正案 Write the amending instrument from old and new texts",
            description = "只有证明旧文本加上文件逐字等于新文本时才给出文件（offered）。"
                    + " The instrument is offered only when it is proved to lead from the old texts to the new ones.")
    @ApiResponse(responseCode = "200", description = "文件，或者没有生成的原因 The instrument, or why there is none")
    @ApiResponse(responseCode = "404", description = "没有这部草案或者版本 No such draft or version")
    @ApiResponse(responseCode = "422", description = "内容有误，列出所有问题 Faults, all of them listed")
    Derived derive(@RequestBody ToDerive body) {
        List<ChangedLaw> laws = Objects.requireNonNullElse(body.laws(), List.of());
        Problems problems = problems(body, laws);
        if (!problems.isEmpty()) {
            throw ApiRefusal.invalid(problems);
        }
        AtomicLong ids = new AtomicLong();
        List<LawChange> read = laws.stream().map(law -> read(law, ids)).toList();
        return derived(Derivation.of(
                read, drafting(body, Formalities.of(read.getFirst().before()))));
    }

    private static Problems problems(ToDerive body, List<ChangedLaw> laws) {
        Problems problems = Problems.NONE;
        if (laws.isEmpty() || laws.size() > MOST_LAWS) {
            problems = problems.and(Problem.at("laws", "api.fault.laws", MOST_LAWS));
        }
        for (int i = 0; i < laws.size(); i++) {
            problems = problems.and(problems("laws[" + i + "]", laws.get(i)));
        }
        problems = problems.and(line("title", body.title()))
                .and(line("organ", body.organ()))
                .and(line("meeting", body.meeting()))
                .and(line("passed", body.passed()))
                .and(line("effective", body.effective()));
        Map<UUID, ChangeForm> choices = Objects.requireNonNullElse(body.choices(), Map.of());
        return choices.values().stream().anyMatch(Objects::isNull)
                ? problems.and(Problem.at("choices", "api.fault.choice"))
                : problems;
    }

    private static Problems problems(String field, @Nullable ChangedLaw law) {
        if (law == null) {
            return Problems.of(Problem.at(field, "api.fault.textsOrDraft"));
        }
        return line(field + ".title", law.title()).and(sources(field, law));
    }

    private static Problems line(String field, @Nullable String words) {
        return DraftChecks.line(field, Objects.requireNonNullElse(words, ""), LONGEST_FORMALITY);
    }

    private static Problems sources(String field, ChangedLaw law) {
        if (law.draft() != null) {
            return law.before() == null && law.after() == null && law.from() != null
                    ? Problems.NONE
                    : Problems.of(Problem.at(field, "api.fault.textsOrDraft"));
        }
        return DraftChecks.law(field + ".before", Objects.requireNonNullElse(law.before(), ""))
                .and(DraftChecks.law(field + ".after", Objects.requireNonNullElse(law.after(), "")));
    }

    /** Clauses of texts without ids are counted, so that the same texts have the same ids when a choice is sent in. */
    private LawChange read(ChangedLaw law, AtomicLong ids) {
        UUID draft = law.draft();
        LawChange change = draft == null
                ? LawChange.of(text(law.before(), ids), text(law.after(), ids))
                : changes.between(changes.pair(
                        new DraftId(draft),
                        Objects.requireNonNullElse(law.from(), LawChanges.WORKING_COPY),
                        Objects.requireNonNullElse(law.to(), LawChanges.WORKING_COPY)));
        String title = law.title();
        return title == null ? change : new LawChange(title, change.before(), change.after(), change.lineage());
    }

    private static LegalText text(@Nullable String source, AtomicLong ids) {
        return TextReader.read(
                        Objects.requireNonNullElse(source, ""),
                        () -> new ProvisionId(new UUID(0, ids.incrementAndGet())))
                .text();
    }

    private static Drafting drafting(ToDerive body, Formalities unknown) {
        Map<UUID, ChangeForm> choices = Objects.requireNonNullElse(body.choices(), Map.of());
        return wish(body)
                .drafting(unknown)
                .choosing(choices.entrySet().stream()
                        .collect(Collectors.toMap(choice -> new ProvisionId(choice.getKey()), Map.Entry::getValue)));
    }

    private static WishedInstrument wish(ToDerive body) {
        return new WishedInstrument(
                body.form(), body.title(), body.organ(), body.meeting(), body.passed(), body.effective(), null, null);
    }

    private static Derived derived(Derivation derivation) {
        List<Change> changes = derivation.changes().stream().map(Change::of).toList();
        List<Table> tables = derivation.tables().stream().map(Table::of).toList();
        return switch (derivation) {
            case Derivation.Offered offered ->
                new Derived(true, offered.text(), "", List.of(), changes, tables, offered.remarks());
            case Derivation.NotOffered not ->
                new Derived(false, null, not.reason(), not.unproved(), changes, tables, not.remarks());
        };
    }
}
