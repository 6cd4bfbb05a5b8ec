package org.tiaowen.app.workbench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.digests.Stance;
import org.tiaowen.comments.grouping.GroupId;
import org.tiaowen.comments.worklists.OpinionFilter;
import org.tiaowen.comments.worklists.OpinionFilter.Standing;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * A filter of opinions as it stands in an address, so that every number can be a link to its rows.
 *
 * @param receivedOn the day the comments were received on, in China
 */
record FilterParameters(
        @Nullable ProvisionId clause,
        @Nullable Standing standing,
        @Nullable AnswerOutcome outcome,
        @Nullable Stance stance,
        @Nullable Channel channel,
        @Nullable ContactPointId contactPoint,
        @Nullable String assignee,
        @Nullable GroupId group,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate receivedOn) {

    static final FilterParameters NONE = new FilterParameters(null, null, null, null, null, null, null, null, null);

    /** The same as a question to the database. */
    OpinionFilter of(ConsultationId consultation) {
        String user = assignee == null || assignee.isBlank() ? null : assignee;
        return new OpinionFilter(
                consultation, clause, standing, outcome, stance, channel, contactPoint, user, group, receivedOn);
    }

    /** What is asked, by the names of the parameters; nothing else. */
    public Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "clause", clause);
        put(asked, "standing", standing);
        put(asked, "outcome", outcome);
        put(asked, "stance", stance);
        put(asked, "channel", channel);
        put(asked, "contactPoint", contactPoint);
        put(asked, "assignee", assignee);
        put(asked, "group", group);
        put(asked, "receivedOn", receivedOn);
        return asked;
    }

    /** Whether nothing but the clause is asked. */
    public boolean isPlain() {
        return asked().keySet().stream().allMatch("clause"::equals);
    }

    /** The query that asks the same and, under {@code name}, that; an empty value asks nothing under that name. */
    public String with(String name, @Nullable Object value) {
        Map<String, String> asked = asked();
        asked.remove(name);
        put(asked, name, value);
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        asked.forEach(query::queryParam);
        String written = query.build().encode().toUriString();
        return written.isEmpty() ? "" : written;
    }

    /** The query that asks the same. */
    public String query() {
        return with("page", null);
    }

    /** Whether that value is asked under that name. */
    public boolean asks(String name, Object value) {
        return String.valueOf(value).equals(asked().get(name));
    }

    private static void put(Map<String, String> asked, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            asked.put(name, value.toString());
        }
    }
}
