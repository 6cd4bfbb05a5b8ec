package org.tiaowen.comments.adoption;

/** Who among the users handles opinions; known to whoever keeps the accounts. */
public interface HandlingStaff {

    /** Whether a user of that name may be given opinions to handle. */
    boolean handlesOpinions(String username);
}
