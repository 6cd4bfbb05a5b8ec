package org.tiaowen.drafting.consolidation;

/** Why a modification could not be carried out. */
public enum Obstacle {
    /** The clause it names is not there. */
    TARGET_MISSING,
    /** The clause it names is there twice. */
    TARGET_AMBIGUOUS,
    /** The words it quotes stand nowhere in the clause. */
    WORDS_MISSING,
    /** The words it quotes stand there more often than it tells. */
    WORDS_AMBIGUOUS,
    /** The number it gives cannot be reached, or two clauses claim it. */
    NUMBER_CONFLICT,
    /** An earlier modification of the same instrument has restated the clause otherwise. */
    CONTRADICTED,
    /** Its words were not understood. */
    UNREAD,
    /** What it quotes is no clause of the level it names. */
    PAYLOAD_UNFIT,
    /** The text that would come of it could not be kept as plain text. */
    REFUSED
}
