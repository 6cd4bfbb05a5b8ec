package org.tiaowen.drafting.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Pointer;

/** What one instruction is about, and the ways it can be told; the way taken is changed until the whole is proved. */
final class Topic {

    /** In front of the first article, in the order of the old text. */
    private static final double FRONT = -1.5;

    private static final double SMALL = 0.0001;

    private final ProvisionId id;
    private final String oldName;
    private final String newName;
    private final double place;
    private final Set<ProvisionId> makes;
    private final List<Telling> ways;
    private int taken;
    private String failed = "";
    private Set<ProvisionId> takes = Set.of();
    private boolean chosen;
    private boolean closes;
    private boolean early;
    private @Nullable Pointer division;
    private boolean divisionTold;
    private boolean quiet;

    /**
     * A topic.
     *
     * @param place where its instruction stands among the others
     * @param makes the clauses of the new text it answers for
     * @param ways from the one tried first to the last resort within every form, the forms from fine to coarse
     * @param preferred the way by rule
     */
    Topic(
            ProvisionId id,
            String oldName,
            String newName,
            double place,
            Set<ProvisionId> makes,
            List<Telling> ways,
            int preferred) {
        this.id = id;
        this.oldName = oldName;
        this.newName = newName;
        this.place = place;
        this.makes = Set.copyOf(makes);
        this.ways = List.copyOf(ways);
        this.taken = preferred;
    }

    /** The same, told to nobody as long as it needs no instruction. */
    Topic quiet() {
        quiet = true;
        return this;
    }

    ProvisionId id() {
        return id;
    }

    String oldName() {
        return oldName;
    }

    String newName() {
        return newName;
    }

    double place() {
        return early ? FRONT + place * SMALL : place;
    }

    /** The topic takes a division away; what stays in it is told elsewhere. */
    Topic closing() {
        closes = true;
        return this;
    }

    /** Puts what takes divisions away in front of all else, so that nothing new is put in them before. Whether that is new. */
    boolean goFirst() {
        boolean fresh = closes && !early;
        early = closes;
        return fresh;
    }

    Set<ProvisionId> makes() {
        return makes;
    }

    /** The same, taking these clauses of the old text away. */
    Topic taking(Set<ProvisionId> olds) {
        takes = Set.copyOf(olds);
        return this;
    }

    /** The clauses of the old text it takes away. */
    Set<ProvisionId> takes() {
        return takes;
    }

    Telling telling() {
        Telling telling = ways.get(taken);
        Pointer told = division;
        return divisionTold && told != null ? telling.in(told) : telling;
    }

    /** The same with the division its articles stand in, to be told where the words leave that open. */
    Topic standingIn(Optional<Pointer> where) {
        division = where.orElse(null);
        return this;
    }

    /** Tells the division, since without it the articles came to stand in another one. Whether that is new. */
    boolean tellDivision() {
        boolean fresh = division != null && !divisionTold;
        divisionTold = true;
        return fresh;
    }

    /** What a person should know about the way it is told; empty where nothing. */
    String failed() {
        return failed;
    }

    /** Whether nothing of it is worth telling a person. */
    boolean isQuiet() {
        return quiet;
    }

    boolean chosen() {
        return chosen;
    }

    /** The forms it can be told in, from fine to coarse. */
    List<ChangeForm> possible() {
        return ways.stream().map(Telling::form).distinct().sorted().collect(Collectors.toCollection(ArrayList::new));
    }

    /** Takes the first way of {@code form}, or of the next coarser there is. */
    void choose(ChangeForm form) {
        chosen = true;
        for (int i = 0; i < ways.size(); i++) {
            if (ways.get(i).form().compareTo(form) >= 0) {
                taken = i;
                return;
            }
        }
        taken = ways.size() - 1;
    }

    /** Takes the next way, since this one did not lead to the new text. Whether there was one. */
    boolean coarsen() {
        if (taken + 1 >= ways.size()) {
            return false;
        }
        ChangeForm before = telling().form();
        taken++;
        if (telling().form() != before) {
            failed = "按“%s”表述回放后与新文本不一致，已改用“%s”表述。"
                    .formatted(before.printed(), telling().form().printed());
        }
        return true;
    }
}
