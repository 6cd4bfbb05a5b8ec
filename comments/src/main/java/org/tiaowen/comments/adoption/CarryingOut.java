package org.tiaowen.comments.adoption;

import java.time.Instant;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.versions.VersionId;

/**
 * Carrying out — 落实: the change of the text that did what an opinion asked for.
 *
 * @param version the version in which the text had changed
 * @param clause the clause as that version has it; where it was deleted, as the version before had it
 * @param change what happened to the clause
 * @param by the name of the user who tied the two
 */
public record CarryingOut(
        OpinionId opinion, VersionId version, ProvisionId clause, LineageKind change, String by, Instant at) {}
