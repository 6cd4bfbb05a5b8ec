package org.tiaowen.app.workbench;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.digests.ClauseDigest;
import org.tiaowen.comments.digests.ClauseDigests;
import org.tiaowen.comments.digests.Stance;
import org.tiaowen.comments.grouping.Group;
import org.tiaowen.comments.grouping.GroupCounts;
import org.tiaowen.comments.grouping.GroupDecision;
import org.tiaowen.comments.grouping.GroupId;
import org.tiaowen.comments.grouping.GroupRelation;
import org.tiaowen.comments.grouping.GroupingDecisions;
import org.tiaowen.comments.grouping.Groups;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.worklists.HandlingCounts;
import org.tiaowen.comments.worklists.OpinionFilter;
import org.tiaowen.comments.worklists.OpinionRows;
import org.tiaowen.comments.worklists.RowsByGroup;
import org.tiaowen.drafting.articles.ProvisionId;

/** What there is to handle, for machines: rows by every filter of the workbench, digests of clauses, groups. */
@RestController
@RequestMapping("/api/v1/consultations/{id}")
@Tag(name = "意见处理工作台 Workbench")
class WorklistApi {

    private final Desks desks;
    private final OpinionRows rows;
    private final RowsByGroup byGroup;
    private final ClauseDigests digests;
    private final Groups groups;
    private final GroupingDecisions grouping;

    WorklistApi(
            Desks desks,
            OpinionRows rows,
            RowsByGroup byGroup,
            ClauseDigests digests,
            Groups groups,
            GroupingDecisions grouping) {
        this.desks = desks;
        this.rows = rows;
        this.byGroup = byGroup;
        this.digests = digests;
        this.groups = groups;
        this.grouping = grouping;
    }

    /** Rows, those of the newest comments first. */
    record Page(int page, int size, long total, List<RowInApi> opinions) {}

    /** A quotation that stands for others. */
    record Quoted(UUID opinion, String words, Stance stance, UUID group, int received) {}

    /** A word said here more often than elsewhere. */
    record Word(String word, int here, int elsewhere) {}

    /** What was said on a clause and on anything inside it, in withheld comments too; these are not quoted. */
    record Digest(
            UUID clause,
            long opinions,
            long undecided,
            int comments,
            int persons,
            Map<Stance, Integer> stances,
            List<Word> words,
            List<Quoted> quotations) {}

    /** A group in the list; {@code id} is null for an opinion that is not grouped yet. */
    record GroupInList(@Nullable UUID id, RowInApi representative, GroupCounts counts, long undecided) {}

    /** Groups, those with most comments first. */
    record GroupPage(int page, int size, long total, List<GroupInList> groups) {}

    /** A member; no relation for the representative. */
    record Member(UUID opinion, @Nullable GroupRelation relation, String reason) {}

    /** A group with its members. */
    record GroupInApi(UUID id, UUID representative, boolean chosenByPerson, GroupCounts counts, List<Member> members) {

        static GroupInApi of(Group group) {
            return new GroupInApi(
                    group.id().value(),
                    group.representative().value(),
                    group.chosenByPerson(),
                    group.counts(),
                    group.members().stream()
                            .map(member -> new Member(member.opinion().value(), member.relation(), member.reason()))
                            .toList());
        }
    }

    /** What a person decides on a group. */
    record GroupingDecision(
            GroupDecision.@Nullable Kind kind,
            @Nullable UUID opinion,
            @Nullable String reason) {}

    @GetMapping("/worklist")
    @Operation(
            summary = "意见点：按条文、办理情况、立场、采纳情况、渠道、联系点、承办人、意见组、日期筛选 Opinions by every filter of the workbench",
            description = "clause 包含其下的款、项、目。A clause includes everything inside it.")
    @ApiResponse(responseCode = "200", description = "意见点 The opinions")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    Page rows(
            @PathVariable ConsultationId id,
            @ParameterObject FilterParameters asked,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        desks.of(id);
        OpinionFilter filter = asked.of(id);
        int from = Math.max(0, page);
        int most = Math.clamp(size, 1, OpinionRows.LARGEST_PAGE);
        return new Page(
                from,
                most,
                rows.count(filter),
                rows.find(filter, from, most).stream().map(RowInApi::of).toList());
    }

