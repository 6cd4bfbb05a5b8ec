package org.tiaowen.comments.grouping;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where persons put one opinion: what they decided is followed from the earliest on. One that was added to a group is there
 * until it is taken out of it; then it is where the program found it, or apart where it was taken out of that group too.
 */
final class PersonsPlace {

    private final UUID opinion;
    private final UUID now;
    private final UUID found;
    private final @Nullable String foundRelation;
    private final String foundReason;
    private final Map<UUID, String> takenOut = new HashMap<>();
    private @Nullable UUID added;
    private String addedFor = "";

    /**
     * Before any decision is followed.
     *
     * @param now the group it is in as the table has it
     * @param found the group the program found, with its relation there and the reason
     */
    PersonsPlace(UUID opinion, UUID now, UUID found, @Nullable String foundRelation, String foundReason) {
        this.opinion = opinion;
        this.now = now;
        this.found = found;
        this.foundRelation = foundRelation;
        this.foundReason = foundReason;
    }

    void follow(GroupDecision.Kind kind, UUID group, String reason) {
        switch (kind) {
            case ADDED -> {
                added = group;
                addedFor = reason;
                takenOut.remove(group);
            }
            case TAKEN_OUT -> {
                added = group.equals(added) ? null : added;
                takenOut.put(group, reason);
            }
            case REPRESENTS -> {}
        }
    }

    UUID opinion() {
        return opinion;
    }

    /** Whether the table has it elsewhere. */
    boolean moves() {
        return !group().equals(now);
    }

    UUID group() {
        if (added != null) {
            return added;
        }
        return isApart() ? apart() : found;
    }

    GroupRelation relation() {
        if (added != null) {
            return GroupRelation.ADDED_BY_PERSON;
        }
        return isApart() || foundRelation == null ? GroupRelation.SAME_TEXT : GroupRelation.valueOf(foundRelation);
    }

    String reason() {
        return added != null ? addedFor : takenOut.getOrDefault(found, foundReason);
    }

    /** A group of its own, and another one where it was taken out of that because of what came into it. */
    private UUID apart() {
        UUID apart = opinion;
        do {
            apart = UUID.nameUUIDFromBytes(("apart:" + apart).getBytes(StandardCharsets.US_ASCII));
        } while (takenOut.containsKey(apart));
        return apart;
    }

    private boolean isApart() {
        return takenOut.containsKey(found);
    }
}
