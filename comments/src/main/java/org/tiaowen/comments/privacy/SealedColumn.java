package org.tiaowen.comments.privacy;

/**
 * A column of sealed values, told by the package that owns its table, so that they are sealed anew when keys are rotated.
 *
 * @param table its name
 * @param column its name
 * @param id SQL for the identity the values are sealed with, a uuid
 * @param name SQL for the name they are sealed under: {@code 'comment'}
 */
public record SealedColumn(String table, String column, String id, String name) {}
