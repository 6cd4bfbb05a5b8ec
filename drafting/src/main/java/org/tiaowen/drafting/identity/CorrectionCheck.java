package org.tiaowen.drafting.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.Correcting.Objection;
import org.tiaowen.drafting.identity.Correcting.Problem;
import org.tiaowen.drafting.identity.LineageCorrection.Fresh;
import org.tiaowen.drafting.identity.LineageCorrection.Gone;
import org.tiaowen.drafting.identity.LineageCorrection.SameClause;
import org.tiaowen.drafting.identity.Outline.Entry;
import org.tiaowen.drafting.identity.Outline.Role;

/** Whether corrections can all be true at once. */
final class CorrectionCheck {

    private final Outline old;
    private final Outline current;
    private final List<LineageCorrection> corrections;
    private final Set<ProvisionId> gone = new HashSet<>();
    private final Set<ProvisionId> fresh = new HashSet<>();
    private final Map<ProvisionId, List<Entry>> fates = new HashMap<>();
    private final Map<ProvisionId, List<Entry>> origins = new HashMap<>();

    CorrectionCheck(Outline old, Outline current, List<LineageCorrection> corrections) {
        this.old = old;
        this.current = current;
        this.corrections = corrections;
    }

    /** Everything that is wrong with them, in their order. */
    List<Objection> objections() {
        for (LineageCorrection correction : corrections) {
            switch (correction) {
                case SameClause same -> {
                    add(fates, same.before(), current.find(same.after()));
                    add(origins, same.after(), old.find(same.before()));
                }
                case Gone one -> gone.add(one.before());
                case Fresh one -> fresh.add(one.after());
            }
        }
        var objections = new ArrayList<Objection>();
        for (LineageCorrection correction : corrections) {
            problems(correction).forEach(problem -> objections.add(new Objection(problem, correction)));
        }
        return objections;
    }

    private static void add(Map<ProvisionId, List<Entry>> others, ProvisionId id, @Nullable Entry other) {
        if (other != null) {
            others.computeIfAbsent(id, any -> new ArrayList<>()).add(other);
        }
    }

    private List<Problem> problems(LineageCorrection correction) {
        var problems = new ArrayList<Problem>();
        if (correction.old().filter(id -> old.find(id) == null).isPresent()) {
            problems.add(Problem.NO_SUCH_OLD_CLAUSE);
        }
        if (correction.current().filter(id -> current.find(id) == null).isPresent()) {
            problems.add(Problem.NO_SUCH_NEW_CLAUSE);
        }
        if (correction instanceof SameClause same && problems.isEmpty()) {
            problems.addAll(problems(same));
        }
        return problems;
    }

    private List<Problem> problems(SameClause same) {
        var problems = new ArrayList<Problem>();
        Entry before = old.find(same.before());
        Entry after = current.find(same.after());
        if (before != null && after != null && (before.role == Role.HEADING) != (after.role == Role.HEADING)) {
            problems.add(Problem.HEADING_AND_CLAUSE);
        }
        if (gone.contains(same.before())) {
            problems.add(Problem.GONE_AND_NOT_GONE);
        }
        if (fresh.contains(same.after())) {
            problems.add(Problem.FRESH_AND_NOT_FRESH);
        }
        if (nested(fates.getOrDefault(same.before(), List.of()))
                || nested(origins.getOrDefault(same.after(), List.of()))) {
            problems.add(Problem.ONE_INSIDE_THE_OTHER);
        }
        return problems;
    }

    private static boolean nested(List<Entry> entries) {
        Set<Entry> all = new HashSet<>(entries);
        for (Entry entry : all) {
            for (Entry above = entry.parent; above != null; above = above.parent) {
                if (all.contains(above)) {
                    return true;
                }
            }
        }
        return false;
    }
}
