package org.tiaowen.drafting.versions;

/** The store of drafts cannot be reached or failed; nothing was changed, and trying again later may help. */
public final class DraftStoreUnavailable extends RuntimeException {

    DraftStoreUnavailable(String doing, Throwable cause) {
        super("The store of drafts failed while " + doing, cause);
    }
}