    @GetMapping("/worklist/counts")
    @Operation(summary = "办理进度 How far the opinions are handled")
    @ApiResponse(responseCode = "200", description = "各项数字 The numbers")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    HandlingCounts counts(@PathVariable ConsultationId id) {
        desks.of(id);
        return rows.counts(id);
    }

    @GetMapping("/clauses/{clause}/digest")
    @Operation(summary = "一条的意见概览：数量、立场、特有用词、代表性意见 What was said on a clause")
    @ApiResponse(responseCode = "200", description = "概览 The digest")
    @ApiResponse(responseCode = "404", description = "没有这一条 No such clause")
    Digest digest(@PathVariable ConsultationId id, @PathVariable ProvisionId clause) {
        if (desks.of(id).block(clause).isEmpty()) {
            throw new NotFound(clause);
        }
        ClauseDigest digest = digests.of(id, clause);
        return new Digest(
                clause.value(),
                digest.counts().opinions(),
                digest.counts().undecided(),
                digest.counts().comments(),
                digest.counts().persons(),
                digest.stances(),
                digest.words().stream()
                        .map(word -> new Word(word.word(), word.here(), word.elsewhere()))
                        .toList(),
                digest.quotations().stream()
                        .map(one -> new Quoted(
                                one.opinion().value(),
                                one.words(),
                                one.stance(),
                                one.group().value(),
                                one.counts().received()))
                        .toList());
    }

    @GetMapping("/groups")
    @Operation(summary = "意见组：同文、近文、模板、同诉求 Groups of opinions that say the same")
    @ApiResponse(responseCode = "200", description = "意见组 The groups")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    GroupPage groups(
            @PathVariable ConsultationId id,
            @ParameterObject FilterParameters asked,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        desks.of(id);
        OpinionFilter filter = asked.of(id);
        int from = Math.max(0, page);
        int most = Math.clamp(size, 1, OpinionRows.LARGEST_PAGE);
        return new GroupPage(
                from,
                most,
                byGroup.count(filter),
                byGroup.find(filter, from, most).stream()
                        .map(group -> {
                            GroupId found = group.id();
                            return new GroupInList(
                                    found == null ? null : found.value(),
                                    RowInApi.of(group.representative()),
                                    group.counts(),
                                    group.undecided());
                        })
                        .toList());
    }

    @GetMapping("/groups/{group}")
    @Operation(summary = "一个意见组及其成员 One group with its members")
    @ApiResponse(responseCode = "200", description = "意见组 The group")
    @ApiResponse(responseCode = "404", description = "没有这个意见组 No such group")
    GroupInApi group(@PathVariable ConsultationId id, @PathVariable GroupId group) {
        return GroupInApi.of(existing(id, group));
    }

    @PostMapping("/groups/{group}/decisions")
    @Operation(
            summary = "移出、归入、选为代表 Take out, add, make the representative",
            description = "程序原来的分组始终保留。What the program found stays beside it.")
    @ApiResponse(responseCode = "200", description = "意见点现在所在的组 The group the opinion is in now")
    @ApiResponse(responseCode = "404", description = "没有这个意见组 No such group")
    @ApiResponse(responseCode = "422", description = "内容有误 Faults")
    GroupInApi decide(
            @PathVariable ConsultationId id,
            @PathVariable GroupId group,
            @RequestBody GroupingDecision body,
            Principal by) {
        existing(id, group);
        GroupDecision.Kind kind = body.kind();
        UUID meant = body.opinion();
        if (kind == null || meant == null) {
            Problems missing = Problems.NONE;
            missing = kind == null ? missing.and(Problem.at("kind", "api.fault.missing")) : missing;
            throw ApiRefusal.invalid(meant == null ? missing.and(Problem.at("opinion", "api.fault.missing")) : missing);
        }
        OpinionId opinion = new OpinionId(meant);
        String reason = body.reason() == null ? "" : body.reason();
        GroupingDecisions.Outcome outcome =
                switch (kind) {
                    case TAKEN_OUT -> grouping.takeOut(opinion, group, reason, by.getName());
                    case ADDED -> grouping.add(opinion, group, reason, by.getName());
                    case REPRESENTS -> grouping.represent(opinion, group, by.getName());
                };
        return switch (outcome) {
            case GroupingDecisions.Decided decided -> GroupInApi.of(decided.group());
            case GroupingDecisions.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    private Group existing(ConsultationId id, GroupId group) {
        return groups.find(group)
                .filter(found -> found.consultation().equals(id))
                .orElseThrow(() -> new NotFound(group));
    }
}
