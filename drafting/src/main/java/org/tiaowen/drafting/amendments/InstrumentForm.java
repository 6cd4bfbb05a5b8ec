package org.tiaowen.drafting.amendments;

/** The two forms in which a law is amended without being passed anew (修正; 修订 replaces the whole text). */
public enum InstrumentForm {
    /** 修改决定: the amended law is published anew, its articles counted through. */
    DECISION,
    /** 修正案: articles keep their numbers, what is put in takes 之一; so for the constitution and the criminal code. */
    AMENDMENT
}
