package org.tiaowen.app.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.grouping.Group;
import org.tiaowen.comments.grouping.GroupDecision;
import org.tiaowen.comments.grouping.GroupId;
import org.tiaowen.comments.grouping.GroupMember;
import org.tiaowen.comments.grouping.GroupRelation;
import org.tiaowen.comments.grouping.GroupingDecisions;
import org.tiaowen.comments.grouping.Groups;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.comments.worklists.OpinionFilter;
import org.tiaowen.comments.worklists.OpinionRow;
import org.tiaowen.comments.worklists.OpinionRows;
import org.tiaowen.comments.worklists.RowsByGroup;
import org.tiaowen.drafting.comparison.WordDifference;
import org.tiaowen.drafting.comparison.WordRun;

/** What says the same: all groups, and one with its members, their differences marked. */
@Controller
@RequestMapping("/workbench/{id}/groups")
class GroupsController {

    private static final int GROUPS_A_PAGE = 20;

    private static final Pattern OPINION_PAGE =
            Pattern.compile("(?i)/opinions/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final Desks desks;
    private final Groups groups;
    private final RowsByGroup byGroup;
    private final OpinionRows rows;
    private final GroupingDecisions deciding;
    private final Comments comments;
    private final Opinions opinions;
    private final CommentProblems problems;

    GroupsController(
            Desks desks,
            Groups groups,
            RowsByGroup byGroup,
            OpinionRows rows,
            GroupingDecisions deciding,
            Comments comments,
            Opinions opinions,
            CommentProblems problems) {
        this.desks = desks;
        this.groups = groups;
        this.byGroup = byGroup;
        this.rows = rows;
        this.deciding = deciding;
        this.comments = comments;
        this.opinions = opinions;
        this.problems = problems;
    }

    /**
     * A member of a group.
     *
     * @param runs its words against those of the representative; empty where they are the same
     */
    record Member(OpinionRow row, @Nullable GroupRelation relation, String reason, List<WordRun> runs) {

        Member {
            runs = List.copyOf(runs);
        }
    }

    @GetMapping
    String all(@PathVariable ConsultationId id, @RequestParam(defaultValue = "1") int page, Model model) {
        desks.of(id, "groups", model);
        OpinionFilter all = OpinionFilter.of(id);
        int shown = Math.max(1, page);
        long count = byGroup.count(all);
        model.addAttribute("groups", byGroup.find(all, shown - 1, GROUPS_A_PAGE));
        model.addAttribute("groupCount", count);
        model.addAttribute("opinions", rows.count(all));
        model.addAttribute("page", shown);
        model.addAttribute("more", (long) shown * GROUPS_A_PAGE < count);
        return "workbench/groups";
    }

    @GetMapping("/{group}")
    String one(@PathVariable ConsultationId id, @PathVariable GroupId group, Model model) {
        desks.of(id, "groups", model);
        Group found = existing(id, group);
        Map<OpinionId, OpinionRow> members = new HashMap<>();
        rows.find(found.members().stream().map(GroupMember::opinion).toList())
                .forEach(row -> members.put(row.opinion().id(), row));
        OpinionRow representative = members.get(found.representative());
        model.addAttribute("group", found);
        model.addAttribute("representative", representative);
        model.addAttribute(
                "members",
                found.members().stream()
                        .filter(member -> !member.opinion().equals(found.representative()))
                        .flatMap(member -> Optional.ofNullable(members.get(member.opinion())).stream()
                                .map(row -> member(row, member, representative)))
                        .toList());
        model.addAttribute(
                "more",
                Math.max(
                        0,
                        rows.count(OpinionFilter.of(id).in(group))
                                - found.members().size()));
        model.addAttribute("decisions", groups.decisions(group));
        return "workbench/group";
    }

    private static Member member(OpinionRow row, GroupMember member, @Nullable OpinionRow representative) {
        String words = row.opinion().text();
        // the same demand in other words: nearly everything would be marked, and nothing told
        boolean otherWords =
                member.relation() == GroupRelation.SAME_DEMAND || member.relation() == GroupRelation.ADDED_BY_PERSON;
        List<WordRun> runs = otherWords
                        || representative == null
                        || representative.opinion().text().equals(words)
                ? List.of()
                : WordDifference.between(representative.opinion().text(), words);
        return new Member(row, member.relation(), member.reason(), runs);
    }

    private Group existing(ConsultationId id, GroupId group) {
        return groups.find(group)
                .filter(found -> found.consultation().equals(id))
                .orElseThrow(() -> new NotFound(group));
    }

    @PostMapping("/{group}/members/{opinion}")
    String change(
            @PathVariable ConsultationId id,
            @PathVariable GroupId group,
            @PathVariable OpinionId opinion,
            @RequestParam GroupDecision.Kind kind,
            @RequestParam(defaultValue = "") String reason,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        existing(id, group);
        model.addAttribute("about", opinion);
        model.addAttribute("reason", reason);
        String by = principal.getName();
        return told(
                id,
                group,
                switch (kind) {
                    case TAKEN_OUT -> deciding.takeOut(opinion, group, reason, by);
                    case ADDED -> deciding.add(opinion, group, reason, by);
                    case REPRESENTS -> deciding.represent(opinion, group, by);
                },
                response,
                model,
                flash);
    }

    @PostMapping("/{group}/members")
    String add(
            @PathVariable ConsultationId id,
            @PathVariable GroupId group,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String reason,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        existing(id, group);
        model.addAttribute("reference", reference);
        model.addAttribute("reason", reason);
        List<Comment> named = comments.find(id, reference);
        List<OpinionId> meant = named.isEmpty()
                ? ofAddress(id, reference)
                : named.stream()
                        .flatMap(comment -> opinions.of(comment.id()).stream())
                        .map(Opinion::id)
                        .toList();
        if (named.size() > 1) {
            return notOne(id, group, "bench.group.problem.ambiguous", named.size(), response, model);
        }
        if (meant.size() > 1) {
            return notOne(id, group, "bench.group.problem.several", meant.size(), response, model);
        }
        if (meant.isEmpty()) {
            return notOne(id, group, "bench.group.problem.reference", 0, response, model);
        }
        return told(
                id, group, deciding.add(meant.getFirst(), group, reason, principal.getName()), response, model, flash);
    }

    /** The opinion whose page has that address; the way out where a reference names several. */
    private List<OpinionId> ofAddress(ConsultationId id, String typed) {
        Matcher address = OPINION_PAGE.matcher(typed.strip());
        if (!address.find()) {
            return List.of();
        }
        return opinions.find(new OpinionId(UUID.fromString(address.group(1)))).stream()
                .filter(opinion -> comments.find(opinion.comment())
                        .filter(comment -> comment.consultation().equals(id))
                        .isPresent())
                .map(Opinion::id)
                .toList();
    }

    private String notOne(
            ConsultationId id, GroupId group, String key, int number, HttpServletResponse response, Model model) {
        response.setStatus(422);
        model.addAttribute("problems", Problems.of(Problem.at("opinion", key, number)));
        return one(id, group, model);
    }

    private String told(
            ConsultationId id,
            GroupId group,
            GroupingDecisions.Outcome outcome,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return switch (outcome) {
            case GroupingDecisions.Decided decided -> {
                flash.addFlashAttribute("said", "bench.group.done");
                boolean stays = groups.find(group).isPresent();
                yield "redirect:/workbench/" + id + "/groups"
                        + (stays ? "/" + group : "/" + decided.group().id());
            }
            case GroupingDecisions.Refused refused -> {
                response.setStatus(422);
                model.addAttribute("problems", problems.of(refused.problems()));
                yield one(id, group, model);
            }
        };
    }
}
